import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { DateScalar } from "@lao/subgraph/scalars";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { LaoType } from "./lao-type.stub.ts";

/** Whom a recipient line means. */
export enum Audience {
	ALL_PROVINCES = "ALL_PROVINCES",
	PROVINCE = "PROVINCE",
	ALL_LAOS = "ALL_LAOS",
	LAOS_OF_PROVINCE = "LAOS_OF_PROVINCE",
	TYPE_IN_PROVINCE = "TYPE_IN_PROVINCE",
	PAO_OF_PROVINCE = "PAO_OF_PROVINCE",
	DISTRICT_OFFICES_OF_PROVINCE = "DISTRICT_OFFICES_OF_PROVINCE",
	LAO = "LAO",
	OTHER = "OTHER",
}

registerEnumType(Audience, {
	name: "Audience",
	description: "Readers that a recipient line means (กลุ่มผู้รับ)",
	valuesConfig: {
		ALL_PROVINCES: { description: "Governors of the 76 provinces (ผู้ว่าราชการจังหวัดทุกจังหวัด)" },
		PROVINCE: { description: "Governor of one province (ผู้ว่าราชการจังหวัด)" },
		ALL_LAOS: { description: "Every LAO of the provinces (อปท. ทุกแห่ง)" },
		LAOS_OF_PROVINCE: { description: "Every LAO of one province (อปท. ทุกแห่งในจังหวัด)" },
		TYPE_IN_PROVINCE: { description: "LAOs of one kind in one province (อปท. ประเภทเดียวในจังหวัด)" },
		PAO_OF_PROVINCE: { description: "PAO of one province (อบจ.)" },
		DISTRICT_OFFICES_OF_PROVINCE: {
			description: "District offices for local administration of one province (ท้องถิ่นอำเภอ)",
		},
		LAO: { description: "One LAO (อปท. แห่งเดียว)" },
		OTHER: { description: "Reader that is no province and no known LAO (ผู้รับอื่น)" },
	},
});

/** How a letter gets to a reader. */
export enum DeliveryWay {
	ADDRESSED = "ADDRESSED",
	PASSED_ON = "PASSED_ON",
	RECEIVED = "RECEIVED",
}

registerEnumType(DeliveryWay, {
	name: "DeliveryWay",
	description: "Way in which a letter gets to a reader (วิธีที่หนังสือถึงผู้รับ)",
	valuesConfig: {
		ADDRESSED: { description: "Addressed by the letter (เรียนถึงโดยตรง)" },
		PASSED_ON: { description: "To be told by those addressed, as the letter asks (ให้แจ้งต่อ)" },
		RECEIVED: { description: "Stamped as received, though not among the readers (รับไว้)" },
	},
});

@Entity({ tableName: "recipient" })
@ObjectType({
	description: "Recipient of a letter: the expression written, and whom it means (ผู้รับหนังสือ)",
})
export class Recipient extends ImportedFact {
	@Key("Identifier of the recipient: letter and place in it (รหัสผู้รับ)")
	id!: string;

	@Column(() => Int, { description: "Place of the recipient in the letter (ลำดับ)" })
	position!: number;

	@Column(() => String, {
		description:
			"Offices addressed as written; null where only the body of the letter says it (เรียน)",
		nullable: true,
	})
	expression!: string | null;

	@Column(() => Audience, { description: "Readers meant (กลุ่มผู้รับ)" })
	audience!: Audience;

	@Column(() => DeliveryWay, {
		description: "Way in which the letter is to get there (วิธีที่หนังสือถึง)",
	})
	way!: DeliveryWay;

	@Column(() => LaoType, {
		description: "Kind of LAO meant; null for any (ประเภท อปท.)",
		nullable: true,
	})
	laoType!: LaoType | null;

	@Column(() => String, {
		description: "Note on whom it means, in English (หมายเหตุ)",
		nullable: true,
	})
	note!: string | null;

	@Column(() => DateScalar, { description: "Date of the letter (วันที่ของหนังสือ)", nullable: true })
	dateIssued!: string | null;

	@Property({ type: "string", columnType: "integer", nullable: true })
	expectedCount!: number | null;

	@FilterColumn(() => ID, { description: "Code of the province (รหัสจังหวัด)", nullable: true })
	provinceCode!: string | null;

	@FilterColumn(() => ID, {
		description: "Permanent identifier of the body (รหัสถาวรของ อปท.)",
		nullable: true,
	})
	laoId!: string | null;

	@Property({ type: "string", columnType: "text[]" })
	districtCodes!: string[];

	/** Recipient through whom this one is to be told. */
	@Property({ type: "string", columnType: "text", nullable: true })
	throughId!: string | null;

	@FilterColumn(() => ID, { description: "Identifier of the letter (รหัสหนังสือ)" })
	circularId!: string;
}
