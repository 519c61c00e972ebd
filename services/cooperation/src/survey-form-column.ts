import { Column } from "@lao/subgraph/column";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Int, ObjectType } from "type-graphql";
import { SurveyValueKind } from "./survey-terms.ts";

@Entity({ tableName: "survey_form_column" })
@ObjectType({ description: "Column of the form of a survey (ช่องของแบบสำรวจ)" })
export class SurveyFormColumn {
	@PrimaryKey({ type: "string", columnType: "text" })
	id!: string;

	@Column(() => Int, { description: "Place of the column in the form, from 1 (ลำดับช่อง)" })
	position!: number;

	@Column(() => String, { description: "Header of the column (หัวช่อง)" })
	headerTh!: string;

	@Column(() => String, {
		description: "Header merged over this column and its neighbours; null when none (หัวช่องรวม)",
		nullable: true,
	})
	groupHeaderTh!: string | null;

	@Column(() => String, { description: "Meaning of the column in English (ความหมาย)" })
	meaning!: string;

	@Column(() => SurveyValueKind, { description: "Kind of value in the column (ชนิดข้อมูล)" })
	valueKind!: SurveyValueKind;

	@Column(() => String, {
		description: "Field of CooperationAgreement the column fills; null when none (ข้อมูลที่ตรงกัน)",
		nullable: true,
	})
	agreementField!: string | null;

	@Column(() => String, {
		description: "Value a tick in the column gives that field; null for other kinds (ค่าที่เลือก)",
		nullable: true,
	})
	agreementValue!: string | null;

	@Property({ type: "string", columnType: "text", index: true })
	surveyId!: string;
}
