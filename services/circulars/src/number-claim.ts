import { Column } from "@lao/subgraph/column";
import { DecimalScalar } from "@lao/subgraph/scalars";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Int, ObjectType, registerEnumType } from "type-graphql";
import { LetterPart } from "./letter-part.ts";

/** Where a number can be read, the most trusted first. */
export enum NumberPlace {
	HEADER = "HEADER",
	ANNEX = "ANNEX",
	ENCLOSURE_LINE = "ENCLOSURE_LINE",
	REFERENCE_LINE = "REFERENCE_LINE",
}

registerEnumType(NumberPlace, {
	name: "NumberPlace",
	description: "Kind of place where the number of a letter is read (ตำแหน่งที่พบเลขที่)",
	valuesConfig: {
		HEADER: { description: "Number line of the letter itself (บรรทัด ที่ ของหนังสือ)" },
		ANNEX: { description: "Page attached to the letter (เอกสารแนบท้าย)" },
		ENCLOSURE_LINE: { description: "Enclosure line of another letter (สิ่งที่ส่งมาด้วย)" },
		REFERENCE_LINE: { description: "Reference line of another letter (อ้างถึง)" },
	},
});

@Entity({ tableName: "number_claim" })
@ObjectType({
	description: "Claim that a letter has a certain number, with where it was read (เลขที่ตามที่ปรากฏ)",
})
export class NumberClaim extends LetterPart {
	@Column(() => String, { description: "Number as written (ข้อความเลขที่)" })
	text!: string;

	@Column(() => String, { description: "Number claimed, in digits 0–9 and usual form (เลขที่)" })
	number!: string;

	@Column(() => String, {
		description: "Serial claimed, as text; null where left blank (เลขลำดับ)",
		nullable: true,
	})
	serial!: string | null;

	@Column(() => NumberPlace, { description: "Kind of place where it was read (ตำแหน่งที่พบ)" })
	place!: NumberPlace;

	@Column(() => String, { description: "Place where it was read, in English (คำอธิบายตำแหน่ง)" })
	placeDescription!: string;

	@Column(() => Int, { description: "Number of documents in which it was read so (จำนวนแห่งที่พบ)" })
	instances!: number;

	@Column(() => DecimalScalar, {
		description:
			"Confidence from 0 to 1: share of the weight of all claims of the letter, times legibility, halved when no number line of the letter itself was read (ความเชื่อมั่น)",
	})
	confidence!: string;

	@Column(() => Boolean, { description: "True when the letter displays this number (เลขที่ที่แสดง)" })
	isDisplayed!: boolean;

	@Column(() => [String], {
		description: "Assumptions made in reading it, in English (ข้อสันนิษฐานในการอ่าน)",
	})
	readingNotes!: string[];

	/** Without agency and unit, as people cite a circular among themselves: `ว 1354`. */
	@Property({ type: "string", columnType: "text", nullable: true, index: true })
	bareNumber!: string | null;

	@Property({ type: "string", columnType: "text[]" })
	manifestationIds!: string[];
}
