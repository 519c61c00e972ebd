import { Directive, Field, ObjectType } from "type-graphql";
import type { MatchedText } from "./judge.ts";

/** Piece of a passage. The same type in every subgraph. */
@Directive("@shareable")
@ObjectType({
	description: "Piece of a passage that matches as a whole or not at all (ส่วนของข้อความ)",
})
export class SearchPart {
	@Field(() => String, { description: "Characters of the piece (ข้อความ)" })
	text!: string;

	@Field(() => Boolean, {
		description: "True where it is what was asked for (ตรงกับคำค้น)",
	})
	isMatch!: boolean;
}

/** Text in which something was found. The same type in every subgraph. */
@Directive("@shareable")
@ObjectType({ description: "Text of a record that matches a search (ข้อความที่ตรงกับคำค้น)" })
export class SearchPassage {
	@Field(() => String, {
		description: "Kind of text it is, such as subject or body (ชนิดข้อความ)",
	})
	field!: string;

	@Field(() => [SearchPart], {
		description: "Text in pieces, in order; a long one is cut around what matches (ข้อความเป็นส่วน ๆ)",
	})
	parts!: SearchPart[];
}

/** Characters shown before and after what matches. */
const around = 80;

/** A matched text as it is shown. */
export function passageOf({ field, text, ranges }: MatchedText): SearchPassage {
	const sorted = merged(ranges);
	const from = cut(text, (sorted[0]?.start ?? 0) - around);
	const to = cut(text, (sorted[0]?.end ?? 0) + 2 * around);
	const parts: SearchPart[] = [];
	const add = (piece: string, isMatch: boolean) => {
		if (piece !== "") parts.push({ text: piece, isMatch });
	};
	let done = from;
	for (const { start, end } of sorted.filter((range) => range.start < to)) {
		add(text.slice(done, start), false);
		add(text.slice(start, end), true);
		done = end;
	}
	add(text.slice(done, Math.max(done, to)), false);
	const [first, last] = [parts[0], parts.at(-1)];
	if (first && from > 0) first.text = `…${first.text}`;
	if (last && Math.max(done, to) < text.length) last.text += "…";
	return { field, parts };
}

/** Characters by which a cut may move to stand between words, or is left out near an end. */
const leeway = 16;

/** Where a text is cut at about a place: between words, else at least not between a letter and its mark. */
function cut(text: string, place: number): number {
	if (place <= leeway) return 0;
	if (place >= text.length - leeway) return text.length;
	const space = text.slice(place, place + leeway).search(/\s/);
	if (space >= 0) return place + space + 1;
	let at = place;
	while (at > 0 && /^[\p{M}\uDC00-\uDFFF]/u.test(text.slice(at))) at--;
	return at;
}

function merged(ranges: MatchedText["ranges"]): MatchedText["ranges"] {
	const result: MatchedText["ranges"] = [];
	for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
		const last = result.at(-1);
		if (last && last.end >= range.start) last.end = Math.max(last.end, range.end);
		else result.push({ ...range });
	}
	return result;
}
