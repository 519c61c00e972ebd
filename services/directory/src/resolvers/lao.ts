import type { Connection } from "@lao/subgraph/connection";
import { requestError } from "@lao/subgraph/errors";
import type { Where } from "@lao/subgraph/paged-list";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import {
	Arg,
	Args,
	ArgsType,
	Ctx,
	Field,
	FieldResolver,
	ID,
	Query,
	Resolver,
	Root,
} from "type-graphql";
import { District } from "../district.ts";
import { LaoListArgs } from "../filters.ts";
import { Lao } from "../lao.ts";
import { LaoPeriod } from "../lao-period.ts";
import { LaoType } from "../lao-type.ts";
import {
	districtByCode,
	laoByCode,
	laoById,
	laos,
	laosOfPao,
	periodsOfLao,
	provinceByCode,
} from "../loaders.ts";
import { Province } from "../province.ts";
import { LaoConnection } from "../views.ts";

@ArgsType()
export class LaoTypeArgs extends LaoListArgs {
	@Field(() => LaoType, {
		nullable: true,
		description: "Only bodies of this kind (เฉพาะประเภท)",
	})
	type?: LaoType;

	@Field(() => Boolean, {
		defaultValue: false,
		description: "Also bodies the registry no longer holds (รวม อปท. ที่พ้นจากทะเบียน)",
	})
	includeRetired!: boolean;

	/** The conditions these arguments set. */
	conditions(): Where<Lao> {
		return { type: this.type ?? undefined, isActive: this.includeRetired ? undefined : true };
	}
}

@ArgsType()
export class LaosArgs extends LaoTypeArgs {
	@Field(() => ID, {
		nullable: true,
		description: "Only bodies of the province with this code (เฉพาะจังหวัด)",
	})
	provinceCode?: string;

	@Field(() => [ID], {
		nullable: true,
		description: "Only bodies with these permanent identifiers (เฉพาะรหัสถาวร)",
	})
	ids?: string[];
}

@Resolver(() => Lao)
export class LaoResolver {
	@Query(() => Lao, {
		nullable: true,
		description: "LAO by permanent identifier, or by any registry code it has or had (อปท. ตามรหัส)",
	})
	async lao(
		@Arg("id", () => ID, { nullable: true, description: "Permanent identifier (รหัสถาวร)" })
		id: string | undefined,
		@Arg("code", () => ID, {
			nullable: true,
			description: "Registry code, today's or a retired one (รหัส อปท. ปัจจุบันหรือเดิม)",
		})
		code: string | undefined,
		@Ctx() request: SubgraphRequest,
	): Promise<Lao | null> {
		if (id != null && code == null) return request.load(laoById, id);
		if (code == null || id != null) {
			throw requestError("INVALID_ARGUMENT", "Give either `id` or `code`");
		}
		return request.load(laoByCode, code);
	}

	@Query(() => LaoConnection, { description: "LAOs in Thai order of their names (อปท. ทั้งหมด)" })
	laos(@Args(() => LaosArgs) args: LaosArgs, @Ctx() request: SubgraphRequest): Connection<Lao> {
		const { provinceCode, ids } = args;
		return page(request, laos, "", args, {
			...args.conditions(),
			// Whoever names a body means it, retired or not.
			...(ids ? { id: ids, isActive: undefined } : {}),
			provinceCode: provinceCode ?? undefined,
		});
	}

	@FieldResolver(() => Province, { nullable: true, description: "Province of the body (จังหวัด)" })
	province(@Root() lao: Lao, @Ctx() request: SubgraphRequest): Promise<Province | null> {
		return request.load(provinceByCode, lao.provinceCode);
	}

	@FieldResolver(() => District, {
		nullable: true,
		description: "District of the body; null for a PAO (อำเภอ)",
	})
	district(@Root() lao: Lao, @Ctx() request: SubgraphRequest): Promise<District | null> {
		return request.loadIf(districtByCode, lao.districtCode);
	}

	@FieldResolver(() => Lao, {
		nullable: true,
		description: "PAO whose area holds the body; null for a PAO (อบจ. ของจังหวัด)",
	})
	parentPao(@Root() lao: Lao, @Ctx() request: SubgraphRequest): Promise<Lao | null> {
		return request.loadIf(laoById, lao.parentPaoId);
	}

	@FieldResolver(() => LaoConnection, {
		description: "Bodies in the area of a PAO; empty for any other body (อปท. ในเขต อบจ.)",
	})
	subordinates(
		@Root() lao: Lao,
		@Args(() => LaoTypeArgs) args: LaoTypeArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Lao> {
		return page(request, laosOfPao, lao.id, args, args.conditions());
	}

	@FieldResolver(() => [LaoPeriod], {
		description: "Codes, names and kinds the body has had, oldest first (ประวัติ)",
	})
	history(@Root() lao: Lao, @Ctx() request: SubgraphRequest): Promise<LaoPeriod[]> {
		return request.load(periodsOfLao, lao.id);
	}
}
