import {
	type DocumentNode,
	type FragmentDefinitionNode,
	GraphQLError,
	type GraphQLSchema,
	getOperationAST,
	getVariableValues,
	Kind,
	type OperationDefinitionNode,
	parse,
	validate,
} from "graphql";
import { refusal, TakeawayError } from "./answer.ts";

/** A query as it was asked. */
export interface Request {
	query: string;
	variables?: Record<string, unknown>;
	operationName?: string;
}

/** A query that was found valid. */
export interface Operation {
	node: OperationDefinitionNode;
	fragments: ReadonlyMap<string, FragmentDefinitionNode>;
	/** Values as given, to be sent on. */
	given: Record<string, unknown>;
	/** Values as the schema reads them, defaults filled in. */
	values: Record<string, unknown>;
	/** The text as it was asked. */
	query: string;
}

/** What an operation may be at most. */
export interface Bounds {
	tokens: number;
	/** Throws a GraphQLError where an operation is too large to be worked on. */
	check(document: DocumentNode, operation: OperationDefinitionNode): void;
}

/** Parses and checks a query; throws a TakeawayError with every mistake. */
export function readOperation(schema: GraphQLSchema, request: Request, bounds?: Bounds): Operation {
	const document = parsed(request.query, bounds?.tokens);
	const mistakes = validate(schema, document);
	if (mistakes.length > 0) throw refused("GRAPHQL_VALIDATION_FAILED", mistakes);
	const node = getOperationAST(document, request.operationName);
	if (!node) {
		const message = "Say by `operationName` which operation of the document is meant";
		throw refusal("OPERATION_RESOLUTION_FAILURE", message);
	}
	bounded(() => bounds?.check(document, node));
	if (node.operation !== "query") throw refusal("BAD_USER_INPUT", "Only a query has a table");
	const given = request.variables ?? {};
	const read = getVariableValues(schema, node.variableDefinitions ?? [], given, { maxErrors: 5 });
	if (read.errors) throw refused("BAD_USER_INPUT", read.errors);
	const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
	const byName = (fragments as FragmentDefinitionNode[]).map(
		(fragment) => [fragment.name.value, fragment] as const,
	);
	return { node, fragments: new Map(byName), given, values: read.coerced, query: request.query };
}

function bounded(check: () => void): void {
	try {
		check();
	} catch (error) {
		if (error instanceof GraphQLError) throw refused(String(error.extensions.code), [error]);
		throw error;
	}
}

function parsed(query: string, maxTokens?: number): DocumentNode {
	try {
		return parse(query, { maxTokens });
	} catch (error) {
		if (error instanceof GraphQLError) throw refused("GRAPHQL_PARSE_FAILED", [error]);
		throw error;
	}
}

function refused(code: string, errors: readonly GraphQLError[]): TakeawayError {
	return new TakeawayError(
		errors.map(({ message, locations }) => ({
			message,
			...(locations && { locations }),
			extensions: { code },
		})),
	);
}
