import { createServer as createHttp, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { openApart } from "@lao/gateway/apart";
import { compose } from "@lao/gateway/compose";
import { createContext } from "@lao/gateway/context";
import type { Graph } from "@lao/gateway/graph";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inside } from "./target.ts";

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
	type Query { stations: [Station!] count: Int band: Band }
	enum Band { LOW HIGH }
	type Station @key(fields: "id") { id: ID! name: String! }`;
const stations = "{ stations { id name } count band }";

/** What a service of somebody else may answer at worst, as it stands on the wire. */
const poison: [what: string, answer: string, status: number][] = [
	["a page of HTML", "<html>Error at 10.0.0.1</html>", 502],
	["half an answer", '{"data":{"stations":[', 200],
	["nothing", "", 200],
	["null", "null", 200],
	["a stack", '{"errors":[{"message":"at Object.<anonymous> (/srv/a.ts:1:2)"}]}', 500],
	[
		"SQL under a code of ours",
		'{"errors":[{"message":"select password from users","extensions":{"code":"BAD_USER_INPUT"}}]}',
		200,
	],
	["errors that are none", '{"data":null,"errors":[null,7,"x"]}', 200],
	["errors that are no list", '{"data":null,"errors":{"message":"x"}}', 200],
	["a path that is none", '{"data":null,"errors":[{"message":"x","path":{"a":1}}]}', 200],
	[
		"prototypes",
		'{"data":{"__proto__":{"polluted":1},"stations":[{"__proto__":{"polluted":1},"id":"1","name":"a"}]}}',
		200,
	],
	["a text for a list", '{"data":{"stations":"all","count":1,"band":"LOW"}}', 200],
	["a list for a number", '{"data":{"stations":[],"count":[1],"band":"LOW"}}', 200],
	["a value of no enumeration", '{"data":{"stations":[],"count":1,"band":"<script>"}}', 200],
	["null where none may be", '{"data":{"stations":[{"id":"1","name":null}]}}', 200],
	["JSON 100,000 deep", `{"data":{"count":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`, 200],
];

describe("a service of somebody else that answers", () => {
	let upstream: Server;
	let graph: Graph;
	let reply: (response: ServerResponse) => void;
	const faults: unknown[] = [];
	beforeAll(async () => {
		upstream = createHttp((request, response) => {
			request.resume().on("end", () => reply(response));
		});
		await new Promise<void>((resolve) => upstream.listen(0, "127.0.0.1", resolve));
		const { port } = upstream.address() as AddressInfo;
		const { supergraph } = compose([{ name: "trains", sdl }]);
		const addresses = new Map([["trains", `http://127.0.0.1:${port}/graphql`]]);
		const onFault = (fault: unknown) => faults.push(fault);
		graph = await openApart({ supergraph, addresses, timeoutMs: 2000, onFault });
	});
	beforeEach(() => {
		faults.length = 0;
	});
	afterAll(async () => {
		await graph?.stop();
		upstream?.closeAllConnections();
		upstream?.close();
	});

	const ask = async (signal?: AbortSignal) => {
		const contextValue = { ...createContext(), signal };
		const { body, http } = await graph.server.executeOperation(
			{ query: stations },
			{ contextValue },
		);
		if (body.kind !== "single") throw new Error("one part");
		const { data, errors = [] } = body.singleResult;
		const codes = errors.map(({ extensions }) => extensions?.code);
		return { status: http.status, codes, data, text: JSON.stringify(body.singleResult) };
	};

	const answersWell = async () => {
		reply = (response) => response.end('{"data":{"stations":[],"count":1,"band":"LOW"}}');
		expect((await ask()).text).toBe('{"data":{"stations":[],"count":1,"band":"LOW"}}');
	};

	it.each(poison)("%s harms nobody", async (_what, answer, status) => {
		reply = (response) => {
			response.writeHead(status, { "content-type": "application/json" });
			response.end(answer);
		};
		const { text, status: answered } = await ask();
		expect(text).not.toMatch(inside);
		expect(text).not.toMatch(/password|10\.0\.0\.1|<script>|<html>|trains|anonymous/);
		expect(answered ?? 200).toBe(200);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		await answersWell();
	});

	it("SQL under a code of ours is masked, and told to the log alone", async () => {
		reply = (response) => response.end(poison[5]?.[1]);
		const { codes } = await ask();
		expect(codes).toEqual(["INTERNAL_SERVER_ERROR"]);
		expect(String(faults[0])).toContain("password");
	});

	it("60 MB is cut off at 8 MB", async () => {
		let written = 0;
		reply = (response) => {
			const chunk = Buffer.alloc(1_000_000, " ");
			const more = () => {
				if (written >= 60_000_000 || response.destroyed) return response.end();
				written += chunk.length;
				response.write(chunk, () => setImmediate(more));
			};
			more();
		};
		const before = process.memoryUsage().rss;
		expect((await ask()).codes).toEqual(["LIMIT_EXCEEDED"]);
		expect(written).toBeLessThan(60_000_000);
		expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
		await answersWell();
	});

	it("within 8 MB is read to its end", async () => {
		reply = (response) => {
			const answer = '{"data":{"stations":[],"count":1,"band":"LOW"}}';
			response.end(answer.padEnd(7_900_000, " "));
		};
		expect((await ask()).codes).toEqual([]);
	});

	it("nothing for too long is given up, and so is what follows", async () => {
		reply = () => undefined;
		expect((await ask()).codes).toEqual(["SERVICE_TIMEOUT"]);
		await answersWell();
	});

	it("too late for the whole request is no longer waited for", async () => {
		reply = () => undefined;
		const ending = new AbortController();
		setTimeout(() => ending.abort(), 50);
		const began = performance.now();
		expect((await ask(ending.signal)).codes).toEqual(["SERVICE_TIMEOUT"]);
		expect(performance.now() - began).toBeLessThan(1500);
		await answersWell();
	});
});
