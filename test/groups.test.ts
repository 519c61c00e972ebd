import type { Mode } from "@lao/testing/graph";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDemoGraph, type ReferenceGraph } from "./graph.ts";

/** A field, the records it groups as a person would join them, and the SQL of each dimension's key. */
interface Noun {
	field: string;
	from: string;
	keys: Record<string, { select: string; sql: string }>;
}

const edge = (name: string, key: string) => ({ select: `${name} { ${key} }` });
const body = {
	PROVINCE: { ...edge("province", "code"), sql: "p.code" },
	REGION: { ...edge("region", "code"), sql: "p.region_code" },
	LAO: { ...edge("lao", "id"), sql: "l.id" },
	LAO_TYPE: { select: "laoType", sql: "l.type" },
	YEAR_BE: { select: "yearBE", sql: "r.year_be" },
	ROUND: { ...edge("round", "id"), sql: "r.round_id" },
};
const ofBody =
	"join directory.lao l on l.id = r.lao_id join directory.province p on p.code = l.province_code";
/** Year and month by the letters of an ISO date. */
const dated = (date: string) => ({
	MONTH: { select: "month", sql: `substr(${date}::text, 1, 7)` },
	FISCAL_YEAR_BE: {
		select: "fiscalYearBE",
		sql: `substr(${date}::text, 1, 4)::integer + case when substr(${date}::text, 6, 2) >= '10' then 544 else 543 end`,
	},
});

const nouns: Noun[] = [
	{
		field: "assessmentResultsGrouped",
		from: `assessments.assessment_result r ${ofBody}`,
		keys: {
			...body,
			FRAMEWORK: { ...edge("framework", "code"), sql: "r.framework_code" },
			BAND: {
				select: "band",
				sql: `(array['BELOW_PASS', 'GOOD', 'VERY_GOOD', 'OUTSTANDING', 'OUTSTANDING'])
					[greatest(trunc(r.published_total / 10) - 5, 1)]`,
			},
		},
	},
	{
		field: "dimensionScoresGrouped",
		from: `assessments.dimension_score s join assessments.assessment_result r on r.id = s.result_id ${ofBody}`,
		keys: {
			...body,
			FRAMEWORK: { ...edge("framework", "code"), sql: "r.framework_code" },
			DIMENSION: { ...edge("dimension", "id"), sql: "s.dimension_id" },
		},
	},
	{
		field: "satisfactionResultsGrouped",
		from: `assessments.satisfaction_result r ${ofBody}`,
		keys: {
			...body,
			INSTRUMENT: { select: "instrument", sql: "r.instrument" },
			SCALE: { select: "scale", sql: "r.scale" },
			ASSESSOR_TH: { select: "assessorTh", sql: `r.assessor_th collate "th-x-icu"` },
		},
	},
	{
		field: "minimumStandardResultsGrouped",
		from: `assessments.minimum_standard_result r ${ofBody}`,
		keys: {
			...body,
			SERVICE_AREA: { ...edge("serviceArea", "code"), sql: "r.service_area_code" },
			INDICATOR: { ...edge("indicator", "id"), sql: "r.indicator_id" },
		},
	},
	{
		field: "agreementsGrouped",
		from: `cooperation.cooperation_agreement r join directory.province p on p.code = r.province_code
			left join directory.lao l on l.id = (select h.lao_id from cooperation.agreement_party h
				where h.agreement_id = r.id and h.role = 'HOST' and h.lao_id is not null
				order by h.position limit 1)`,
		keys: {
			PROVINCE: body.PROVINCE,
			REGION: body.REGION,
			LAO: body.LAO,
			LAO_TYPE: body.LAO_TYPE,
			YEAR_BE: { select: "yearBE", sql: "substr(r.signed_on::text, 1, 4)::integer + 543" },
			SERVICE_AREA: { ...edge("serviceArea", "code"), sql: "r.service_area_code" },
			SERVICE_TH: { select: "serviceTh", sql: `r.service_th collate "th-x-icu"` },
			INSTRUMENT: { select: "instrument", sql: "r.instrument" },
			STATUS: { select: "status", sql: "r.status" },
			...dated("r.signed_on"),
		},
	},
	{
		field: "circularsGrouped",
		from: "circulars.circular r left join directory.province p on p.code = r.province_code",
		keys: {
			PROVINCE: body.PROVINCE,
			REGION: body.REGION,
			YEAR_BE: body.YEAR_BE,
			AGENCY: { ...edge("agency", "code"), sql: "r.agency_code" },
			KIND: { select: "kind", sql: "r.kind" },
			URGENCY: { select: "urgency", sql: "r.urgency_level" },
			SECRECY: { select: "secrecy", sql: "r.secrecy_level" },
			IS_HELD: { select: "isHeld", sql: "r.is_held" },
			...dated("r.date_issued"),
		},
	},
	{
		field: "laosGrouped",
		from: `(select * from directory.lao where is_active) l
			join directory.province p on p.code = l.province_code`,
		keys: {
			PROVINCE: body.PROVINCE,
			REGION: body.REGION,
			LAO_TYPE: body.LAO_TYPE,
			DISTRICT: { ...edge("district", "code"), sql: "l.district_code" },
			IS_ACTIVE: { select: "isActive", sql: "l.is_active" },
		},
	},
];
const cases = nouns.flatMap(({ field, from, keys }) =>
	Object.entries(keys).map(([by, { select, sql }]) => ({ field, by, select, sql, from })),
);

describe.each<Mode>(["together", "apart"])("services %s", (mode) => {
	let graph: ReferenceGraph;
	let client: pg.Client;
	beforeAll(async () => {
		graph = await openDemoGraph(mode);
		client = new pg.Client({ connectionString: graph.url });
		await client.connect();
	}, 120_000);
	afterAll(async () => {
		await client?.end();
		await graph?.close();
	});

	it.each(cases)("$field by $by counts what plain SQL counts", async (one) => {
		const { field, by, select, sql, from } = one;
		const { data, errors } = await graph.ask(
			`{ ${field}(by: [${by}], first: 500) { totalCount nodes { key { ${select} } count } } }`,
		);
		expect(errors).toBeUndefined();
		const { totalCount, nodes } = Reflect.get(Object(data), field);
		const told = nodes.map(({ key, count }: { key: object; count: number }) => {
			const [value] = Object.values(key);
			return [value instanceof Object ? Object.values(value)[0] : value, count];
		});
		const { rows } = await client.query({
			text: `select ${sql}, count(*)::integer from ${from} group by 1 order by 1 nulls last`,
			rowMode: "array",
		});
		expect(told).toEqual(rows.slice(0, 500));
		expect(totalCount).toBe(rows.length);
	});

	it("refuse more than 100,000 groups with what to change", async () => {
		const { data, errors } = await graph.ask(
			"{ dimensionScoresGrouped(by: [LAO, YEAR_BE, DIMENSION], first: 1) { nodes { count } } }",
		);
		expect(data).toBeNull();
		expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "QUERY_TOO_EXPENSIVE" }]);
		expect(errors?.[0]?.message).toMatch(/leave out a dimension of `by`, or narrow `where`/);
	});

	it("refuse to measure satisfaction over several instruments", async () => {
		const { errors } = await graph.ask(
			"{ satisfactionResultsGrouped(by: [PROVINCE]) { nodes { count percent { mean } } } }",
		);
		expect(errors).toMatchObject([
			{
				message: expect.stringMatching(/not comparable; add INSTRUMENT to `by`, or .*`where`/),
				extensions: { code: "INVALID_ARGUMENT" },
			},
		]);
	});

	it("mark an answer that read generated records, and leave one from observed ones alone", async () => {
		const ask = (where: string) =>
			graph.ask(`{ dimensionScoresGrouped(by: [], where: ${where}) { nodes { count } } }`);
		expect((await ask("{}")).extensions).toEqual({ isSynthetic: true });
		const { rows } = await client.query(
			"select count(*)::integer as observed from assessments.dimension_score where import_run !~ '^synthetic'",
		);
		expect(await ask("{ isSynthetic: { eq: false } }")).toEqual({
			data: { dimensionScoresGrouped: { nodes: [{ count: rows[0].observed }] } },
		});
	});
});
