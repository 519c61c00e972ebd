import {
	type DocumentNode,
	type GraphQLSchema,
	isNonNullType,
	TypeInfo,
	visit,
	visitWithTypeInfo,
} from "graphql";
import { refusal } from "./bounds.ts";
import type { Variables } from "./operation-cost.ts";

/**
 * Refuses null for a variable that stands where none may be: validation lets it pass where the
 * variable or the place has a default, and the fault would then be met in the middle of the answer.
 */
export function checkNulls(schema: GraphQLSchema, document: DocumentNode, given: Variables): void {
	const isNull = (name: string) => Object.hasOwn(given, name) && given[name] === null;
	if (!Object.keys(given).some(isNull)) return;
	const types = new TypeInfo(schema);
	visit(
		document,
		visitWithTypeInfo(types, {
			VariableDefinition: () => false,
			Variable: ({ name: { value } }) => {
				if (!isNull(value) || !isNonNullType(types.getInputType())) return;
				throw refusal(
					"BAD_USER_INPUT",
					`The variable $${value} may not be null here; leave it out`,
				);
			},
		}),
	);
}
