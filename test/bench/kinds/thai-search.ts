import type { Kind } from "../side-by-side/kind.ts";

const own = {
	why: "no plain statement finds and ranks as the search does, slips of typing and all",
};

export default {
	name: "thai-search",
	title: "a Thai search with a slip of typing",
	query: `query ($text: String!) {
		search(text: $text) {
			laos(first: 5) { score record { id shortNameTh province { nameTh } } }
			circulars(first: 5) { score record { id number subject } }
			agreements(first: 5) { score record { id serviceTh } }
		}
	}`,
	pool: `select name_th as name from directory.lao where is_active and length(name_th) > 6
		union select service_th from cooperation.cooperation_agreement where length(service_th) > 6
		order by name`,
	draw: (random, pool) => {
		const { name = "" } = random.pick(pool);
		const slip = random.whole(2, name.length - 2);
		return { text: name.slice(0, slip) + name.slice(slip + 1) };
	},
	parameters: ({ text }) => [text],
	statement: own,
	postgraphile: own,
} satisfies Kind;
