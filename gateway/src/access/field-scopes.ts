import { readScope, scopeDirective } from "@lao/subgraph/needed-scope";
import type { Scope } from "@lao/subgraph/reader";
import {
	type FieldDefinitionNode,
	type GraphQLNamedType,
	type GraphQLSchema,
	isAbstractType,
	isInterfaceType,
	isObjectType,
	parse,
	visit,
} from "graphql";

/** Scopes of the fields of a type, by field. */
type OfType = ReadonlyMap<string, ReadonlySet<Scope>>;

/** Which fields of a supergraph need which scopes. */
export class FieldScopes {
	readonly #schema: GraphQLSchema;
	/** As declared, by type. */
	readonly #declared: ReadonlyMap<string, Map<string, Scope>>;
	/** What follows for each type that was asked about. */
	readonly #known = new Map<string, OfType>();

	/** Reads the directives of a supergraph, whose schema as clients see it has lost them. */
	constructor(supergraph: string, schema: GraphQLSchema) {
		this.#schema = schema;
		this.#declared = declaredIn(supergraph);
	}

	/** Whether every field is for everybody. */
	get isEmpty(): boolean {
		return this.#declared.size === 0;
	}

	/** Scopes a field needs where it is selected on a type. */
	of(type: GraphQLNamedType, field: string): Iterable<Scope> {
		const known = this.#known.get(type.name) ?? this.#read(type);
		this.#known.set(type.name, known);
		return known.get(field) ?? [];
	}

	/** Whoever asks an interface may meet each type behind it, and a type may be asked by its interface. */
	#read(type: GraphQLNamedType): OfType {
		const related: GraphQLNamedType[] = [type];
		if (isObjectType(type) || isInterfaceType(type)) related.push(...type.getInterfaces());
		if (isAbstractType(type)) related.push(...this.#schema.getPossibleTypes(type));
		const scopes = new Map<string, Set<Scope>>();
		for (const { name } of related) {
			for (const [field, scope] of this.#declared.get(name) ?? []) {
				scopes.set(field, new Set(scopes.get(field)).add(scope));
			}
		}
		return scopes;
	}
}

interface Holder {
	name: { value: string };
	fields?: readonly FieldDefinitionNode[];
}

function declaredIn(supergraph: string): Map<string, Map<string, Scope>> {
	const declared = new Map<string, Map<string, Scope>>();
	const read = ({ name, fields = [] }: Holder) => {
		for (const field of fields) {
			const found = field.directives?.find((one) => one.name.value === scopeDirective);
			if (!found) continue;
			const ofType = declared.get(name.value) ?? new Map<string, Scope>();
			declared.set(name.value, ofType.set(field.name.value, readScope(found)));
		}
	};
	visit(parse(supergraph, { noLocation: true }), {
		ObjectTypeDefinition: read,
		InterfaceTypeDefinition: read,
	});
	return declared;
}
