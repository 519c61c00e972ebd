import type { Ask } from "@lao/importing/reading";

/** What the generators need of a body. */
export interface SyntheticLao {
	id: string;
	type: string;
	provinceCode: string;
}

const query = `query ($after: String) {
	laos(first: 500, after: $after) {
		nodes { id type province { code } }
		pageInfo { hasNextPage endCursor }
	}
}`;

interface Answer {
	laos: {
		nodes: { id: string; type: string; province: { code: string } | null }[];
		pageInfo: { hasNextPage: boolean; endCursor: string | null };
	};
}

/** Every LAO of the directory that is assessed, page by page: Bangkok is not. */
export async function* everyLao(ask: Ask): AsyncGenerator<SyntheticLao[]> {
	let after: string | null = null;
	do {
		const { laos }: Answer = await ask<Answer>(query, { after });
		yield laos.nodes.flatMap(({ id, type, province }) =>
			province && type !== "BANGKOK" ? { id, type, provinceCode: province.code } : [],
		);
		after = laos.pageInfo.hasNextPage ? laos.pageInfo.endCursor : null;
	} while (after !== null);
}
