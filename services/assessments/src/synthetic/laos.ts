import { everyPage } from "@lao/importing/every-page";
import type { Ask } from "@lao/importing/reading";

/** What the generators need of a body. */
export interface SyntheticLao {
	id: string;
	type: string;
	provinceCode: string;
}

interface Node {
	id: string;
	type: string;
	province: { code: string } | null;
}

/** Every LAO of the directory that is assessed, in pages: Bangkok is not. */
export async function* everyLao(ask: Ask): AsyncGenerator<SyntheticLao[]> {
	for await (const page of everyPage<Node>(ask, "laos", "{ id type province { code } }")) {
		yield page.flatMap(({ id, type, province }) =>
			province && type !== "BANGKOK" ? { id, type, provinceCode: province.code } : [],
		);
	}
}
