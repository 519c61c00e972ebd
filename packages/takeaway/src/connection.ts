import { getNamedType, isObjectType } from "graphql";
import type { Selection } from "./selection.ts";

/** Whether a field is a connection: an object of `nodes` and `pageInfo`. */
export function isConnection({ field, isList }: Selection): boolean {
	const type = getNamedType(field.type);
	if (isList || !isObjectType(type)) return false;
	const { nodes, pageInfo } = type.getFields();
	return nodes !== undefined && pageInfo !== undefined;
}

/** The selected `nodes` of a connection. */
export function nodesOf(selection: Selection): Selection | undefined {
	return isConnection(selection)
		? selection.children.find(({ field }) => field.name === "nodes")
		: undefined;
}

/** Whether a field is the `nodes` of a connection. */
export function isNodes({ field, parent }: Selection): boolean {
	return field.name === "nodes" && isObjectType(parent) && "pageInfo" in parent.getFields();
}

export const isPageInfo = ({ field }: Selection) => getNamedType(field.type).name === "PageInfo";

/** Whether all pages are followed; one asked from its end is taken as it was asked. */
export function isFollowed(selection: Selection): boolean {
	const asked = selection.node.arguments ?? [];
	const takes = ["first", "after"].every((name) =>
		selection.field.args.some((argument) => argument.name === name),
	);
	const backwards = asked.some(({ name }) => name.value === "last" || name.value === "before");
	return takes && !backwards && nodesOf(selection) !== undefined;
}
