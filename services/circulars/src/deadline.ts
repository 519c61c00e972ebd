import { Column } from "@lao/subgraph/column";
import { DateScalar } from "@lao/subgraph/scalars";
import { Entity } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { LetterPart } from "./letter-part.ts";

@Entity({ tableName: "deadline" })
@ObjectType({ description: "Day by which a letter wants something done (กำหนดเวลา)" })
export class Deadline extends LetterPart {
	@Column(() => DateScalar, { description: "Last day (วันครบกำหนด)" })
	date!: string;

	@Column(() => String, {
		description: "Last day as written, Buddhist era (วันครบกำหนดตามที่พิมพ์ พ.ศ.)",
	})
	dateTextBE!: string;

	@Column(() => String, {
		description: "Weekday stated, in Thai; null when none is (วันในสัปดาห์ตามที่ระบุ)",
		nullable: true,
	})
	weekdayStated!: string | null;

	@Column(() => Boolean, {
		description: "True when the weekday stated is that of the date; null when none is (วันตรงกัน)",
		nullable: true,
	})
	weekdayMatches!: boolean | null;

	@Column(() => String, { description: "Thing to be done by then, in English (สิ่งที่ต้องดำเนินการ)" })
	purpose!: string;

	@Column(() => String, { description: "Place where the day is stated, in English (ตำแหน่งที่ระบุ)" })
	statedIn!: string;
}
