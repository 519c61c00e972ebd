import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { DecimalScalar } from "@lao/subgraph/scalars";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { Directive, Float, ID, ObjectType } from "type-graphql";
import { LaoType } from "./lao-type.ts";

@Entity({ tableName: "lao" })
@Directive(`@key(fields: "id")`)
@ObjectType({
	description: "Local administrative organization (องค์กรปกครองส่วนท้องถิ่น, อปท.)",
})
export class Lao extends ImportedFact {
	@Key(
		"Permanent identifier of the body: the code under which it entered the registry, kept through every upgrade and renaming (รหัสถาวร)",
	)
	id!: string;

	@Column(() => String, {
		description: "Code of the body in DLA's registry today; null outside the registry (รหัส อปท.)",
		nullable: true,
		unique: true,
	})
	code!: string | null;

	@Column(() => LaoType, { description: "Kind of the body today (ประเภท อปท.)" })
	type!: LaoType;

	@Column(() => String, { description: "Thai name without the kind of body (ชื่อ)" })
	nameTh!: string;

	@Column(() => String, { description: "Full official name in Thai (ชื่อเต็ม)" })
	fullNameTh!: string;

	@Column(() => String, { description: "Name in its usual short form, such as ทต.มะขาม (ชื่อย่อ)" })
	shortNameTh!: string;

	@Column(() => String, {
		description: "English name without the kind of body (ชื่อภาษาอังกฤษ)",
		nullable: true,
	})
	nameEn!: string | null;

	@Column(() => Float, {
		description: "Latitude of the office in degrees, WGS 84 (ละติจูด)",
		nullable: true,
	})
	latitude!: number | null;

	@Column(() => Float, {
		description: "Longitude of the office in degrees, WGS 84 (ลองจิจูด)",
		nullable: true,
	})
	longitude!: number | null;

	@Column(() => DecimalScalar, {
		description: "Area of the body in square kilometres (ขนาดพื้นที่ ตร.กม.)",
		nullable: true,
	})
	areaKm2!: string | null;

	@Column(() => String, {
		description: "Address of the body's website as its registry gives it (เว็บไซต์)",
		nullable: true,
	})
	websiteUrl!: string | null;

	@Column(() => Boolean, {
		description: "False when the registry no longer holds the body (ยังคงอยู่ในทะเบียน)",
	})
	isActive!: boolean;

	@FilterColumn(() => ID, { description: "Code of the province (รหัสจังหวัด)" })
	provinceCode!: string;

	@FilterColumn(() => ID, { description: "Code of the district (รหัสอำเภอ)", nullable: true })
	districtCode!: string | null;

	@FilterColumn(() => ID, {
		description: "Permanent identifier of the PAO whose area holds the body (รหัสถาวรของ อบจ.)",
		nullable: true,
	})
	parentPaoId!: string | null;
}
