import { writeSchemas } from "@lao/cli/commands/schema";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { compose } from "@lao/gateway/compose";
import {
	buildSchema,
	type ConstDirectiveNode,
	type GraphQLNamedType,
	isEnumType,
	isInputObjectType,
	isObjectType,
	parse,
	visit,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "./graph.ts";

const thai = /[\u0E00-\u0E7F]/;

describe("committed schemas", () => {
	it("are those the code prints", async () => {
		expect(await writeSchemas(true)).toEqual([]);
	});

	it("compose without a hint", () => {
		expect(compose(buildSubgraphs()).hints).toEqual([]);
	});

	it("ask for no field with arguments through @requires, which the planner gets silently wrong", () => {
		// apollographql/federation#2996
		for (const { name, sdl } of buildSubgraphs()) {
			expect({ name, fields: fieldsRequiredWithArguments(sdl) }).toEqual({ name, fields: [] });
		}
	});
});

it("every edge a service adds to another's record is nullable, so that a missing service costs only its part", () => {
	for (const { name, sdl, manifest } of buildSubgraphs()) {
		const borrowed: string[] = [];
		visit(parse(sdl), {
			ObjectTypeDefinition: ({ name: type, directives = [], fields = [] }) => {
				const isEntity = directives.some((directive) => directive.name.value === "key");
				if (!isEntity || type.value in manifest.references) return;
				for (const field of fields.slice()) {
					const required =
						field.type.kind === "NonNullType" && !isKey(directives, field.name.value);
					if (required) borrowed.push(`${type.value}.${field.name.value}`);
				}
			},
		});
		expect({ name, borrowed }).toEqual({ name, borrowed: [] });
	}
});

/** Whether a field is the key that a stub holds. */
function isKey(directives: readonly ConstDirectiveNode[], field: string): boolean {
	return directives.some(({ arguments: args = [] }) =>
		args.some(({ value }) => value.kind === "StringValue" && value.value === field),
	);
}

/** Fields that have arguments themselves and need others through @requires. */
export function fieldsRequiredWithArguments(sdl: string): string[] {
	const found: string[] = [];
	visit(parse(sdl), {
		FieldDefinition: ({ name, arguments: args = [], directives = [] }) => {
			const requires = directives.some((directive) => directive.name.value === "requires");
			if (requires && args.length > 0) found.push(name.value);
		},
	});
	return found;
}

it("the check against @requires finds a faulty field", () => {
	const sdl = `type Lao { area: Int @external, density(unit: String): Int @requires(fields: "area") }`;
	expect(fieldsRequiredWithArguments(sdl)).toEqual(["density"]);
});

describe("the schema clients see", () => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openReferenceGraph();
	});
	afterAll(() => graph?.close());

	it("describes every type, field, argument and value in English and Thai", () => {
		const types = Object.values(buildSchema(graph.graph.schema).getTypeMap());
		const own = types.filter(({ name }) => !builtIn.test(name));
		expect(own.flatMap(undescribed)).toEqual([]);
	});

	it("writes descriptions without a leading The and without a full stop", () => {
		const text = graph.graph.schema;
		const descriptions = [...text.matchAll(/"""\s*([\s\S]*?)\s*"""/g)].map(([, line = ""]) => line);
		expect(descriptions.filter((line) => /^The /.test(line) || /\.$/.test(line))).toEqual([]);
	});
});

const builtIn = /^(__|Query$|String$|Int$|Float$|Boolean$|ID$)/;

interface Described {
	description?: string | null;
}

function undescribed(type: GraphQLNamedType): string[] {
	const missing: string[] = [];
	const check = (place: string, { description }: Described) => {
		if (!description || !thai.test(description) || !/[A-Za-z]/.test(description))
			missing.push(place);
	};
	check(type.name, type);
	if (isEnumType(type)) {
		for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
	}
	if (isObjectType(type) || isInputObjectType(type)) {
		for (const field of Object.values(type.getFields())) {
			check(`${type.name}.${field.name}`, field);
			if (!("args" in field)) continue;
			for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg);
		}
	}
	return missing;
}
