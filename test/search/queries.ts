import { Random } from "@lao/importing/random";
import type pg from "pg";
import { misspell } from "./slips.ts";
import { ministries } from "./vocabulary.ts";

/** A kind of record, and where its texts lie, for an oracle that knows nothing of the search. */
interface Searched {
	/** Field of `Search`. */
	kind: string;
	/** Selects `id`, `text` of all records. */
	texts: string;
	/** Condition on the texts queries are drawn from. */
	drawnFrom: string;
}

const searched: readonly Searched[] = [
	{
		kind: "laos",
		texts: `select id, full_name_th as text from directory.lao
			union select lao_id, full_name_th from directory.lao_period
			union select id, name_en from directory.lao`,
		drawnFrom: "text ~ '^(องค์การ|เทศบาล)'",
	},
	{
		kind: "circulars",
		texts: `select id, subject as text from circulars.circular
			union select circular_id, text from circulars.number_claim
			union select circular_id, text from circulars.letter_paragraph`,
		drawnFrom: "id like 'planted%'",
	},
	{
		kind: "agreements",
		texts: `select id, service_th as text from cooperation.cooperation_agreement
			union select id, objective from cooperation.cooperation_agreement
			union select agreement_id, name_as_written from cooperation.agreement_party`,
		drawnFrom: "id like 'planted%' or text ~ '^(อบต|ทต|ทม)'",
	},
	{
		kind: "findings",
		texts: `select id, statement_th as text from studies.finding
			union select id, statement_en from studies.finding`,
		drawnFrom: "id like 'planted%'",
	},
	{
		kind: "recommendations",
		texts: `select id, title_th as text from studies.recommendation
			union select id, title_en from studies.recommendation`,
		drawnFrom: "id like 'planted%'",
	},
];

/** How a query differs from the text it was drawn from. */
export type Change = "words" | "slips" | "digits" | "short form";

/** A query, and the records that truly hold what was asked for before it was changed. */
export interface PlantedQuery {
	text: string;
	kind: string;
	change: Change;
	truth: ReadonlySet<string>;
}

const names = [
	["อบต.", "องค์การบริหารส่วนตำบล"],
	["อบจ.", "องค์การบริหารส่วนจังหวัด"],
	["ทต.", "เทศบาลตำบล"],
	["ทม.", "เทศบาลเมือง"],
	["ทน.", "เทศบาลนคร"],
	...ministries,
] as const;
const toLong = (text: string) =>
	names.reduce((before, [short, long]) => before.replace(short, long), text);
const toShort = (text: string) =>
	names.reduce((before, [short, long]) => before.replace(long, short), text);

/** Draws queries from records chosen at random; the same seed gives the same. */
export async function drawQueries(
	client: pg.Client,
	seed: number,
	count: number,
): Promise<PlantedQuery[]> {
	const random = new Random(seed, "queries");
	const changes: Change[] = ["words", "slips", "digits", "short form", "slips"];
	const texts = new Map<string, string[]>();
	for (const { kind, texts: all, drawnFrom } of searched) {
		const { rows } = await client.query<{ text: string }>(
			`select distinct text collate "C" as text from (${all}) t where text is not null and (${drawnFrom}) order by 1`,
		);
		texts.set(
			kind,
			rows.map(({ text }) => text),
		);
	}
	const queries: PlantedQuery[] = [];
	for (let number = 0; queries.length < count; number++) {
		const change = changes[number % changes.length] ?? "words";
		const kind = random.pick(searched);
		const drawn = draw(random, random.pick(texts.get(kind.kind) ?? []), change);
		if (!drawn) continue;
		const truth = await holders(client, kind, drawn.clean);
		queries.push({ text: drawn.text, kind: kind.kind, change, truth });
	}
	return queries;
}

const segmenter = new Intl.Segmenter("th", { granularity: "word" });
const isNumber = (text: string) => /[0-9๐-๙]/.test(text);

/** Part of a text as it stands there, and as it is asked for; null where it does not lend itself. */
function draw(
	random: Random,
	text: string,
	change: Change,
): { clean: string; text: string } | null {
	if (change === "short form") {
		const clean = names.find(([short, long]) => text.includes(short) || text.includes(long));
		if (!clean) return null;
		const at = Math.max(text.indexOf(clean[0]), text.indexOf(clean[1]));
		const part = text.slice(at).split(" ")[0]?.slice(0, 40) ?? "";
		return { clean: part, text: part.includes(clean[1]) ? toShort(part) : toLong(part) };
	}
	const words = [...segmenter.segment(text)].map(({ segment }) => segment);
	const length = random.whole(2, 4);
	const start = random.whole(0, Math.max(0, words.length - length));
	const clean = words
		.slice(start, start + length)
		.join("")
		.trim();
	if (clean.length < 6 || clean.length > 30 || isNumber(clean) !== (change === "digits"))
		return null;
	if (change === "words") return { clean, text: clean };
	if (change === "slips") return { clean, text: misspell(random, clean) };
	return { clean, text: otherDigits(clean) };
}

function otherDigits(text: string): string {
	return text.replace(/[0-9]|[๐-๙]/g, (digit) =>
		digit >= "๐"
			? String(digit.charCodeAt(0) - 0x0e50)
			: String.fromCharCode(0x0e50 + Number(digit)),
	);
}

const plain = (expression: string) =>
	`translate(lower(${expression}), '๐๑๒๓๔๕๖๗๘๙ .', '0123456789')`;

/** Records that hold a text in either of its forms and either kind of digits. */
async function holders(
	client: pg.Client,
	{ texts }: Searched,
	clean: string,
): Promise<Set<string>> {
	const { rows } = await client.query<{ id: string }>(
		`select distinct id from (${texts}) t where strpos(${plain("text")}, ${plain("$1::text")}) > 0
			or strpos(${plain("text")}, ${plain("$2::text")}) > 0 or strpos(${plain("text")}, ${plain("$3::text")}) > 0`,
		[clean, toLong(clean), toShort(clean)],
	);
	return new Set(rows.map(({ id }) => id));
}
