import { refusal } from "@lao/takeaway/answer";
import { Kind, type OperationDefinitionNode, parse, type TypeNode } from "graphql";

type Given = Record<string, string | string[]>;

/** Variables of a query from an address, each read by the type the operation gives it. */
export function readVariables(query: string, given: Given): Record<string, unknown> {
	const operation = parse(query).definitions.find(
		(definition): definition is OperationDefinitionNode =>
			definition.kind === Kind.OPERATION_DEFINITION,
	);
	const types = new Map(
		(operation?.variableDefinitions ?? []).map(({ variable, type }) => [variable.name.value, type]),
	);
	return Object.fromEntries(
		Object.entries(given).map(([name, value]) => {
			const type = types.get(name);
			if (!type) throw unknown(name, [...types.keys()]);
			return [name, read(name, type, value)];
		}),
	);
}

function unknown(name: string, known: string[]) {
	const list = known.length > 0 ? `its variables are ${known.join(", ")}` : "it has none";
	return refusal("BAD_USER_INPUT", `This query has no variable ${name}; ${list}`);
}

function read(name: string, type: TypeNode, value: string | string[]): unknown {
	if (type.kind === Kind.NON_NULL_TYPE) return read(name, type.type, value);
	if (type.kind === Kind.LIST_TYPE) return [value].flat().map((one) => read(name, type.type, one));
	if (Array.isArray(value)) {
		throw refusal("BAD_USER_INPUT", `The variable ${name} takes one value, not ${value.length}`);
	}
	return readOne(type.name.value, value);
}

/** What is no value of its type stays text, for the schema to refuse in its own words. */
function readOne(type: string, text: string): unknown {
	if (type === "Boolean" && /^(true|false)$/.test(text)) return text === "true";
	const isNumber = type === "Int" || type === "Float";
	if (isNumber && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
	if (/^[{]/.test(text)) {
		try {
			return JSON.parse(text);
		} catch {
			return text;
		}
	}
	return text;
}
