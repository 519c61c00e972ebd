import type { Filter } from "./condition.ts";
import { requestError } from "./errors.ts";
import {
	type Comparison,
	comparisons,
	enumName,
	type GroupArgs,
	type Having,
} from "./group-args.ts";
import type { Figure } from "./group-figure.ts";
import type { Comparability, Grouping } from "./grouping.ts";
import { type OrderBy, SortDirection } from "./ordering.ts";
import { defaultPageSize, maximumPageSize } from "./page-size.ts";

const mostDimensions = 5;
const mostConditions = 20;
const mostSteps = 5;

/** A question about groups, found to make sense. */
export interface GroupQuery {
	by: string[];
	/** Paths of the numbers that are computed. */
	figures: string[];
	where: Filter;
	having: [path: string, comparison: Comparison, value: string][];
	orderBy: OrderBy[];
	size: number;
	/** Whether the number of groups is asked for. */
	isCounted: boolean;
}

const invalid = (message: string) => requestError("INVALID_ARGUMENT", message);

/** Reads the arguments against what is selected; what cannot be answered is refused with what to change. */
export function readGroupQuery(
	grouping: Grouping,
	figures: ReadonlyMap<string, Figure>,
	args: GroupArgs,
	selected: ReadonlySet<string>,
): GroupQuery {
	const { by, where, having, orderBy, first } = args;
	if (by.length > mostDimensions || new Set(by).size < by.length) {
		throw invalid(`\`by\` takes ${mostDimensions} different dimensions at most`);
	}
	const size = first ?? defaultPageSize;
	if (size < 1 || size > maximumPageSize) {
		throw requestError("INVALID_PAGE_SIZE", `\`first\` must lie between 1 and ${maximumPageSize}`);
	}
	const chosen = [...figures.keys()].filter((path) => selected.has(`nodes.${path}`));
	const isMeasured = chosen.some((path) => figures.get(path)?.isMeasured);
	if (grouping.comparability && isMeasured && !isComparable(grouping.comparability, args)) {
		const { dimension, property, reason } = grouping.comparability;
		throw invalid(
			`${reason}; add ${enumName(dimension)} to \`by\`, or \`${property}: { eq: … }\` to \`where\``,
		);
	}
	return {
		by,
		figures: chosen,
		where: where ?? {},
		having: readHaving(having ?? [], chosen),
		orderBy: readGroupOrder(grouping, orderBy ?? [], by, chosen),
		size,
		isCounted: selected.has("totalCount"),
	};
}

/** Whether the records of each group have one value in common that makes them comparable. */
function isComparable({ dimension, property }: Comparability, { by, where }: GroupArgs): boolean {
	const pins = (filter: unknown): boolean => {
		if (typeof filter !== "object" || filter === null) return false;
		const { eq, in: values }: { eq?: unknown; in?: unknown } = Reflect.get(filter, property) ?? {};
		if (eq != null || (Array.isArray(values) && new Set(values).size === 1)) return true;
		return [Reflect.get(filter, "and") ?? []].flat().some(pins);
	};
	return by.includes(dimension) || pins(where);
}

function checkSelected(argument: string, path: string, chosen: string[]): void {
	if (chosen.includes(path)) return;
	const fields = path.split(".");
	const selection = `nodes { ${fields.join(" { ")}${" }".repeat(fields.length)}`;
	throw invalid(
		`\`${argument}\` speaks of ${enumName(path)}, which is not selected; select \`${selection}\` too`,
	);
}

function readHaving(having: Having[], chosen: string[]): GroupQuery["having"] {
	const read = having.flatMap(({ measure, ...compared }) => {
		checkSelected("having", measure, chosen);
		const conditions = (Object.keys(comparisons) as Comparison[])
			.map((name) => [name, compared[name]] as const)
			.filter((condition): condition is [Comparison, string] => condition[1] != null);
		if (conditions.length === 0) {
			const names = Object.keys(comparisons).join(", ");
			throw invalid(`\`having\` of ${enumName(measure)} needs one of ${names} with a value`);
		}
		return conditions.map(([name, value]): GroupQuery["having"][number] => [measure, name, value]);
	});
	if (read.length <= mostConditions) return read;
	throw invalid(`\`having\` takes ${mostConditions} conditions at most`);
}

function readGroupOrder(
	{ dimensions }: Grouping,
	orderBy: OrderBy[],
	by: string[],
	chosen: string[],
): OrderBy[] {
	if (orderBy.length > mostSteps || new Set(orderBy.map((step) => step.by)).size < orderBy.length) {
		throw invalid(`\`orderBy\` takes ${mostSteps} different steps at most`);
	}
	for (const step of orderBy) {
		if (!(step.by in dimensions)) checkSelected("orderBy", step.by, chosen);
		else if (!by.includes(step.by)) {
			throw invalid(
				`\`orderBy\` speaks of ${enumName(step.by)}, which is not among \`by\`; add it there`,
			);
		}
	}
	// The keys end every order, so that the same question has the same answer.
	const rest = by.filter((name) => orderBy.every((step) => step.by !== name));
	return [...orderBy, ...rest.map((name) => ({ by: name, direction: SortDirection.ASC }))];
}
