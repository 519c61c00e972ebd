import type { RestrictedRows } from "@lao/subgraph/restricted-rows";

/** Tables whose rows the database marks as belonging or leading to a secret letter. */
const marked = [
	"circular",
	"number_claim",
	"subject_variant",
	"letter_reference",
	"enclosure",
	"letter_paragraph",
	"deadline",
	"contact",
	"plan_target_mention",
	"manifestation",
	"personal_datum",
	"field_reading",
	"recipient",
	"stamp",
	"circular_relation",
];

/** For whoever may not read secret letters there are none, nor anything of them, nor ties to them. */
export const secretLetters: RestrictedRows = {
	scope: "secret:read",
	open: {
		...Object.fromEntries(marked.map((table) => [table, "not t.is_secret"])),
		// An open letter that sends a secret one along tells nothing of its files either.
		enclosure_file: `not t.is_secret
			and not exists (select from enclosure e where e.id = t.enclosure_id and e.is_secret)`,
		known_lao: "true",
		known_province: "true",
		data_version: "true",
		import_run: "true",
	},
};
