import { Kind, parse } from "graphql";

/** What the editor holds: an operation to send. */
export interface Operation {
	query: string;
	variables?: Record<string, unknown>;
	operationName?: string;
}

/** Sends an operation to the graph, asking for an answer of the media type. */
export function send(operation: Operation, accept: string): Promise<Response> {
	return fetch("graphql", {
		method: "POST",
		headers: { "content-type": "application/json", accept },
		body: JSON.stringify(operation),
	});
}

/** Which operation of a text to run: the one asked for when it is there, else the first. */
export function chooseOperation(query: string, asked?: string | null): string | undefined {
	try {
		const names = parse(query).definitions.flatMap((definition) =>
			definition.kind === Kind.OPERATION_DEFINITION ? (definition.name?.value ?? []) : [],
		);
		return names.find((name) => name === asked) ?? names[0];
	} catch {
		// The graph tells best what is wrong with the text.
		return undefined;
	}
}
