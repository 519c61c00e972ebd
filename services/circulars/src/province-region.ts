import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** Region of a province, as the directory told it with its bodies. */
@Entity({ tableName: "province_region" })
export class ProvinceRegion {
	@PrimaryKey({ type: "string", columnType: "text" })
	provinceCode!: string;

	@Property({ type: "string", columnType: "text", nullable: true })
	regionCode!: string | null;
}
