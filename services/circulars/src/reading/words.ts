import type { PersonalDatum } from "./read-document.ts";

// Personal data is blotted out before anything is read, by characters no text may hold, so that no
// later step can let it through.
export const BLOTS: Readonly<Record<PersonalDatum["kind"], string>> = {
	mobile: "\uFDD0",
	"personal-email": "\uFDD1",
	"national-id": "\uFDD2",
};
const TOKENS: readonly (readonly [RegExp, string])[] = [
	[/\uFDD0+/g, "[masked mobile]"],
	[/\uFDD1+/g, "[masked e-mail]"],
	[/\uFDD2+/g, "[masked national id]"],
];

/** Text with blots written as what they hide. */
export function shown(text: string): string {
	return TOKENS.reduce((masked, [blot, token]) => masked.replace(blot, token), text);
}

// Words that always have a space before them.
const APART = /^(?:พ\.ศ\.|ลงวันที่|จำนวน|ประจำปี)/;
const THAI = /[\u0E01-\u0E4E]/;

/** Lines as one: Thai breaks a line without a space, unless what meets there is no Thai letter. */
export function joined(text: string): string {
	let one = "";
	let isOpen = true;
	for (const line of text.split(/[\n\f\r\u2028\u2029]/)) {
		const words = line.trim();
		if (words === "") continue;
		const isGlued =
			isOpen && THAI.test(one.at(-1) ?? "") && THAI.test(words.charAt(0)) && !APART.test(words);
		one += one === "" || isGlued ? words : ` ${words}`;
		isOpen = line.trimEnd().length === line.length;
	}
	return one.replace(/\s+/g, " ");
}
