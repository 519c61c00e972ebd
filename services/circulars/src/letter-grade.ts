import { SECRECY_CODES, type Secrecy, URGENCY_CODES, type Urgency } from "@lao/thai/urgency";
import { Field, ObjectType, registerEnumType } from "type-graphql";

/** How fast a letter must be handled. */
export enum UrgencyLevel {
	NORMAL = "NORMAL",
	URGENT = "URGENT",
	VERY_URGENT = "VERY_URGENT",
	MOST_URGENT = "MOST_URGENT",
}

registerEnumType(UrgencyLevel, {
	name: "UrgencyLevel",
	description: "Level of speed of a letter in the e-correspondence standard (ระดับชั้นความเร็ว)",
	valuesConfig: {
		NORMAL: { description: "Normal speed, printed on no letter (ปกติ)" },
		URGENT: { description: "Urgent (ด่วน)" },
		VERY_URGENT: { description: "Very urgent (ด่วนมาก)" },
		MOST_URGENT: { description: "Most urgent (ด่วนที่สุด)" },
	},
});

/** How secret a letter is. */
export enum SecrecyLevel {
	NORMAL = "NORMAL",
	CONFIDENTIAL = "CONFIDENTIAL",
	SECRET = "SECRET",
	TOP_SECRET = "TOP_SECRET",
}

registerEnumType(SecrecyLevel, {
	name: "SecrecyLevel",
	description: "Level of secrecy of a letter in the e-correspondence standard (ระดับชั้นความลับ)",
	valuesConfig: {
		NORMAL: { description: "Not secret, printed on no letter (ปกติ)" },
		CONFIDENTIAL: { description: "Confidential (ลับ)" },
		SECRET: { description: "Secret (ลับมาก)" },
		TOP_SECRET: { description: "Top secret (ลับที่สุด)" },
	},
});

/** Whether a letter of this level is for some readers only. */
export function isSecret(level: SecrecyLevel | null | undefined): boolean {
	return level != null && level !== SecrecyLevel.NORMAL;
}

export const urgencyWords: Readonly<Record<UrgencyLevel, Urgency>> = {
	NORMAL: "ปกติ",
	URGENT: "ด่วน",
	VERY_URGENT: "ด่วนมาก",
	MOST_URGENT: "ด่วนที่สุด",
};

const secrecyWords: Readonly<Record<SecrecyLevel, Secrecy>> = {
	NORMAL: "ปกติ",
	CONFIDENTIAL: "ลับ",
	SECRET: "ลับมาก",
	TOP_SECRET: "ลับที่สุด",
};

/** Level of a word printed on a letter. */
function levelOf<Level extends string>(
	words: Readonly<Record<Level, string>>,
	word: string,
): Level | undefined {
	return (Object.keys(words) as Level[]).find((level) => words[level] === word);
}

/** Speed that a letter has printed on it; normal speed is printed on none. */
export function printedUrgency(word: Urgency | undefined): UrgencyLevel {
	return (word && levelOf(urgencyWords, word)) ?? UrgencyLevel.NORMAL;
}

/** Secrecy that a letter has printed on it; what is not secret has none. */
export function printedSecrecy(word: Secrecy | undefined): SecrecyLevel {
	return (word && levelOf(secrecyWords, word)) ?? SecrecyLevel.NORMAL;
}

@ObjectType({ description: "Speed with which a letter is to be handled (ชั้นความเร็ว)" })
export class LetterUrgency {
	@Field(() => UrgencyLevel, { description: "Level of the speed (ระดับ)" })
	level!: UrgencyLevel;

	@Field(() => String, {
		description: "Code of the speed in the e-correspondence standard, 001 to 004 (รหัสชั้นความเร็ว)",
	})
	code!: string;

	@Field(() => String, { description: "Thai word of the speed (คำที่พิมพ์บนหนังสือ)" })
	nameTh!: string;
}

@ObjectType({ description: "Secrecy of a letter (ชั้นความลับ)" })
export class LetterSecrecy {
	@Field(() => SecrecyLevel, { description: "Level of the secrecy (ระดับ)" })
	level!: SecrecyLevel;

	@Field(() => String, {
		description: "Code of the secrecy in the e-correspondence standard, 001 to 004 (รหัสชั้นความลับ)",
	})
	code!: string;

	@Field(() => String, { description: "Thai word of the secrecy (คำที่พิมพ์บนหนังสือ)" })
	nameTh!: string;
}

/** Speed with its standard code; unknown stays null. */
export function urgencyOf(level: UrgencyLevel | null): LetterUrgency | null {
	if (level === null) return null;
	const nameTh = urgencyWords[level];
	return { level, nameTh, code: URGENCY_CODES[nameTh] };
}

/** Secrecy with its standard code; unknown stays null. */
export function secrecyOf(level: SecrecyLevel | null): LetterSecrecy | null {
	if (level === null) return null;
	const nameTh = secrecyWords[level];
	return { level, nameTh, code: SECRECY_CODES[nameTh] };
}
