import type { FastifyInstance, FastifyRequest } from "fastify";
import { isSigned, readSignature, type Signature } from "./gateway-signature.ts";
import { Replays } from "./replays.ts";

/** The one route that anybody may ask: whether the service is ready. */
export const readyPath = "/health/ready";

/**
 * Lets in nobody but the gateway. By the headers alone, before a byte of the body is read, is told
 * whether the gateway signed a request, and that it is new; then, before it is parsed, whether the
 * body is the one that was signed.
 */
export function admitGatewayAlone(server: FastifyInstance, secret: string): void {
	const replays = new Replays();
	const signatures = new WeakMap<FastifyRequest, Signature>();
	server.addHook("onRequest", async (request, reply) => {
		const { method, headers, raw } = request;
		const path = raw.url ?? "";
		if (path === readyPath) return;
		const signature = readSignature(secret, { method, path, headers });
		if (!signature || !replays.admits(signature)) return reply.code(401).send(refused);
		signatures.set(request, signature);
	});
	server.addHook("preValidation", async ({ method, body }, reply) => {
		if (method === "POST" && body === undefined) return reply.code(401).send(refused);
	});
	const parse = server.getDefaultJsonParser("error", "error");
	// No other kind of body is read: it would come in without having been compared.
	server.removeAllContentTypeParsers();
	server.addContentTypeParser(
		"application/json",
		{ parseAs: "buffer" },
		(request, body: Buffer, done) => {
			const signature = signatures.get(request);
			if (signature && isSigned(body, signature)) parse(request, body.toString(), done);
			else done(new UnsignedBody());
		},
	);
}

/** A body came with the signature of another one. */
class UnsignedBody extends Error {
	readonly statusCode = 401;
	override message = "A request carried another body than the gateway had signed";
}

/** The same for every reason, so that nobody learns how near he came. */
export const refused = { errors: [{ message: "Only the gateway may ask" }] };
