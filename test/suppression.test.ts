import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "./graph.ts";

/** People asked in each survey in turn; a survey of fewer than five is suppressed. */
const respondents = [4, 40, 1, null, 5, 3, 300, null, 2, 6];
const instruments = ["UNIVERSITY_SURVEY", "DLA_ONLINE_SURVEY", "SELF_RUN_COUNT"];
/** Every tenth survey from the fourth on states no number but counts four answers at most. */
const countsFew = (index: number) => index % 10 === 3;
const isFew = (index: number) =>
	countsFew(index) || (respondents[index % 10] ?? Number.POSITIVE_INFINITY) < 5;
const surveys = Array.from({ length: 60 }, (_, index) => index);

let graph: ReferenceGraph;
let client: pg.Client;
beforeAll(async () => {
	graph = await openReferenceGraph();
	client = new pg.Client({ connectionString: graph.url });
	await client.connect();
	await client.query("set search_path = assessments");
	const { rows: laos } = await client.query(
		"select lao_id, province_code from known_lao order by md5(lao_id) limit 12",
	);
	for (const index of surveys) {
		const { lao_id, province_code } = laos[index % laos.length];
		await client.query(
			`insert into satisfaction_result (id, year_be, instrument, assessor_th, respondents, scale,
				is_contradictory, lao_id, province_code, source_document, import_run, is_synthetic, issues)
			values ($1, $2, $3, $4, $5, $6, true, $7, $8, 'test', 'test', false, $9)`,
			[
				`test-${index}`,
				2560 + (index % 4),
				instruments[index % 3],
				`ผู้ประเมิน ${index % 2}`,
				respondents[index % 10],
				index % 3 === 2 ? "COUNT" : "FIVE_POINT",
				lao_id,
				province_code,
				"[]",
			],
		);
		for (const place of [1, 2]) {
			await client.query(
				`insert into satisfaction_aspect (id, place, name_th, result_id, lao_id, import_run)
				values ($1, $2, 'ด้าน', $3, $4, 'test')`,
				[`test-${index}/${place}`, place, `test-${index}`, lao_id],
			);
		}
	}
	await write(surveys, 7);
});
afterAll(async () => {
	await client?.end();
	await graph?.close();
});

/** Gives surveys other values, and issues that quote them. */
async function write(indexes: number[], seed: number): Promise<void> {
	const value = (index: number) => (index * 31 + seed * 17) % 100;
	const rows = indexes.map((index) => ({
		result: `test-${index}`,
		percent: value(index) + 0.25,
		mean: 1 + value(index) / 25,
		satisfied: countsFew(index) ? 1 + (seed % 2) : value(index),
		improve: countsFew(index) ? 1 + ((seed + 1) % 2) : value(index) + seed,
		level: `ระดับ ${value(index)}`,
		issues: [
			{
				code: "PERCENT_DIFFERS_FROM_MEAN",
				message: `ด้าน: ${value(index)}.25 percent`,
				field: "aspects",
			},
		],
	}));
	await client.query(
		`update satisfaction_aspect a set percent = r.percent, mean_of_five = r.mean, level_th = r.level,
			satisfied_count = case when a.result_id ~ '[37]$' and not r.few then null else r.satisfied end,
			improve_count = case when a.result_id ~ '[37]$' and not r.few then null else r.improve end
		from (select *, satisfied + improve < 5 as few from json_to_recordset($1) r(result text, percent numeric,
			mean numeric, satisfied integer, improve integer, level text)) r where a.result_id = r.result`,
		[JSON.stringify(rows)],
	);
	await client.query(
		`update satisfaction_result s set issues = r.issues
		from json_to_recordset($1) r(result text, issues jsonb) where s.id = r.result`,
		[JSON.stringify(rows)],
	);
}

const statistic = fc.constantFrom("COUNT", "SUM", "MEAN", "MEDIAN", "P10", "P90", "MIN", "MAX");
const measure = fc
	.tuple(fc.constantFrom("PERCENT", "MEAN_OF_FIVE", "RESPONDENTS"), statistic)
	.map((parts) => parts.join("_"));
const condition = fc.oneof(
	fc.integer({ min: 0, max: 6 }).map((people) => `{ respondents: { lt: ${people} } }`),
	fc.integer({ min: 0, max: 6 }).map((people) => `{ respondents: { eq: ${people} } }`),
	fc.boolean().map((none) => `{ respondents: { isNull: ${none} } }`),
	fc.integer({ min: 2560, max: 2563 }).map((year) => `{ yearBE: { eq: ${year} } }`),
	fc.constantFrom(...instruments).map((one) => `{ instrument: { eq: ${one} } }`),
	fc
		.uniqueArray(fc.constantFrom(...surveys), { minLength: 1, maxLength: 60 })
		.map((some) => `{ id: { in: ${JSON.stringify(some.map((index) => `test-${index}`))} } }`),
	fc.constant(`{ lao: { type: { eq: SAO } } }`),
);
const where = fc
	.array(
		fc.oneof(
			condition,
			condition.map((one) => `{ not: ${one} }`),
		),
		{ maxLength: 3 },
	)
	.map((all) => `{ and: [${all.join(", ")}] }`);
const dimensions = fc.uniqueArray(
	fc.constantFrom(
		"INSTRUMENT",
		"YEAR_BE",
		"PROVINCE",
		"REGION",
		"LAO",
		"LAO_TYPE",
		"SCALE",
		"ASSESSOR_TH",
	),
	{ maxLength: 5 },
);
const statistics = "{ count sum mean median p10 p90 min max stddev }";

/** A question about groups, selected, ordered and cut by measures. */
const grouped = fc
	.record({ dimensions, where, order: measure, having: measure, least: fc.nat({ max: 100 }) })
	.map(
		({ dimensions: by, where: filter, order, having, least }) => `{
			satisfactionResultsGrouped(by: [${by}], where: ${filter}, first: 500, orderBy: { by: ${order}, direction: DESC },
				having: [${least > 50 ? `{ measure: ${having}, gte: "${least}" }` : ""}]) {
				totalCount
				nodes {
					key { instrument yearBE province { code } lao { id } laoType scale assessorTh }
					count laoCount isSuppressed suppressedCount
					percent ${statistics} meanOfFive ${statistics} respondents ${statistics}
				}
			}
		}`,
	);
/** A question about the records themselves. */
const listed = fc.record({ where, by: fc.constantFrom("ID", "RESPONDENTS", "SCALE") }).map(
	({ where: filter, by }) => `{
		satisfactionResults(first: 500, where: ${filter}, orderBy: { by: ${by}, direction: DESC }) {
			totalCount
			nodes {
				id respondents isSuppressed issues { code message field }
				aspects { isSuppressed meanOfFive percent satisfiedCount improveCount levelTh }
			}
		}
	}`,
);

describe("a survey that fewer than five people answered", () => {
	const few = surveys.filter(isFew);

	it("changes no answer by its values, so that no two answers can give them away", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.oneof({ weight: 3, arbitrary: grouped }, { weight: 1, arbitrary: listed }),
				fc.nat({ max: 1000 }),
				async (query, seed) => {
					const before = JSON.stringify(await graph.ask(query));
					await write(few, seed);
					expect(JSON.stringify(await graph.ask(query))).toBe(before);
				},
			),
			{ numRuns: 150, seed: 2567 },
		);
	}, 60_000);

	it("is unlike one that five people answered, whose values are told", async () => {
		const query = `{ satisfactionResultsGrouped(by: [INSTRUMENT], where: { respondents: { eq: 5 } }) {
			nodes { percent { sum } } } }`;
		const before = await graph.ask(query);
		await write([4], 99);
		expect(await graph.ask(query)).not.toEqual(before);
	});

	it("is counted where it is left out", async () => {
		const { data } = await graph.ask(`{ satisfactionResultsGrouped(by: [INSTRUMENT], where: {
			importRun: { eq: "test" }, respondents: { lt: 6 } }) {
			nodes { key { instrument } count suppressedCount isSuppressed percent { count } respondents { max } } } }`);
		// Of every ten surveys four have fewer than five people, one has five; sixty over three instruments.
		const group = (instrument: string) => ({
			key: { instrument },
			count: 10,
			suppressedCount: 8,
			isSuppressed: false,
			percent: { count: 2 },
			respondents: { max: "5" },
		});
		expect(data).toEqual({
			satisfactionResultsGrouped: {
				nodes: [group("DLA_ONLINE_SURVEY"), group("SELF_RUN_COUNT"), group("UNIVERSITY_SURVEY")],
			},
		});
	});

	it("is left out of measures like one whose instrument or number is not stated", async () => {
		const leftOut = async (id: string) => {
			const { data } = await graph.ask(`{ satisfactionResultsGrouped(by: [INSTRUMENT], where: {
				id: { eq: "${id}" } }) { nodes { isSuppressed suppressedCount percent { mean } } } }`);
			return data;
		};
		const none = { isSuppressed: true, suppressedCount: 1, percent: null };
		expect(await leftOut("test-7")).toEqual({ satisfactionResultsGrouped: { nodes: [none] } });
		expect(await leftOut("test-1")).not.toEqual({ satisfactionResultsGrouped: { nodes: [none] } });
		await client.query("update satisfaction_result set instrument = null where id = 'test-1'");
		expect(await leftOut("test-1")).toEqual({ satisfactionResultsGrouped: { nodes: [none] } });
	});

	it("withholds its values on its own record, and what its issues quote", async () => {
		const { data } = await graph.ask(`{ satisfactionResult(id: "test-0") { respondents isSuppressed
			issues { code message }
			aspects { nameTh isSuppressed meanOfFive percent satisfiedCount improveCount levelTh } } }`);
		const aspect = {
			nameTh: "ด้าน",
			isSuppressed: true,
			meanOfFive: null,
			percent: null,
			satisfiedCount: null,
			improveCount: null,
			levelTh: null,
		};
		expect(data).toEqual({
			satisfactionResult: {
				respondents: 4,
				isSuppressed: true,
				issues: [
					{
						code: "PERCENT_DIFFERS_FROM_MEAN",
						message: "Numbers are withheld: fewer than 5 people answered",
					},
				],
				aspects: [aspect, aspect],
			},
		});
	});

	it("has values no filter and no order can name", () => {
		const schema = graph.graph.schema;
		for (const input of ["SatisfactionResultFilter", "SatisfactionResultOrderField"]) {
			const [, body = ""] = schema.split(new RegExp(`\\n(?:input|enum) ${input} \\{`));
			const [fields = ""] = body.split("\n}");
			expect(fields).toMatch(/respondents/i);
			expect(fields).not.toMatch(/aspect|percent|mean_?of|count:|level/i);
		}
	});
});
