import type { Random } from "@lao/importing/random";

const consonants = "กขคงจชซดตถทธนบปผพฟภมยรลวสหอ";
const letters = "abcdefghijklmnoprstuvwy";
/** What readers of print take for each other. */
const confused = new Map(
	[..."ขชดตวซ"].map((letter, index) => [letter, "ชขตด๖ข"[index] ?? letter] as const),
);
const marks = /[่-์]/;

/** One slip of a typist or of a reader of print, at a place drawn at random. */
function slip(random: Random, text: string): string {
	const at = random.whole(0, text.length - 1);
	const letter = text.charAt(at);
	const before = text.slice(0, at);
	const after = text.slice(at + 1);
	if (marks.test(letter)) return before + after;
	const wrong = random.pick([...(/[a-z]/.test(text) ? letters : consonants)]);
	const draw = random.whole(1, 10);
	if (draw <= 3 && confused.has(letter)) return before + confused.get(letter) + after;
	if (draw <= 6) return before + wrong + after;
	if (draw <= 8) return before + after;
	return before + wrong + letter + after;
}

/** A text with one wrong character, or two where it is long enough to be known again. */
export function misspell(random: Random, text: string): string {
	const once = slip(random, text);
	return text.length >= 10 && random.chance(0.5) ? slip(random, once) : once;
}
