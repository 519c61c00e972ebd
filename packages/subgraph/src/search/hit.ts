import { ArgsType, type ClassType, Field, Float, Int, ObjectType } from "type-graphql";
import { requestError } from "../errors.ts";
import { SearchPassage } from "./passage.ts";

const defaultHits = 10;
const maximumHits = 100;

/** Arguments of every list of hits. */
@ArgsType()
export class HitsArgs {
	@Field(() => Int, {
		defaultValue: defaultHits,
		description: `Number of records to return, best first, 1 to ${maximumHits} (จำนวนรายการ)`,
	})
	first!: number;
}

/** INVALID_PAGE_SIZE unless so many hits are served. */
export function checkHits(first: number): void {
	if (first >= 1 && first <= maximumHits) return;
	throw requestError("INVALID_PAGE_SIZE", `\`first\` must lie between 1 and ${maximumHits}`);
}

/** A record that answers a search. */
export interface Hit<Node> {
	score: number;
	record: Node;
	passages: SearchPassage[];
}

/** GraphQL type of a hit on a `node`, named `<Node>Hit`. */
export function hitOf<Node extends object>(
	node: ClassType<Node>,
	termTh: string,
): ClassType<Hit<Node>> {
	@ObjectType(`${node.name}Hit`, {
		description: `${node.name} record that answers a search (ผลการค้น${termTh})`,
	})
	class NodeHit implements Hit<Node> {
		@Field(() => Float, {
			description:
				"How well it answers, from 0 to 1; comparable between all kinds of record (คะแนน)",
		})
		score!: number;

		@Field(() => node, { description: `Record that was found (${termTh})` })
		record!: Node;

		@Field(() => [SearchPassage], {
			description: "At most three texts that match, best first (ข้อความที่ตรงกับคำค้น)",
		})
		passages!: SearchPassage[];
	}
	return NodeHit;
}
