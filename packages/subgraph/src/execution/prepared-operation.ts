import {
	type DocumentNode,
	type ExecutionResult,
	execute,
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
import { CompiledExecution } from "./compiled-execution.ts";
import { type CompiledSelection, compileSelection, NotCompiled } from "./compiled-field.ts";
import { conditionsOf, fragmentsOf, selectsAny } from "./selection.ts";

/** A service tells nobody its schema: the one the gateway plans with is composed before it starts. */
const rules = [...specifiedRules, NoSchemaIntrospectionCustomRule];

type Variables = Record<string, unknown>;

/** Ways for the conditions of one operation to fall that are kept compiled. */
const keptWays = 64;

/** An operation parsed and validated once, and compiled once for each way its conditions fall. */
export class PreparedOperation {
	readonly #schema: GraphQLSchema;
	readonly #document: DocumentNode;
	readonly #operations: OperationDefinitionNode[];
	readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
	/** Variables that @skip and @include read. */
	readonly #conditions: string[];
	/** By operation and values of the conditions; null where only graphql-js can execute it. */
	readonly #compiled = new Map<string, CompiledSelection | null>();

	/** Whether it selects a field that reads columns few fields read. */
	readonly readsDetails: boolean;

	/** Throws the first GraphQLError of a faulty query; `details` are the fields few columns are for. */
	constructor(schema: GraphQLSchema, query: string, details: ReadonlySet<string>) {
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
		this.readsDetails = selectsAny(this.#document, details);
	}

	async execute(
		context: unknown,
		given: Variables,
		operationName: string | undefined,
	): Promise<ExecutionResult> {
		const operation = this.#operationNamed(operationName);
		const { coerced, errors } = getVariableValues(
			this.#schema,
			operation.variableDefinitions ?? [],
			given,
		);
		if (!coerced) return { errors };
		const selection = this.#selection(operation, coerced);
		if (!selection) {
			return execute({
				schema: this.#schema,
				document: this.#document,
				contextValue: context,
				variableValues: given,
				operationName,
			});
		}
		const outcome = await new CompiledExecution({
			schema: this.#schema,
			fragments: this.#fragments,
			variables: coerced,
			operation,
			context,
		}).run(selection);
		return outcome.errors.length > 0 ? outcome : { data: outcome.data };
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

	#selection(operation: OperationDefinitionNode, variables: Variables): CompiledSelection | null {
		const values = this.#conditions.map((name) => variables[name]);
		const key = JSON.stringify([operation.name?.value, values]);
		const known = this.#compiled.get(key);
		if (known !== undefined) return known;
		const made = this.#compile(operation, variables);
		// Twenty conditions fall in a million ways.
		if (this.#compiled.size >= keptWays) this.#compiled.clear();
		this.#compiled.set(key, made);
		return made;
	}

	#compile(operation: OperationDefinitionNode, variables: Variables): CompiledSelection | null {
		const type = this.#schema.getQueryType();
		if (!type || operation.operation !== OperationTypeNode.QUERY) return null;
		const scope = { schema: this.#schema, fragments: this.#fragments, variables };
		try {
			return compileSelection(scope, type, [operation.selectionSet]);
		} catch (error) {
			if (error instanceof NotCompiled) return null;
			throw error;
		}
	}
}
