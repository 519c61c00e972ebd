/** Longest account of one fault. */
const longest = 300;

/**
 * A fault as one line of the log: what failed and where, nothing of what was asked. Texts in quotes
 * go, since databases quote values in them, and so does what could write a line of its own.
 */
export function faultLine(fault: unknown, requestId?: string): string {
	const { name, code, message, stack } = partsOf(fault);
	const where = /^ +at (.+)$/m.exec(stack)?.[1] ?? "";
	const account = [
		`${name}${code && ` ${code}`}: ${withoutQuotes(message)}`,
		where && `at ${where}`,
	];
	const line = account.filter(Boolean).join(" ");
	return `${requestId ? `${requestId}: ` : ""}${inOneLine(line)}`;
}

function partsOf(fault: unknown) {
	if (!(fault instanceof Error)) return { name: typeof fault, code: "", message: "", stack: "" };
	const code = "code" in fault && typeof fault.code === "string" ? fault.code : "";
	return { name: fault.name, code, message: fault.message, stack: fault.stack ?? "" };
}

const withoutQuotes = (text: string) =>
	text.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, "…").slice(0, longest);

/** Line breaks, escape sequences of terminals and what turns the direction of writing, made harmless. */
export const inOneLine = (text: string) => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "·");
