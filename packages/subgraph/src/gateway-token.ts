import { createHmac, timingSafeEqual } from "node:crypto";

/** Header in which the gateway proves itself to a service. */
export const gatewayHeader = "x-lao-gateway";

/** Header in which the gateway lifts the limit of a page, for an answer that is taken away whole. */
export const pageSizeHeader = "x-lao-page-size";

/** Header in which the gateway tells a service who asks: a `Reader` as JSON, its scopes a list. */
export const readerHeader = "x-lao-reader";

/** Operations of one client request that may travel together. */
export const mostOperations = 32;

/** Token only the holders of the secret can make; the secret itself never travels. */
export function gatewayToken(secret: string): string {
	return createHmac("sha256", secret).update("gateway to service").digest("hex");
}

/** Whether a request carries the token, compared in constant time. */
export function isGateway(given: unknown, secret: string): boolean {
	const expected = Buffer.from(gatewayToken(secret));
	const actual = Buffer.from(typeof given === "string" ? given : "");
	return actual.length === expected.length && timingSafeEqual(actual, expected);
}
