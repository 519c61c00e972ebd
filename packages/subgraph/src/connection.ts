import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from "type-graphql";
import { requestError } from "./errors.ts";

export const defaultPageSize = 50;
export const maximumPageSize = 500;

/** Arguments of every connection. */
@ArgsType()
export class PageArgs {
	@Field(() => Int, {
		defaultValue: defaultPageSize,
		description: `Number of records to return, 1 to ${maximumPageSize} (จำนวนรายการ)`,
	})
	first!: number;

	@Field(() => String, {
		nullable: true,
		description: "Cursor after which to continue, from pageInfo.endCursor (ตำแหน่งเริ่ม)",
	})
	after?: string;
}

/** INVALID_PAGE_SIZE unless `first` lies in the range a connection serves. */
export function checkPageSize(first: number): void {
	if (first < 1 || first > maximumPageSize) {
		throw requestError("INVALID_PAGE_SIZE", `\`first\` must lie between 1 and ${maximumPageSize}`);
	}
}

/** Where a page ends. The same type in every subgraph. */
@Directive("@shareable")
@ObjectType({ description: "Position of a page in its list (ข้อมูลหน้า)" })
export class PageInfo {
	@Field(() => Boolean, {
		description: "True when records follow this page (มีหน้าถัดไป)",
		simple: true,
	})
	hasNextPage!: boolean;

	@Field(() => String, {
		nullable: true,
		description: "Cursor of the last record of this page; null on an empty page (ตำแหน่งสุดท้าย)",
		simple: true,
	})
	endCursor!: string | null;
}

/** One page of a list; each part is computed only when asked for. */
export interface Connection<Node> {
	readonly nodes: Promise<Node[]>;
	readonly pageInfo: Promise<PageInfo>;
	readonly totalCount: Promise<number>;
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
		@Field(() => [node], { description: `Records of this page (${termTh})`, simple: true })
		nodes!: Promise<Node[]>;

		@Field(() => PageInfo, {
			description: "Position of this page in the list (ข้อมูลหน้า)",
			simple: true,
		})
		pageInfo!: Promise<PageInfo>;

		@Field(() => Int, {
			description: "Number of records in the whole list (จำนวนทั้งหมด)",
			simple: true,
		})
		totalCount!: Promise<number>;
	}
	return NodeConnection;
}
