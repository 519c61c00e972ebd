import { scopeDefinition, scopeDirective } from "@lao/subgraph/needed-scope";

const ours = new RegExp(`@${scopeDirective}\\(scope: ("[^"]+")\\)`, "g");

/**
 * The schema text of a service with the directive of federation in place of ours, for routers that
 * enforce it. A gateway that does not, as the stock one, refuses the supergraph made of such texts.
 */
export function withStandardAccess(sdl: string): string {
	return sdl
		.replace(scopeDefinition, "")
		.replace(`"@composeDirective"`, `"@requiresScopes"`)
		.replaceAll(ours, "@requiresScopes(scopes: [[$1]])");
}
