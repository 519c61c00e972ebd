import { ObjectType } from "type-graphql";
import type { StandingLoaders } from "./standing-loader.ts";

/** A result to be placed, and the ways to its places: each costs only when it is asked for. */
@ObjectType({
	description: "Places of a result among comparable results of its round (ลำดับเมื่อเทียบในรอบเดียวกัน)",
})
export class Standings {
	resultId!: string;
	loaders!: StandingLoaders;
}
