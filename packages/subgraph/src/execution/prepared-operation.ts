import {
	type DocumentNode,
	type ExecutionResult,
	type FragmentDefinitionNode,
	GraphQLError,
	type GraphQLSchema,
	getVariableValues,
	Kind,
	NoSchemaIntrospectionCustomRule,
	type OperationDefinitionNode,
	OperationTypeNode,
	parse,
	specifiedRules,
	validate,
} from "graphql";
import { type SelectedFields, selectedFields } from "./column-use.ts";
import { CompiledExecution, type UnselectedRead } from "./compiled-execution.ts";
import { type CompiledSelection, compileSelection } from "./compiled-field.ts";
import { conditionsOf, fragmentsOf } from "./selection.ts";

/** A service tells nobody its schema: the one the gateway plans with is composed before it starts. */
const rules = [...specifiedRules, NoSchemaIntrospectionCustomRule];

type Variables = Record<string, unknown>;

/** Ways for the conditions of one operation to fall that are kept compiled. */
const keptWays = 64;

export interface PreparedResult extends ExecutionResult {
	unselected?: UnselectedRead[];
}

/** An operation parsed and validated once, and compiled once for each way its conditions fall. */
export class PreparedOperation {
	readonly #schema: GraphQLSchema;
	readonly #document: DocumentNode;
	readonly #operations: OperationDefinitionNode[];
	readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
	/** Variables that @skip and @include read. */
	readonly #conditions: string[];
	/** By operation and values of the conditions. */
	readonly #compiled = new Map<string, CompiledSelection>();

	/** Fields it selects, whatever its conditions say. */
	readonly selected: SelectedFields;

	/** Throws the first GraphQLError of a faulty query. */
	constructor(schema: GraphQLSchema, query: string) {
		this.#schema = schema;
		this.#document = parse(query, { noLocation: true });
		const [fault] = validate(schema, this.#document, rules);
		if (fault) throw fault;
		const { definitions } = this.#document;
		this.#operations = definitions.filter(
			(definition) => definition.kind === Kind.OPERATION_DEFINITION,
		);
		this.#fragments = fragmentsOf(this.#document);
		this.#conditions = conditionsOf(this.#document);
		this.selected = selectedFields(schema, this.#document);
	}

	/** What it answers; `unselected` where that is not to be had with the columns that were selected. */
	async execute(
		context: unknown,
		given: Variables,
		operationName: string | undefined,
	): Promise<PreparedResult> {
		const operation = this.#operationNamed(operationName);
		const { coerced, errors } = getVariableValues(
			this.#schema,
			operation.variableDefinitions ?? [],
			given,
		);
		if (!coerced) return { errors };
		const selection = this.#selection(operation, coerced);
		const { data, ...found } = await new CompiledExecution({
			schema: this.#schema,
			fragments: this.#fragments,
			variables: coerced,
			operation,
			context,
		}).run(selection);
		return {
			data,
			...(found.errors.length > 0 && { errors: found.errors }),
			...(found.unselected.length > 0 && { unselected: found.unselected }),
		};
	}

	#operationNamed(name: string | undefined): OperationDefinitionNode {
		const [first, ...others] = this.#operations;
		const found =
			name === undefined && others.length === 0
				? first
				: this.#operations.find((operation) => operation.name?.value === name);
		if (!found) throw new GraphQLError("There is no such operation in the query");
		return found;
	}

	#selection(operation: OperationDefinitionNode, variables: Variables): CompiledSelection {
		const values = this.#conditions.map((name) => variables[name]);
		const key = JSON.stringify([operation.name?.value, values]);
		const known = this.#compiled.get(key);
		if (known) return known;
		const made = this.#compile(operation, variables);
		// Twenty conditions fall in a million ways.
		if (this.#compiled.size >= keptWays) this.#compiled.clear();
		this.#compiled.set(key, made);
		return made;
	}

	#compile(operation: OperationDefinitionNode, variables: Variables): CompiledSelection {
		const type = this.#schema.getQueryType();
		if (!type || operation.operation !== OperationTypeNode.QUERY) {
			throw new GraphQLError("A subgraph answers queries alone");
		}
		const scope = { schema: this.#schema, fragments: this.#fragments, variables };
		return compileSelection(scope, type, [operation.selectionSet]);
	}
}
