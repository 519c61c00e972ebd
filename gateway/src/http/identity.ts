import type { ErrorCode } from "@lao/subgraph/errors";
import { anonymous, type Reader } from "@lao/subgraph/reader";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { MemoryPoints, type PointsMeter } from "../limits/points.ts";
import { refuse } from "./fault-answers.ts";

declare module "fastify" {
	interface FastifyRequest {
		/** Who asks. */
		reader: Reader;
	}
}

/** Tells who a client is by the key or the token it shows. */
export interface Identification {
	/** Rejects with UNAUTHENTICATED for what is not accepted; with anything else where it cannot be told. */
	identify(credential: string): Promise<Reader>;
}

export interface IdentityOptions {
	identification?: Identification;
	/** Told of every fault that is masked from the client. */
	onFault(error: unknown, requestId: string): void;
}

/** What one address may show in a minute that is not accepted, before nothing more of it is looked at. */
const attemptsPerMinute = 600;

/** Finds out who asks, before a body is read; a client that shows nothing reads what is public. */
export function addIdentity(server: FastifyInstance, options: IdentityOptions): void {
	const attempts = new MemoryPoints(attemptsPerMinute);
	server.decorateRequest("reader");
	// Not at onRequest: pages of the sites that may ask are to be able to read a refusal.
	server.addHook("preParsing", async (request, reply) => {
		request.reader = anonymous;
		if (isKeyInAddress(request)) return refuse(reply, 400, inAddress);
		const given = headersOf(request);
		if (!options.identification || given.length === 0) return;
		if (given.length > 1) return refuse(reply, 400, severalHeaders);
		if (attempts.spend(request.ip, 0).remaining < 1)
			return tooManyAttempts(request, reply, attempts);
		const { reader, refusal } = await identify(options, request, given[0] ?? "");
		if (reader) request.reader = reader;
		else return refuseReader(request, reply, attempts, refusal);
	});
	server.addHook("onSend", ({ reader }, reply, payload, next) => {
		if (reader?.scopes.size) reply.header("cache-control", "private, no-store");
		next(null, payload);
	});
}

type Refusal = { code: ErrorCode; message: string };
type Outcome = { reader: Reader; refusal?: never } | { reader?: never; refusal: Refusal };

/** `Bearer` in any case, one key or token of the letters they are made of. */
const bearer = /^bearer +([\w.~+/-]+=*)$/i;

async function identify(
	{ identification, onFault }: IdentityOptions,
	request: FastifyRequest,
	header: string,
): Promise<Outcome> {
	const credential = bearer.exec(header)?.[1];
	if (!identification || !credential) return { refusal: malformed };
	try {
		return { reader: await identification.identify(credential) };
	} catch (error) {
		if (error instanceof GraphQLError && error.extensions.code === "UNAUTHENTICATED") {
			return { refusal: { code: "UNAUTHENTICATED", message: error.message } };
		}
		onFault(error, request.id);
		return { refusal: unavailable };
	}
}

function refuseReader(
	request: FastifyRequest,
	reply: FastifyReply,
	attempts: PointsMeter,
	refusal: Refusal,
): FastifyReply {
	if (refusal.code !== "UNAUTHENTICATED") return refuse(reply, 503, refusal);
	attempts.spend(request.ip, 1);
	reply.header("www-authenticate", 'Bearer realm="LAO Graph", error="invalid_token"');
	return refuse(reply, 401, refusal);
}

function tooManyAttempts({ ip }: FastifyRequest, reply: FastifyReply, attempts: PointsMeter) {
	reply.header("retry-after", String(attempts.spend(ip, 0).resetsIn));
	const message = "Too many keys or tokens from this address that are not accepted";
	return refuse(reply, 429, { message });
}

/** Node keeps the first of several; which of them a proxy has looked at nobody knows. */
function headersOf({ headers, raw: { rawHeaders } }: FastifyRequest): string[] {
	if (headers.authorization === undefined) return [];
	return rawHeaders.filter(
		(_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === "authorization",
	);
}

/** A key of ours, a token, or a parameter that is made for one: addresses end up in logs and histories. */
const secretInAddress =
	/lao_[0-9a-f]{12}_[0-9a-f]{32}|\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.|[?&](?:access_token|api_?key|authorization)=/i;

function isKeyInAddress({ url }: FastifyRequest): boolean {
	return secretInAddress.test(url) || (url.includes("%") && secretInAddress.test(decoded(url)));
}

function decoded(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return "";
	}
}

const malformed: Refusal = {
	code: "UNAUTHENTICATED",
	message: "Show a key or a token as `Authorization: Bearer <key>`",
};
const unavailable: Refusal = {
	code: "SERVICE_UNAVAILABLE",
	message: "Keys and tokens cannot be checked now; try again later",
};
const inAddress: Refusal = {
	code: "BAD_REQUEST",
	message:
		"A key does not belong in an address, where others read it: revoke this one, and send the next as `Authorization: Bearer <key>`",
};
const severalHeaders: Refusal = {
	code: "BAD_REQUEST",
	message: "Send one Authorization header",
};
