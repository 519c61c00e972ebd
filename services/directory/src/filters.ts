import { filterOf } from "@lao/subgraph/filter";
import { listArgsOf } from "@lao/subgraph/list-args";
import { Agency } from "./agency.ts";
import { Lao } from "./lao.ts";
import { LaoPeriod } from "./lao-period.ts";
import { Province } from "./province.ts";

filterOf(LaoPeriod);
filterOf(Province);

const province = {
	entity: Province,
	from: "provinceCode",
	to: "code",
	description: "Conditions on the province, such as its region (เงื่อนไขของจังหวัด)",
};

export const LaoListArgs = listArgsOf(Lao, {
	related: {
		province,
		history: {
			entity: LaoPeriod,
			from: "id",
			to: "laoId",
			description: "Conditions that one of its codes, names and kinds meets (เงื่อนไขของประวัติ)",
		},
	},
});
export const AgencyListArgs = listArgsOf(Agency, { related: { province } });
