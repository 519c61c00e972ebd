import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** Row of a view: a recipient line meets a province that it, or the LAOs it means, lies in. */
@Entity({ tableName: "province_circular" })
export class ProvinceCircular {
	@PrimaryKey({ type: "string", columnType: "text" })
	id!: string;

	@Property({ type: "string", columnType: "text" })
	provinceCode!: string;

	@Property({ type: "string", columnType: "text" })
	circularId!: string;

	@Property({ type: "string", columnType: "text" })
	recipientId!: string;
}
