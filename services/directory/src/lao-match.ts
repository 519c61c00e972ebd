import { DecimalScalar } from "@lao/subgraph/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Lao } from "./lao.ts";

@ObjectType({ description: "Registry code and the LAO it finds (ผลการค้นตามรหัส)" })
export class LaoCodeMatch {
	@Field(() => ID, { description: "Code that was asked for (รหัสที่ค้น)" })
	code!: string;

	@Field(() => Lao, { description: "Body that has or had the code (อปท.)" })
	lao!: Lao;

	@Field(() => Boolean, {
		description: "True when the registry no longer holds the code (รหัสที่เลิกใช้)",
	})
	isRetired!: boolean;
}

@ObjectType({ description: "LAO that a written name may mean (อปท. ที่อาจตรงกับชื่อ)" })
export class LaoCandidate {
	@Field(() => Lao, { description: "Body that may be meant (อปท.)" })
	lao!: Lao;

	@Field(() => DecimalScalar, {
		description: "Likeness of name, kind and province, from 0 to 1 (ความเชื่อมั่น)",
	})
	confidence!: string;
}

@ObjectType({ description: "Written name and the LAOs it may mean (ผลการค้นตามชื่อ)" })
export class LaoNameMatch {
	@Field(() => String, { description: "Name that was asked for, as written (ชื่อที่ค้น)" })
	name!: string;

	@Field(() => Lao, {
		description: "Body meant; null unless exactly one bears or bore the name there (อปท. ที่แน่ใจ)",
		nullable: true,
	})
	lao!: Lao | null;

	@Field(() => [LaoCandidate], {
		description: "Likeliest three bodies, best first; one alone when it is certain (อปท. ที่น่าจะใช่)",
	})
	candidates!: LaoCandidate[];
}
