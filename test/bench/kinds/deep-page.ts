import type { Ask, Kind } from "../side-by-side/kind.ts";

interface Page {
	assessmentResults: {
		nodes: { id: string; yearBE: number }[];
		pageInfo: { endCursor: string; hasNextPage: boolean };
	};
}

const pages = 80;
const walk = `query ($after: String) { assessmentResults(first: 500, after: $after) {
	nodes { id yearBE } pageInfo { endCursor hasNextPage } } }`;
const cursorOf = `query ($id: String!) {
	list: allAssessmentsAssessmentResults(
		condition: { rowId: $id }
		orderBy: [YEAR_BE_DESC, ROW_ID_ASC]
	) { edges { cursor } } }`;

/** Places far down the list, with the cursor of each in the graph and in PostGraphile. */
async function places(graph: Ask, postgraphile?: Ask): Promise<Record<string, string>[]> {
	const found: Record<string, string>[] = [];
	let after: string | null = null;
	for (let number = 1; number <= pages; number += 1) {
		const { assessmentResults } = (await graph(walk, { after })) as Page;
		const { nodes, pageInfo } = assessmentResults;
		const last = nodes.at(-1);
		if (!last || !pageInfo.hasNextPage) break;
		after = pageInfo.endCursor;
		if (number <= pages / 4) continue;
		const { list } = ((await postgraphile?.(cursorOf, { id: last.id })) ?? {}) as {
			list?: { edges: { cursor: string }[] };
		};
		const theirs = list?.edges[0]?.cursor ?? "";
		found.push({ after, theirs, id: last.id, year: String(last.yearBE) });
	}
	return found;
}

export default {
	name: "deep-page",
	title: "a page deep in a long list",
	query: `query ($after: String) {
		assessmentResults(first: 50, after: $after) {
			nodes { id yearBE publishedTotal isContradictory lao { id shortNameTh } }
			pageInfo { hasNextPage }
		}
	}`,
	pool: places,
	draw: (random, pool) => ({ ...random.pick(pool) }),
	parameters: ({ year, id }) => [year, id],
	statement: `with page as (
		select id, year_be, published_total, is_contradictory, lao_id
		from assessments.assessment_result
		where year_be <= $1::integer and (year_be < $1::integer or id > $2)
		order by year_be desc nulls last, id limit 51)
	select json_build_object('assessmentResults', json_build_object(
		'nodes', (select json_agg(json_build_object('id', p.id, 'yearBE', p.year_be,
				'publishedTotal', p.published_total::text, 'isContradictory', p.is_contradictory,
				'lao', case when l.id is not null then
					json_build_object('id', l.id, 'shortNameTh', l.short_name_th) end)
				order by p.year_be desc nulls last, p.id)
			from (select * from page order by year_be desc nulls last, id limit 50) p
			left join directory.lao l on l.id = p.lao_id),
		'pageInfo', json_build_object('hasNextPage', (select count(*) > 50 from page))))`,
	postgraphile: {
		query: `query ($theirs: Cursor) {
			assessmentResults: allAssessmentsAssessmentResults(
				first: 50
				after: $theirs
				orderBy: [YEAR_BE_DESC, ROW_ID_ASC]
			) {
				nodes {
					id: rowId
					yearBE: yearBe
					publishedTotal
					isContradictory
					lao: laoByLaoId { id: rowId shortNameTh }
				}
				pageInfo { hasNextPage }
			}
		}`,
		read: (data: unknown) => data,
	},
} satisfies Kind;
