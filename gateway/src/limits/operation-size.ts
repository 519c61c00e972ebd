import type { LimitName } from "@lao/config/limits";
import { fragmentsOf } from "@lao/subgraph/execution/selection";
import {
	type DocumentNode,
	type FragmentDefinitionNode,
	Kind,
	type OperationDefinitionNode,
	type SelectionSetNode,
	visit,
} from "graphql";

/** How large an operation is, by bound. */
export type OperationSize = Record<
	Extract<
		LimitName,
		"depth" | "rootFields" | "aliases" | "directives" | "fragments" | "selections"
	>,
	number
>;

interface Extent {
	depth: number;
	/** Fields, each fragment counted where it is spread. */
	fields: number;
	/** Fields that stand at the top, fragments opened. */
	top: number;
}

/**
 * Sizes of an operation, valid or not. Each fragment is measured once, so that fragments which spread
 * one another twice cost no more time than they have text.
 */
export function sizeOf(document: DocumentNode, operation: OperationDefinitionNode): OperationSize {
	const { depth, fields, top } = new Measure(document).of(operation.selectionSet);
	return { depth, selections: fields, rootFields: top, ...countsOf(document) };
}

class Measure {
	readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
	readonly #known = new Map<string, Extent>();

	constructor(document: DocumentNode) {
		this.#fragments = fragmentsOf(document);
	}

	of({ selections }: SelectionSetNode): Extent {
		const extent: Extent = { depth: 0, fields: 0, top: 0 };
		for (const selection of selections) {
			if (selection.kind === Kind.FIELD) {
				const below = selection.selectionSet ? this.of(selection.selectionSet) : null;
				extent.depth = Math.max(extent.depth, 1 + (below?.depth ?? 0));
				extent.fields += 1 + (below?.fields ?? 0);
				extent.top += 1;
				continue;
			}
			const opened =
				selection.kind === Kind.FRAGMENT_SPREAD
					? this.#fragment(selection.name.value)
					: this.of(selection.selectionSet);
			extent.depth = Math.max(extent.depth, opened.depth);
			extent.fields += opened.fields;
			extent.top += opened.top;
		}
		return extent;
	}

	#fragment(name: string): Extent {
		const known = this.#known.get(name);
		if (known) return known;
		const fragment = this.#fragments.get(name);
		// One that spreads itself, which validation refuses later, is measured once.
		this.#known.set(name, { depth: 0, fields: 0, top: 0 });
		const extent = fragment ? this.of(fragment.selectionSet) : { depth: 0, fields: 0, top: 0 };
		this.#known.set(name, extent);
		return extent;
	}
}

function countsOf(document: DocumentNode) {
	const counts = { aliases: 0, directives: 0, fragments: 0 };
	visit(document, {
		Field: ({ alias }) => {
			if (alias) counts.aliases += 1;
		},
		Directive: () => {
			counts.directives += 1;
		},
		FragmentDefinition: () => {
			counts.fragments += 1;
		},
		FragmentSpread: () => {
			counts.fragments += 1;
		},
		InlineFragment: () => {
			counts.fragments += 1;
		},
	});
	return counts;
}
