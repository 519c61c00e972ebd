import { GraphiQL } from "graphiql";
import { Downloads } from "./downloads.tsx";
import type { Example } from "./example.ts";
import { Examples } from "./examples.tsx";
import { chooseOperation, type Operation, send } from "./graph.ts";

const ask = async (operation: Operation) =>
	(await send(operation, "application/graphql-response+json, application/json")).json();

/** GraphiQL over the graph beside it, with the menu of queries and the downloads. */
export function Explorer({ examples }: { examples: Example[] }) {
	return (
		<GraphiQL
			fetcher={({ query, variables, operationName }) =>
				// GraphiQL learns the name a moment after the text has changed.
				ask({ query, variables, operationName: chooseOperation(query, operationName) })
			}
			defaultQuery={examples[0]?.query}
			isHeadersEditorEnabled={false}
			shouldPersistHeaders={false}
		>
			<GraphiQL.Logo>
				<h1>LAO Graph</h1>
				{examples.length > 0 && <Examples examples={examples} />}
			</GraphiQL.Logo>
			<GraphiQL.Footer>
				<Downloads />
			</GraphiQL.Footer>
		</GraphiQL>
	);
}
