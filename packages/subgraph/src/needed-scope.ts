import { type DirectiveNode, type GraphQLObjectType, Kind } from "graphql";
import { Directive } from "type-graphql";
import { isScope, type Scope } from "./reader.ts";

/** Name of the directive that stands at a field not everybody may read. */
export const scopeDirective = "needsScope";

/** Where the directive is described; services link it, so that composition keeps it. */
export const scopeSpec = "https://lao-graph.internal/access/v1.0";

/** What the schema text of a service with such fields begins with, below the link of federation. */
export const scopeDefinition = `extend schema
@link(url: "${scopeSpec}", import: ["@${scopeDirective}"])
@composeDirective(name: "@${scopeDirective}")

"""Field for readers who hold the scope; for all others it is null, with an error (ต้องมีสิทธิ์)"""
directive @${scopeDirective}(scope: String!) on FIELD_DEFINITION`;

/** Marks a field as one for readers who hold a scope. */
export function NeedsScope(scope: Scope): PropertyDecorator {
	return (target, key) => Directive(`@${scopeDirective}(scope: "${scope}")`)(target, key);
}

/** The scope that a field of a type needs, as its own declaration or that of an interface says. */
export function scopeOf(type: GraphQLObjectType, name: string): Scope | null {
	for (const holder of [type, ...type.getInterfaces()]) {
		const directives = holder.getFields()[name]?.astNode?.directives ?? [];
		const found = directives.find((one) => one.name.value === scopeDirective);
		if (found) return readScope(found);
	}
	return null;
}

/** The scope a directive names; a mistake of the programmer where there is no such scope. */
export function readScope({ arguments: args = [] }: DirectiveNode): Scope {
	const value = args.find(({ name }) => name.value === "scope")?.value;
	const text = value?.kind === Kind.STRING ? value.value : "";
	if (!isScope(text)) throw new Error(`There is no scope ${text}`);
	return text;
}
