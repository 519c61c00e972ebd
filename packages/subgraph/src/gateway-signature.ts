import {
	createHmac,
	createSecretKey,
	hash,
	type KeyObject,
	randomBytes,
	timingSafeEqual,
} from "node:crypto";

/** Header in which the gateway proves itself to a service: when, a number used once, what, and by whom. */
export const gatewayHeader = "x-lao-gateway";

/** Header in which the gateway lifts the limit of a page, for an answer that is taken away whole. */
export const pageSizeHeader = "x-lao-page-size";

/** Header in which the gateway tells a service who asks: a `Reader` as JSON, its scopes a list. */
export const readerHeader = "x-lao-reader";

/** Operations of one client request that may travel together. */
export const mostOperations = 32;

/** Milliseconds by which the clocks of gateway and service, and the way between them, may differ. */
export const freshFor = 30_000;

/** The parts of a request that are signed besides its body. */
export interface SignedRequest {
	method: string;
	path: string;
	headers: Readonly<Record<string, unknown>>;
}

/** What a good signature tells. */
export interface Signature {
	/** When it was made, in milliseconds since 1970. */
	date: number;
	/** Hash that the body has to have. */
	bodyHash: string;
	/** The same for no two requests. */
	id: string;
}

/**
 * The secret of one service, made of the graph's: it signs the service's cursors and the requests to
 * it. Who learns it can neither ask another service nor find the graph's.
 */
export function serviceSecret(secret: string, service: string): string {
	return createHmac("sha256", secret).update(`service ${service}`).digest("hex");
}

/** Made once: to make one takes three times as long as to sign. */
const keys = new Map<string, KeyObject>();

/** Apart from the key of cursors, of which clients see what was signed. */
function keyOf(ofService: string): KeyObject {
	const known = keys.get(ofService);
	if (known) return known;
	const key = createSecretKey(createHmac("sha256", ofService).update("requests").digest());
	keys.set(ofService, key);
	return key;
}

const hashOf = (body: string | Uint8Array) => hash("sha256", body, "base64url");

function sign(ofService: string, { method, path, headers }: SignedRequest, proof: string[]) {
	const internal = [headers[readerHeader], headers[pageSizeHeader]];
	return createHmac("sha256", keyOf(ofService))
		.update(JSON.stringify([method, path, ...internal, ...proof]))
		.digest();
}

/** The header that lets one request to a service in, once and soon. */
export function signRequest(ofService: string, request: SignedRequest, body: string): string {
	const proof = [String(Date.now()), randomBytes(9).toString("base64url"), hashOf(body)];
	return [...proof, sign(ofService, request, proof).toString("base64url")].join(".");
}

/** What the signature of a request tells, by its headers alone; null unless its service's secret made it. */
export function readSignature(ofService: string, request: SignedRequest): Signature | null {
	const given = request.headers[gatewayHeader];
	const parts = typeof given === "string" && given.length < 256 ? given.split(".") : [];
	const [date = "", nonce = "", bodyHash = "", mac = ""] = parts;
	const expected = sign(ofService, request, [date, nonce, bodyHash]);
	const actual = Buffer.from(mac, "base64url");
	const isGood = actual.length === expected.length && timingSafeEqual(actual, expected);
	return isGood ? { date: Number(date), bodyHash, id: expected.toString("latin1", 0, 12) } : null;
}

/** Whether a body is the one that was signed. */
export function isSigned(body: string | Uint8Array, { bodyHash }: Signature): boolean {
	return hashOf(body) === bodyHash;
}
