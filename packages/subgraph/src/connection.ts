import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from "type-graphql";
import { countedExactly, defaultPageSize, maximumPageSize } from "./page-size.ts";

/** Which page of a list: arguments of every connection. */
@ArgsType()
export class PageArgs {
	@Field(() => Int, {
		nullable: true,
		description: `Number of records from the beginning, 1 to ${maximumPageSize}; ${defaultPageSize} when neither this nor \`last\` is given (จำนวนรายการจากต้น)`,
	})
	first?: number | null;

	@Field(() => String, {
		nullable: true,
		description: "Cursor after which to continue, from pageInfo.endCursor (ตำแหน่งเริ่ม)",
	})
	after?: string | null;

	@Field(() => Int, {
		nullable: true,
		description: `Number of records from the end, 1 to ${maximumPageSize} (จำนวนรายการจากท้าย)`,
	})
	last?: number | null;

	@Field(() => String, {
		nullable: true,
		description: "Cursor before which to end, from pageInfo.startCursor (ตำแหน่งสิ้นสุด)",
	})
	before?: string | null;
}

/** Where a page ends. The same type in every subgraph. */
@Directive("@shareable")
@ObjectType({ description: "Position of a page in its list (ข้อมูลหน้า)" })
export class PageInfo {
	@Field(() => Boolean, {
		description: "True when records follow this page (มีหน้าถัดไป)",
	})
	hasNextPage!: boolean;

	@Field(() => Boolean, {
		description: "True when records stand before this page (มีหน้าก่อนหน้า)",
	})
	hasPreviousPage!: boolean;

	@Field(() => String, {
		nullable: true,
		description: "Cursor of the first record of this page; null on an empty page (ตำแหน่งแรก)",
	})
	startCursor!: string | null;

	@Field(() => String, {
		nullable: true,
		description: "Cursor of the last record of this page; null on an empty page (ตำแหน่งสุดท้าย)",
	})
	endCursor!: string | null;
}

/** One page of a list; each part is computed only when asked for. */
export interface Connection<Node> {
	readonly nodes: Promise<Node[]>;
	readonly pageInfo: Promise<PageInfo>;
	readonly totalCount: Promise<number>;
	readonly totalCountIsEstimate: Promise<boolean>;
}

/** GraphQL type of a page of `node`, named `<Node>Connection`. */
export function connectionOf<Node extends object>(
	node: ClassType<Node>,
	termTh: string,
): ClassType<Connection<Node>> {
	@ObjectType(`${node.name}Connection`, {
		description: `Page of ${node.name} records (รายการ${termTh})`,
	})
	class NodeConnection implements Connection<Node> {
		@Field(() => [node], { description: `Records of this page (${termTh})` })
		nodes!: Promise<Node[]>;

		@Field(() => PageInfo, {
			description: "Position of this page in the list (ข้อมูลหน้า)",
		})
		pageInfo!: Promise<PageInfo>;

		@Field(() => Int, {
			description: `Number of records in the whole list; exact to ${countedExactly}, then an estimate (จำนวนทั้งหมด)`,
		})
		totalCount!: Promise<number>;

		@Field(() => Boolean, {
			description: "True when totalCount is an estimate (จำนวนทั้งหมดเป็นค่าประมาณ)",
		})
		totalCountIsEstimate!: Promise<boolean>;
	}
	return NodeConnection;
}
