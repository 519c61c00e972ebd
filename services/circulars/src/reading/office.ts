import type { Field, Span } from "./field.ts";
import type { Piece } from "./header-piece.ts";
import type { Doubt, Ledger } from "./ledger.ts";

/** Office and address of the issuer. */
export interface Issuer {
	office: Field<string> | null;
	address: Field<string> | null;
}

// จังหวัด… under สำนักงาน… completes its name; under anything else it is the address.
const COMPLETES = /^(?:จังหวัด|ประจำจังหวัด|แห่งชาติ|และ|เขต(?! )|พื้นที่|ในพระ)/;
const INCOMPLETE = /^(?:สำนัก|ที่ทำการ|ศูนย์|กอง|สถานี|สภา|วิทยาลัย|คณะ|องค์การ)/;

/** Office and address among the pieces of a header. */
export function officeAndAddress(pieces: readonly Piece[], ledger: Ledger): Issuer {
	const words = pieces.filter(
		({ kind }) => kind === "OFFICE" || kind === "ADDRESS" || kind === "TEXT",
	);
	const office = officePieces(words);
	const last = words.findLastIndex(({ kind }) => kind === "ADDRESS");
	const address = words.filter((piece, index) => {
		if (office.pieces.includes(piece)) return false;
		if (piece.kind === "TEXT") return index < last && follows(words, index, office.pieces);
		return piece.kind === "ADDRESS" || office.pieces.length > 0;
	});
	return {
		office:
			office.pieces.length > 0
				? joinedField(office.pieces, ledger, office.doubts, COMPLETES)
				: null,
		address: address.length > 0 ? joinedField(address, ledger, [], /^(?!)/) : null,
	};
}

function follows(words: readonly Piece[], index: number, office: readonly Piece[]): boolean {
	const lastOffice = office.at(-1);
	return (
		lastOffice !== undefined &&
		words.indexOf(lastOffice) < index &&
		/[ก-ฮ]{3}/.test(words[index]?.text ?? "")
	);
}

function officePieces(words: readonly Piece[]): { pieces: Piece[]; doubts: Doubt[] } {
	const first = words.findIndex(({ kind }) => kind === "OFFICE");
	const head = words[first];
	if (!head) return guessed(words);
	const above = words[first - 1];
	if (above && isPlace(head.text) && isName(above)) {
		const message = `taken for the office because it stands above ${head.text}`;
		return { pieces: [above], doubts: [{ code: "OFFICE_GUESSED", message }] };
	}
	const pieces = [head];
	for (const next of words.slice(first + 1)) {
		const before = pieces.at(-1);
		if (!before || next.line - before.line > 1) break;
		const written = pieces.map(({ text }) => text).join("");
		const completes =
			COMPLETES.test(next.text) &&
			INCOMPLETE.test(written) &&
			!written.includes("จังหวัด") &&
			!/[0-9๐-๙]{5}$|\s(?:ถนน|อำเภอ)/.test(next.text);
		const isSecondOffice =
			next.kind === "OFFICE" && /^(?:กรม|กระทรวง|สำนัก|กอง|คณะ|มหา)/.test(next.text);
		if (!completes && !isSecondOffice) break;
		pieces.push(next);
	}
	return { pieces, doubts: [] };
}

/** จังหวัด… and ศาลากลาง… head an address as often as they are the office. */
function isPlace(text: string): boolean {
	return /^(?:จังหวัด|อำเภอ|ศาลากลาง)/.test(text);
}

function isName({ kind, text }: Piece): boolean {
	return kind === "TEXT" && (text.match(/[ก-ฮ]/g) ?? []).length >= 8;
}

/** Without a word that opens offices, the words above the address are the likeliest. */
function guessed(words: readonly Piece[]): { pieces: Piece[]; doubts: Doubt[] } {
	const address = words.findIndex(({ kind }) => kind === "ADDRESS");
	const above = words[address - 1];
	if (above?.kind !== "TEXT" || !/[ก-ฮ]{3}/.test(above.text)) return { pieces: [], doubts: [] };
	const message = "taken for the office because it stands above the address";
	return { pieces: [above], doubts: [{ code: "OFFICE_GUESSED", message }] };
}

function joinedField(
	pieces: readonly Piece[],
	ledger: Ledger,
	doubts: readonly Doubt[],
	completes: RegExp,
): Field<string> {
	for (const piece of pieces) ledger.take(piece);
	const value = pieces
		.map((piece) => ledger.source.words(piece))
		.reduce((all, text) => (completes.test(text) ? all + text : `${all} ${text}`));
	const span: Span = { start: pieces[0]?.start ?? 0, end: pieces[0]?.end ?? 0 };
	const last = pieces.at(-1);
	const isWhole = last && last.line - (pieces[0]?.line ?? 0) < pieces.length;
	if (isWhole) span.end = last.end;
	return ledger.field(value, span, doubts.length > 0 ? 0.5 : 1, doubts);
}
