import { compact } from "./likeness.ts";

// ü, P, R and their twins in the private-use area are ticks of the Wingdings fonts.
const ticks = new Set([..."✓✔☑☒✗✘×√/∕⁄xXvV1๑üPR", "\uf0fc", "\uf050", "\uf052", "\uf0fe"]);
const words = new Set(["ใช่", "มี", "yes", "true", "มีแล้ว"]);
const blanks = new Set(["☐", "□", "0", "๐", "no", "false", "ไม่มี", "ไม่ใช่"]);

/** What a cell that is to be ticked holds; `TEXT` is neither a tick nor nothing. */
export type Tick = "TICKED" | "BLANK" | "TEXT";

/** Reads a cell that is to be ticked: every mark people tick with is one. */
export function readTick(text: string | null): Tick {
	const mark = text?.replace(/[\s()[\].]/g, "") ?? "";
	if (mark === "" || isDash(mark) || blanks.has(mark.toLowerCase())) return "BLANK";
	if (ticks.has(mark) || words.has(compact(mark))) return "TICKED";
	return "TEXT";
}

/** Whether a cell holds dashes or dots alone, which say that nothing stands there. */
export function isDash(text: string): boolean {
	return /^[-–—‐‑−_.…\s]*$/.test(text);
}
