import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { DateScalar, DateTimeScalar } from "@lao/subgraph/scalars";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { ID, Int, ObjectType } from "type-graphql";

@Entity({ tableName: "stamp" })
@ObjectType({
	description: "Stamp with which a body records that a letter came in (ตราประทับรับหนังสือ)",
})
export class Stamp extends ImportedFact {
	@Key("Identifier of the stamp (รหัสตราประทับ)")
	id!: string;

	@Column(() => Int, { description: "Place of the stamp among those of the letter (ลำดับ)" })
	position!: number;

	@Column(() => String, {
		description: "Name of the body in the stamp, in Thai; null when illegible (หน่วยงานที่รับ)",
		nullable: true,
	})
	bodyText!: string | null;

	@Column(() => String, {
		description: "Number under which the letter was received, as text (รับเลขที่)",
		nullable: true,
	})
	receivedNumber!: string | null;

	@Column(() => DateScalar, { description: "Day of receipt (วันที่รับ)", nullable: true })
	receivedOn!: string | null;

	@Column(() => String, {
		description: "Day of receipt as written, Buddhist era (วันที่รับตามที่ประทับ พ.ศ.)",
		nullable: true,
	})
	receivedOnTextBE!: string | null;

	@Column(() => DateTimeScalar, {
		description: "Time of receipt; null when no time is legible (เวลาที่รับ)",
		nullable: true,
	})
	receivedAt!: string | null;

	@Column(() => String, {
		description: "Time of receipt as stamped, Thai local time (เวลาที่รับตามที่ประทับ)",
		nullable: true,
	})
	receivedTime!: string | null;

	@FilterColumn(() => ID, {
		description: "Permanent identifier of the body (รหัสถาวรของ อปท.)",
		nullable: true,
	})
	laoId!: string | null;

	@Property({ type: "string", columnType: "text", nullable: true })
	manifestationId!: string | null;

	@FilterColumn(() => ID, { description: "Identifier of the letter (รหัสหนังสือ)" })
	circularId!: string;
}
