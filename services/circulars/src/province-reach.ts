import { DateScalar } from "@lao/subgraph/scalars";
import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "What became of one letter in one province (การเผยแพร่หนังสือในจังหวัด)" })
export class ProvinceReach {
	@Field(() => Int, {
		description:
			"Number of known LAOs of the province that the letter, or one that passes it on, is meant for (จำนวน อปท. ที่ควรได้รับ)",
	})
	expectedLaos!: number;

	@Field(() => Int, {
		description:
			"Number of LAOs of the province with a stamp on the letter or on one that passes it on (จำนวน อปท. ที่ประทับรับ)",
	})
	stampedLaos!: number;

	@Field(() => DateScalar, {
		description:
			"Day on which an office of the province first passed the letter on; null when none is known to have (วันที่แจ้งต่อ)",
		nullable: true,
	})
	forwardedOn!: string | null;

	@Field(() => Int, {
		description: "Days from the issue of the letter until then (จำนวนวันจนแจ้งต่อ)",
		nullable: true,
	})
	daysToForward!: number | null;

	@Field(() => Int, {
		description:
			"Days from the issue of the letter to the first stamp of an LAO of the province; null without one (จำนวนวันจนรับครั้งแรก)",
		nullable: true,
	})
	daysToFirstReceipt!: number | null;

	provinceCode!: string;
	forwardedById!: string | null;
}
