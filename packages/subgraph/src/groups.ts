import type { GraphQLResolveInfo } from "graphql";
import type { ClassType } from "type-graphql";
import { requestError } from "./errors.ts";
import { type GroupArgs, groupArgsOf } from "./group-args.ts";
import { type Figure, figuresOf } from "./group-figure.ts";
import { readGroupQuery } from "./group-query.ts";
import { groupSql, mostGroups } from "./group-sql.ts";
import { type Group, type Groups, groupsType } from "./group-types.ts";
import type { Grouping } from "./grouping.ts";
import type { SubgraphRequest } from "./request.ts";
import { selectedPaths } from "./selected-paths.ts";

/** A noun whose records can be grouped: its GraphQL type and arguments, and what they mean. */
export interface GroupedNoun {
	type: ClassType<Groups>;
	args: ClassType<GroupArgs>;
	grouping: Grouping;
	figures: ReadonlyMap<string, Figure>;
}

/** Declares how the records of an entity, which has a filter, can be grouped. */
export function groupedBy(grouping: Grouping): GroupedNoun {
	const noun = grouping.name ?? grouping.entity.name;
	const figures = figuresOf(grouping);
	return {
		type: groupsType(noun, grouping),
		args: groupArgsOf(noun, grouping, figures),
		grouping,
		figures,
	};
}

interface Row {
	groupCount: number;
	/** Null in the one row that is left when no group meets `having`. */
	place: number | null;
	totalCount?: number;
	isSuppressed?: boolean | null;
	[column: string]: unknown;
}

/** The groups a client asks for, by one statement that computes what is selected and no more. */
export async function groups(
	request: SubgraphRequest,
	{ grouping, figures }: GroupedNoun,
	args: GroupArgs,
	info: GraphQLResolveInfo,
): Promise<Groups> {
	const selected = selectedPaths(info);
	const query = readGroupQuery(grouping, figures, args, selected);
	const { sql, parameters } = groupSql(grouping, figures, query, request.table.bind(request));
	const rows = await request.rows<Row>(sql, parameters);
	if ((rows[0]?.groupCount ?? 0) > mostGroups) {
		throw requestError(
			"QUERY_TOO_EXPENSIVE",
			`This makes more than ${mostGroups} groups; leave out a dimension of \`by\`, or narrow \`where\``,
		);
	}
	const found = rows.filter(({ place }) => place !== null);
	const shown = found.slice(0, query.size);
	return {
		nodes: shown.map((row) => groupOf(row, grouping, query, selected, request)),
		totalCount: found[0]?.totalCount ?? 0,
		hasMore: found.length > query.size,
	};
}

function groupOf(
	row: Row,
	{ dimensions, measures = {}, protection }: Grouping,
	{ by, figures }: { by: string[]; figures: string[] },
	selected: ReadonlySet<string>,
	request: SubgraphRequest,
): Group {
	const key: Record<string, unknown> = {};
	for (const name of by) {
		if (!selected.has(`nodes.key.${name}`)) continue;
		const value = row[`by.${name}`] ?? null;
		const record = dimensions[name]?.record;
		key[name] = record && value !== null ? record(String(value), request) : value;
	}
	const isSuppressed = Boolean(row.isSuppressed);
	const group: Group & Record<string, unknown> = { key, ...(protection && { isSuppressed }) };
	for (const name of Object.keys(measures)) group[name] = isSuppressed ? null : {};
	for (const path of figures) {
		const [name = "", statistic] = path.split(".");
		if (!statistic) group[name] = row[path];
		else if (!isSuppressed) Object.assign(group[name] ?? {}, { [statistic]: row[path] });
	}
	return group;
}
