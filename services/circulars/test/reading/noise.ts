/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const LOOKALIKES: Readonly<Record<string, string>> = {
	"๐": "o",
	"0": "o",
	"๖": "ว",
	ว: "๖",
	ข: "ช",
	ช: "ข",
	ด: "ค",
	ค: "ด",
	ถ: "ภ",
	ภ: "ถ",
	บ: "ป",
	ป: "บ",
	"ี": "ิ",
	"ื": "ี",
	"ู": "ุ",
};
const PRIVATE_USE: Readonly<Record<string, string>> = {
	"\u0E48": "\uF70A",
	"\u0E49": "\uF70B",
	"\u0E4C": "\uF70E",
	"\u0E47": "\uF712",
};

/**
 * Text as OCR and PDF text layers damage it: at `rate` of the characters a look-alike, a lost tone,
 * any other letter, a stray space or a broken line. Private-use tones, split ำ and เเ come at ten times the rate,
 * because text layers write them throughout and they lose nothing.
 */
export function withNoise(text: string, rate: number, seed: number): string {
	if (rate === 0) return text;
	const random = randomFrom(seed);
	let damaged = "";
	for (const letter of text) {
		damaged +=
			random() < rate * 10 ? layered(letter) : random() < rate ? damage(letter, random) : letter;
	}
	return damaged;
}

function layered(letter: string): string {
	if (letter === "ำ") return "\u0E4D\u0E32";
	if (letter === "แ") return "เเ";
	return PRIVATE_USE[letter] ?? letter;
}

function damage(letter: string, random: () => number): string {
	const lookalike = LOOKALIKES[letter];
	if (lookalike !== undefined) return lookalike;
	if (/[\u0E47-\u0E4C]/.test(letter)) return "";
	// Beyond the usual confusions: a stray space, any other letter, or none.
	if (/[ก-ฮ]/.test(letter)) {
		const kind = random();
		if (kind < 0.4) return `${letter} `;
		return kind < 0.8 ? String.fromCharCode(0x0e01 + Math.floor(random() * 46)) : "";
	}
	if (letter === " ") return random() < 0.3 ? "\n" : "  ";
	return letter;
}
