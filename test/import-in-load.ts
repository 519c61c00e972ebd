import { services } from "@lao/cli/services";
import { serviceUrl } from "@lao/database/roles";
import { sourceFile } from "@lao/importing/file";
import { importerOf, importInto, undoIn } from "@lao/subgraph/imports";
import type { Mode } from "@lao/testing/graph";
import { openTarget, type Target } from "./attacks/target.ts";

/** Reads the regions by four statements, one of them after a detour, and the frameworks by two. */
const query = `{
	regions { code nameEn }
	province(code: "51") { region { nameEn } }
	assessmentFrameworks { code nameEn }
	lao(id: "2510101") {
		assessmentResults(first: 2) { nodes { round { framework { nameEn } } } }
		agreements(first: 2) { nodes { parties { lao { province { region { nameEn provinces { code } } } } } } }
	}
}`;

interface Change {
	service: string;
	kind: string;
	csv: string;
}

/** One import into each of two services; what they change is in the answer at several places. */
const changes: Change[] = [
	{
		service: "directory",
		kind: "regions",
		csv: "code,nameTh,nameEn,source\nNORTH,ภาคเหนือ,Upper North,made up for this test",
	},
	{
		service: "assessments",
		kind: "assessment-frameworks",
		csv: "code,nameTh,nameEn,purposeEn,agencyCode,source\nLPA,การประเมิน,Renamed,Made up,มท08,made up for this test",
	},
];

/** A state of the data, from the moment when its import may have committed to when the next one has. */
interface State {
	text: string;
	from: number;
	to: number;
}

interface Outcome {
	answers: number;
	imports: number;
	/** Answers that no state of the data gives. */
	mixed: string[];
	/** Answers of a state that had been over for longer than a second when they were asked for. */
	stale: number;
	/** Answers of a state that was yet to come when they arrived, or is told by codes. */
	refused: string[];
}

/** Asks the same of the graph again and again while imports come and go, and judges every answer. */
export async function askThroughImports(mode: Mode, answers: number): Promise<Outcome> {
	const target = await openTarget(mode, {}, 10_000_000);
	try {
		const texts = await textsOfStates(target);
		const states: State[] = [{ text: texts[0] ?? "", from: 0, to: Number.POSITIVE_INFINITY }];
		const load = ask(target, answers);
		let imports = 0;
		while (!load.isOver) {
			const state = imports % texts.length;
			const next = { text: texts[(state + 1) % texts.length] ?? "", from: performance.now() };
			await step(target, state);
			const before = states.at(-1);
			if (before) before.to = performance.now();
			states.push({ ...next, to: Number.POSITIVE_INFINITY });
			imports += 1;
		}
		return { ...judge(await load.answers, states), imports };
	} finally {
		await target.close();
	}
}

interface Told {
	text: string;
	status: number;
	asked: number;
	told: number;
}

function judge(all: Told[], states: State[]): Omit<Outcome, "imports"> {
	const known = new Set(states.map(({ text }) => text));
	const whole = all.filter(({ text }) => known.has(text));
	const strange = all.filter(({ text }) => !known.has(text));
	const stale = whole.filter(
		({ text, asked, told }) =>
			!states.some(
				(state) => state.text === text && state.from <= told && state.to >= asked - 1000,
			),
	);
	const isRefusal = ({ text }: Told) => text.includes(`"errors"`);
	return {
		answers: all.length,
		mixed: strange.filter((one) => !isRefusal(one)).map(({ text }) => text),
		refused: strange.filter(isRefusal).map(({ text }) => text),
		stale: stale.length,
	};
}

const connections = 8;

/** Three in four requests differ in their text, so that they are not answered from what is kept. */
function ask(target: Target, count: number) {
	const told: Told[] = [];
	const load = { isOver: false, answers: Promise.resolve(told) };
	let next = 0;
	const connection = async () => {
		while (next < count) {
			const number = next++;
			const extensions = number % 4 === 0 ? {} : { number };
			const asked = performance.now();
			const { text, status } = await target.send("/graphql", {
				method: "POST",
				headers: { "content-type": "application/json" },
				body: JSON.stringify({ query, extensions }),
			});
			told.push({ text, status, asked, told: performance.now() });
		}
	};
	load.answers = Promise.all(Array.from({ length: connections }, connection)).then(() => {
		load.isOver = true;
		return told;
	});
	return load;
}

/** The answer in each state, asked while nothing changes: none, first, both, second change made. */
async function textsOfStates(target: Target): Promise<string[]> {
	const texts: string[] = [];
	for (let state = 0; state < 2 * changes.length; state += 1) {
		texts.push(
			(await target.send(`/graphql?query=${encodeURIComponent(query)}`, preflighted)).text,
		);
		await step(target, state);
	}
	return texts;
}

/** By GET an answer is as new as the request. */
const preflighted = { headers: { "apollo-require-preflight": "1" } };

const runs = new WeakMap<Target, Map<string, string>>();

/** Goes on to the next state: imports one change, or undoes one. */
async function step(target: Target, state: number): Promise<void> {
	const change = changes[state % changes.length];
	const manifest = services.find(({ name }) => name === change?.service);
	if (!change || !manifest) throw new Error("there is no such change");
	const url = serviceUrl(target.graph.url, manifest.name);
	const known = runs.get(target) ?? new Map<string, string>();
	runs.set(target, known);
	const run = known.get(change.kind);
	if (run !== undefined) {
		await undoIn(url, manifest, run);
		known.delete(change.kind);
		return;
	}
	const report = await importInto(url, {
		importer: importerOf(manifest, change.kind),
		files: [sourceFile(`${change.kind}.csv`, Buffer.from(change.csv))],
		ask: async () => {
			throw new Error("nothing is to be asked");
		},
	});
	if (report.run === null) throw new Error(`nothing was imported: ${JSON.stringify(report)}`);
	known.set(change.kind, report.run);
}
