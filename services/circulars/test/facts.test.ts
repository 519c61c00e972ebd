import { readSourceFile } from "@lao/importing/file";
import type { RecordSet } from "@lao/importing/reading";
import { readWhole } from "@lao/importing/whole-reading";
import { beforeAll, describe, expect, it } from "vitest";
import { circularImporter } from "../src/importer/circular.ts";
import { circulars } from "../src/subgraph.ts";
import { directory } from "./directory.ts";

const { folder, files } = circulars.facts;
const read = async (name: string) =>
	readWhole(circularImporter, await readSourceFile(new URL(name, folder)), directory);

describe("the letters that come with the service", () => {
	let sets: RecordSet[] = [];
	beforeAll(async () => {
		sets = (await Promise.all(files.map(([, name]) => read(name)))).flatMap((file) => file.sets);
	});
	const all = (table: string) =>
		sets.filter((set) => set.table === table).flatMap((set) => set.records);
	const ids = (table: string, property: string) =>
		all(table).map((record) => String(Reflect.get(record, property)));

	it.each(files)("%s: %s is read whole", async (_kind, name) => {
		expect((await read(name)).quarantined).toEqual([]);
	});

	it("are five that are held and three known by name", () => {
		const held = all("circular").map((record) => [
			Reflect.get(record, "id"),
			Reflect.get(record, "isHeld"),
		]);
		expect(held).toEqual([
			["มท0810.7/ว1355/2567", true],
			["นธ0023.3/ว1354/2567", true],
			["มท0810.2/ว3376/2561", true],
			["มท08/unnumbered/2567-03-26", true],
			["มท0810.7/draft/lpa-2563", true],
			["นร0107/2200/2567", false],
			["มท0810.7/ว3557/2563", false],
			["มท0810.7/ว2522/2564", false],
		]);
	});

	it("name only letters and documents that are recorded", () => {
		const letters = new Set(ids("circular", "id"));
		const named = [
			...ids("circular_relation", "toId"),
			...ids("letter_reference", "referredId"),
			...ids("enclosure", "enclosedCircularId"),
		].filter((id) => id !== "null");
		expect(named.filter((id) => !letters.has(id))).toEqual([]);
		const documents = new Set(ids("manifestation", "id"));
		const readIn = [...all("number_claim"), ...all("subject_variant")].flatMap((record) =>
			Reflect.get(record, "manifestationIds"),
		);
		expect(readIn.filter((id) => !documents.has(id))).toEqual([]);
	});

	it("hold no text of a document, no telephone number and no personal mailbox", () => {
		const withheld = all("contact").filter((contact) => Reflect.get(contact, "value") === null);
		expect(all("contact")).toHaveLength(19);
		expect(withheld).toHaveLength(16);
		expect(ids("manifestation", "text")).toEqual(Array(10).fill("null"));
		expect(JSON.stringify(sets)).not.toMatch(/[0๐]\s?[2-9๒-๙]([\s-]?[0-9๐-๙]){7}/);
		const mailboxes = JSON.stringify(sets).match(/[\w.]+@[\w.]+/g);
		expect(new Set(mailboxes)).toEqual(new Set(["saraban@dla.go.th"]));
	});

	it("say what contradicts itself", () => {
		const [study] = all("circular");
		expect(Reflect.get(study ?? {}, "issues")).toHaveLength(7);
		const held = all("circular").filter((letter) => Reflect.get(letter, "isHeld"));
		expect(held.every((letter) => Reflect.get(letter, "issues").length > 0)).toBe(true);
	});
});
