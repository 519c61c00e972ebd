import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { DateScalar } from "@lao/subgraph/scalars";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { CircularKind } from "./circular-kind.ts";
import {
	LetterSecrecy,
	LetterUrgency,
	SecrecyLevel,
	secrecyOf,
	UrgencyLevel,
	urgencyOf,
} from "./letter-grade.ts";
import { Signatory, type SignatoryCapacity } from "./signatory.ts";

@Entity({ tableName: "circular" })
@Directive(`@key(fields: "id")`)
@ObjectType({ description: "Official letter, most often a circular (หนังสือราชการ)" })
export class Circular extends ImportedFact {
	@Key(
		"Identifier of the letter: number and Buddhist-era year, fixed when first recorded, also if the number is disputed later (รหัสหนังสือ)",
	)
	id!: string;

	@Column(() => CircularKind, { description: "Kind of the letter (ประเภทหนังสือ)" })
	kind!: CircularKind;

	@Column(() => Boolean, {
		description: "False when the letter is known only from papers that name it (มีตัวหนังสือ)",
	})
	isHeld!: boolean;

	@Column(() => String, {
		description: "Number displayed for the letter, in digits 0–9; null without one (เลขที่หนังสือ)",
		nullable: true,
	})
	number!: string | null;

	@Column(() => String, { description: "Rule that chose the number displayed (หลักการเลือกเลขที่)" })
	numberRule!: string;

	@Column(() => String, {
		description: "Letters of the agency in the number (อักษรย่อส่วนราชการ)",
		nullable: true,
	})
	agencyLetters!: string | null;

	@Column(() => String, {
		description: "Code of the unit in the number (รหัสหน่วยงานเจ้าของเรื่อง)",
		nullable: true,
	})
	unitCode!: string | null;

	@Column(() => Boolean, {
		description: "True when the number carries the mark of a circular (หนังสือเวียน, ว)",
	})
	isCircular!: boolean;

	@Column(() => String, {
		description: "Serial of the letter as text; null where left blank (เลขลำดับ)",
		nullable: true,
	})
	serial!: string | null;

	@Column(() => DateScalar, {
		description: "Date of the letter; null on a draft without one (วันที่ของหนังสือ)",
		nullable: true,
	})
	dateIssued!: string | null;

	@Column(() => String, {
		description: "Date of the letter as written, Buddhist era (วันที่ตามที่พิมพ์ พ.ศ.)",
		nullable: true,
	})
	dateIssuedTextBE!: string | null;

	@Column(() => Int, {
		description: "Buddhist-era calendar year of the letter (ปี พ.ศ.)",
		nullable: true,
	})
	yearBE!: number | null;

	@Column(() => String, {
		description: "Subject displayed for the letter, in Thai; null when not known (เรื่อง)",
		nullable: true,
	})
	subject!: string | null;

	@Column(() => [String], {
		description: "Units that own the matter, from the larger to the smaller (ส่วนราชการเจ้าของเรื่อง)",
	})
	owningUnits!: string[];

	@Column(() => [String], { description: "Addresses on the web given in the letter (เว็บไซต์)" })
	urls!: string[];

	@FilterColumn(() => ID, { description: "Code of the agency (รหัสหน่วยงาน)", nullable: true })
	agencyCode!: string | null;

	/** Province where the issuing office sits. */
	@FilterColumn(() => ID, { description: "Code of the province (รหัสจังหวัด)", nullable: true })
	provinceCode!: string | null;

	@FilterColumn(() => UrgencyLevel, {
		description: "Level of speed; null when not known (ระดับชั้นความเร็ว)",
		nullable: true,
	})
	urgencyLevel!: UrgencyLevel | null;

	@FilterColumn(() => SecrecyLevel, {
		description: "Level of secrecy; null when not known (ระดับชั้นความลับ)",
		nullable: true,
	})
	secrecyLevel!: SecrecyLevel | null;

	@Property({ type: "string", columnType: "text", nullable: true })
	signatoryName!: string | null;

	@Property({ type: "string", columnType: "text", nullable: true })
	signatoryPosition!: string | null;

	@Property({ type: "string", columnType: "text", nullable: true })
	signatoryCapacity!: SignatoryCapacity | null;

	@Property({ type: "string", columnType: "text", nullable: true })
	signatoryCapacityText!: string | null;

	/** Computed by the database: whether any issue stands beside the letter. */
	@FilterColumn(() => Boolean, {
		description: "True when any issue stands beside the letter (มีข้อสังเกต)",
	})
	isContradictory!: boolean;

	@Field(() => LetterUrgency, {
		description: "Speed of the letter; null when not known (ชั้นความเร็ว)",
		nullable: true,
	})
	get urgency(): LetterUrgency | null {
		return urgencyOf(this.urgencyLevel);
	}

	@Field(() => LetterSecrecy, {
		description: "Secrecy of the letter; null when not known (ชั้นความลับ)",
		nullable: true,
	})
	get secrecy(): LetterSecrecy | null {
		return secrecyOf(this.secrecyLevel);
	}

	@Field(() => Signatory, {
		description: "Official who signs the letter; null when not known (ผู้ลงนาม)",
		nullable: true,
	})
	get signatory(): Signatory | null {
		const { signatoryName: name, signatoryCapacity: capacity } = this;
		if (name === null || capacity === null) return null;
		const { signatoryPosition: position, signatoryCapacityText: capacityText } = this;
		return { name, position, capacity, capacityText };
	}
}
