import type { GraphQLResolveInfo } from "graphql";
import { parseResolveInfo, type ResolveTree } from "graphql-parse-resolve-info";

/** Paths of the fields a client selects below the one that is resolved, whatever their aliases. */
export function selectedPaths(info: GraphQLResolveInfo): ReadonlySet<string> {
	const paths = new Set<string>();
	const add = ({ fieldsByTypeName }: ResolveTree, above: string) => {
		for (const tree of Object.values(fieldsByTypeName).flatMap((fields) => Object.values(fields))) {
			const path = `${above}${tree.name}`;
			paths.add(path);
			add(tree, `${path}.`);
		}
	};
	// The type of the parser also allows for what it returns of a fragment, which resolves nothing.
	const tree = parseResolveInfo(info) as ResolveTree | null | undefined;
	if (tree) add(tree, "");
	return paths;
}
