import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createContext, type GatewayContext } from "@lao/gateway/context";
import { RemoteSource } from "@lao/gateway/remote";
import type { Scope } from "@lao/subgraph/reader";
import { testSecret } from "@lao/testing/graph";
import { afterEach, describe, expect, it, vi } from "vitest";

const operation = { query: "{ stations { id } }", variables: {} };
const body = JSON.stringify({ data: { stations: [{ id: "1" }] } });

/** A service whose every answer the test gives. */
async function openService(onRequest: (request: IncomingMessage, reply: ServerResponse) => void) {
	const server = createServer(onRequest).listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	const source = new RemoteSource({
		name: "stations",
		address: `http://127.0.0.1:${port}/graphql`,
		secret: testSecret,
		timeoutMs: 10_000,
		isShared: true,
	});
	closing.push(async () => {
		await source.close();
		server.closeAllConnections();
		server.close();
	});
	return source;
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
	await Promise.all(closing.splice(0).map((close) => close()));
});

const contextOf = (...scopes: Scope[]): GatewayContext => ({
	...createContext(),
	reader: { name: "reader", scopes: new Set(scopes) },
});

describe("a fetch whose connection is reset", () => {
	it.each(["before the request is read", "after it"])("%s is sent once more", async (moment) => {
		let requests = 0;
		const source = await openService(async (request, reply) => {
			requests += 1;
			if (requests > 1) return reply.end(body);
			if (moment === "after it") await request.resume().toArray();
			request.socket.resetAndDestroy();
		});
		const { data } = await source.ask(operation, contextOf());
		expect([data, requests]).toEqual([{ stations: [{ id: "1" }] }, 2]);
	});

	it("again and again is given up with a code", async () => {
		let requests = 0;
		const source = await openService((request) => {
			requests += 1;
			request.socket.resetAndDestroy();
		});
		const asked = source.ask(operation, contextOf());
		await expect(asked).rejects.toMatchObject({ extensions: { code: "SERVICE_UNAVAILABLE" } });
		expect(requests).toBe(2);
	});

	it("in the middle of its answer is not sent again", async () => {
		let requests = 0;
		const source = await openService((request, reply) => {
			requests += 1;
			reply.writeHead(200, { "content-length": body.length });
			reply.write(body.slice(0, 10), () => request.socket.destroy());
		});
		await expect(source.ask(operation, contextOf())).rejects.toThrow();
		expect(requests).toBe(1);
	});
});

describe("equal fetches of several clients", () => {
	/** A service that answers when it is told to. */
	const openHeld = async () => {
		const held: ServerResponse[] = [];
		const source = await openService((_request, reply) => {
			held.push(reply);
		});
		const arrive = (count: number) => vi.waitFor(() => expect(held).toHaveLength(count));
		const answer = () => {
			for (const reply of held) reply.end(body);
		};
		return { source, arrive, answer, held };
	};

	it("are sent once, and each gets records of its own", async () => {
		const { source, arrive, answer } = await openHeld();
		const asked = [contextOf(), contextOf()].map((context) => source.ask(operation, context));
		await arrive(1);
		answer();
		const [one, other] = await Promise.all(asked);
		expect(one).toEqual(other);
		expect(one?.data).not.toBe(other?.data);
	});

	it("go on when the client that asked first leaves, and end when the last one does", async () => {
		const { source, arrive, answer, held } = await openHeld();
		const leaving = [new AbortController(), new AbortController()];
		const asked = leaving.map(({ signal }) => source.ask(operation, { ...contextOf(), signal }));
		const stays = source.ask(operation, contextOf());
		await arrive(1);
		leaving[0]?.abort();
		await expect(asked[0]).rejects.toThrow();
		answer();
		expect((await stays).data).toEqual({ stations: [{ id: "1" }] });
		await asked[1];
		const all = [new AbortController(), new AbortController()];
		const given = all.map(({ signal }) => source.ask(operation, { ...contextOf(), signal }));
		await arrive(2);
		const gone = new Promise((resolve) => held[1]?.req.socket.once("close", resolve));
		for (const one of all) one.abort();
		await Promise.allSettled(given);
		await gone;
	});

	it("are sent apart where one was begun half a second before the other", async () => {
		const { source, arrive, answer } = await openHeld();
		vi.useFakeTimers({ toFake: ["performance"] });
		const first = source.ask(operation, contextOf());
		await arrive(1);
		vi.advanceTimersByTime(499);
		const second = source.ask(operation, contextOf());
		vi.advanceTimersByTime(1);
		const third = source.ask(operation, contextOf());
		await arrive(2);
		vi.useRealTimers();
		answer();
		await Promise.all([first, second, third]);
	});

	it.each([
		["of one who may read personal data", contextOf("pii:read")],
		["of other pages", { ...contextOf(), maximumPageSize: 2000 }],
	])("are sent apart where one is %s", async (_which, other) => {
		const { source, arrive, answer } = await openHeld();
		const asked = [contextOf(), other].map((context) => source.ask(operation, context));
		await arrive(2);
		answer();
		await Promise.all(asked);
	});
});
