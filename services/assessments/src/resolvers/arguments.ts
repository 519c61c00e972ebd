import { ArgsType, Field, ID, Int } from "type-graphql";

/** Arguments of lists of results below one parent. */
@ArgsType()
export class YearArgs {
	@Field(() => Int, {
		nullable: true,
		description: "Only results of this Buddhist-era year (เฉพาะปี พ.ศ.)",
	})
	yearBE?: number;
}

@ArgsType()
export class FrameworkYearArgs extends YearArgs {
	@Field(() => ID, {
		nullable: true,
		description: "Only results of the framework with this code (เฉพาะระบบการประเมิน)",
	})
	framework?: string;
}

@ArgsType()
export class ServiceAreaArgs {
	@Field(() => ID, {
		nullable: true,
		description: "Only results in the service area with this code (เฉพาะด้านบริการ)",
	})
	serviceArea?: string;
}

/** Arguments of the lists of all results. */
@ArgsType()
export class ResultsArgs {
	@Field(() => ID, {
		nullable: true,
		description: "Only results of the province with this code (เฉพาะจังหวัด)",
	})
	provinceCode?: string;

	@Field(() => ID, {
		nullable: true,
		description: "Only results of the round with this identifier (เฉพาะรอบการประเมิน)",
	})
	roundId?: string;

	@Field(() => ID, {
		nullable: true,
		description: "Only results of the body with this permanent identifier (เฉพาะ อปท.)",
	})
	laoId?: string;
}
