import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { queriesFolder } from "@lao/cli/supergraph";
import { readSavedQueries } from "@lao/gateway/saved-queries";
import { createServer } from "@lao/gateway/server";
import { parse } from "csv-parse/sync";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "./graph.ts";

const queries = await readSavedQueries(queriesFolder);
const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const installed = places.find((place) => existsSync(place));

describe.skipIf(!installed)("the explorer in Chromium (skipped where none is installed)", () => {
	let graph: ReferenceGraph;
	let server: ReturnType<typeof createServer>;
	let browser: Browser;
	let page: Page;
	let base: string;
	const requests: string[] = [];
	const complaints: string[] = [];
	beforeAll(async () => {
		graph = await openReferenceGraph();
		server = createServer({ graph: graph.graph, readiness: async () => [], queries });
		base = await server.listen({ host: "127.0.0.1", port: 0 });
		browser = await chromium.launch({ executablePath: installed, args: ["--no-sandbox"] });
	});
	afterAll(async () => {
		await browser?.close();
		await server?.close();
		await graph?.close();
	});
	afterEach(async () => {
		await page?.context().close();
		expect(
			requests.splice(0).filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(base)),
		).toEqual([]);
	});

	/** Opens the page, remembering what it asks for and what the browser complains of. */
	async function open(width = 1280): Promise<void> {
		complaints.length = 0;
		const context = await browser.newContext({ viewport: { width, height: 800 } });
		page = await context.newPage();
		page.on("request", (request) => requests.push(request.url()));
		page.on("pageerror", (error) => complaints.push(error.message));
		page.on("console", (message) => {
			if (message.type() === "error") complaints.push(message.text());
		});
		await page.goto(`${base}/explorer`);
	}

	async function choose(title: string): Promise<void> {
		await page.getByRole("button", { name: /^Examples/ }).click();
		await page.getByRole("button", { name: new RegExp(`^${title}`) }).click();
	}

	const answer = (text: string) => page.locator(".result-window", { hasText: text });

	it.each([1280, 390])(
		"runs a query of the menu on a page %i wide, breaking no policy",
		async (width) => {
			await open(width);
			await choose("Journey of a letter");
			await page.getByRole("button", { name: "Execute query" }).click();
			await answer('"number": "มท 0810.7/ว 1355"').waitFor();
			await page.getByRole("button", { name: "Open settings dialog" }).click();
			await page.getByRole("dialog").waitFor();
			await page.keyboard.press("Escape");
			expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
			expect(complaints).toEqual([]);
		},
	);

	it("is worked by the keyboard alone", async () => {
		await open();
		await page.getByRole("button", { name: /^Examples/ }).focus();
		// The editor opens with the first query: the second is there only when it was chosen.
		await page.keyboard.press("Enter");
		await page.getByRole("button", { name: queries[1]?.titleEn }).waitFor();
		for (const key of ["Tab", "Tab", "Enter"]) await page.keyboard.press(key);
		await page.getByRole("tab", { name: queries[1]?.operation }).waitFor();
		await page.keyboard.press("Control+Enter");
		await answer('"data"').waitFor();
	});

	it("explains the schema in both languages", async () => {
		await open();
		await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
		await page.getByRole("link", { name: "Lao", exact: true }).click();
		await page.getByText("Local administrative organization (องค์กรปกครองส่วนท้องถิ่น, อปท.)").waitFor();
	});

	it("shows a refused download and saves nothing", async () => {
		await open();
		await page
			.getByRole("region", { name: "Query Editor" })
			.getByRole("textbox")
			.fill("query Broken { none }");
		await page.getByRole("button", { name: "Parquet" }).click();
		await page.getByText("Not saved").waitFor();
		await answer('"errors"').waitFor();
	});

	it("saves a download under the operation's name, sent as the editor has it", async () => {
		await open();
		await choose("LAOs of a province");
		const [saved] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("button", { name: "CSV" }).click(),
		]);
		expect(saved.suggestedFilename()).toBe("LaosInProvince.csv");
		const rows = parse(await readFile(await saved.path()), { bom: true, columns: true });
		// The town municipalities of Narathiwat, as the query's defaults ask.
		const { data } = await graph.ask(
			'{ laos(provinceCode: "96", type: TOWN_MUNICIPALITY) { nodes { id } } }',
		);
		const { laos } = data as { laos: { nodes: { id: string }[] } };
		expect(rows.map((row) => Reflect.get(Object(row), "laos.id"))).toEqual(
			laos.nodes.map(({ id }) => id),
		);
		expect(laos.nodes.length).toBeGreaterThan(0);
	});
});
