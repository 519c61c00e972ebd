import type { GraphQLSchema } from "graphql";
import type { Column } from "./column.ts";
import { type Request, readOperation } from "./operation.ts";
import { listAt, type Row, Rows } from "./rows.ts";
import { selectionsOf } from "./selection.ts";
import { shapeOf } from "./shape.ts";

/** One answer as it stands as a table, its further pages left alone. */
export function tableOfAnswer(
	schema: GraphQLSchema,
	request: Request,
	data: Record<string, unknown>,
): { columns: Column[]; rows: Row[] } {
	const shape = shapeOf(selectionsOf(schema, readOperation(schema, request)));
	const rows = new Rows(shape);
	const base = rows.begin(data);
	const [link] = shape.chain;
	if (!link) return { columns: shape.columns, rows: [base] };
	return { columns: shape.columns, rows: rows.ofPage(listAt(data, link.path) ?? [], base) };
}
