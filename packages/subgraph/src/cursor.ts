import { createHmac, timingSafeEqual } from "node:crypto";
import { requestError } from "./errors.ts";

const signatureBytes = 16;

function sign(payload: string, list: string, secret: string): Buffer {
	return createHmac("sha256", secret)
		.update(`cursor\n${list}\n${payload}`)
		.digest()
		.subarray(0, signatureBytes);
}

/** Opaque position in a list: the sort values of its last row, signed and bound to that list. */
export function writeCursor(values: unknown[], list: string, secret: string): string {
	const payload = JSON.stringify(values);
	return Buffer.concat([sign(payload, list, secret), Buffer.from(payload)]).toString("base64url");
}

/** Sort values of a cursor; INVALID_CURSOR when it was not made here for this very list. */
export function readCursor(cursor: string, list: string, secret: string): unknown[] {
	const bytes = Buffer.from(cursor, "base64url");
	const payload = bytes.subarray(signatureBytes).toString();
	const expected = sign(payload, list, secret);
	const given = bytes.subarray(0, signatureBytes);
	if (given.length !== signatureBytes || !timingSafeEqual(given, expected)) {
		throw requestError(
			"INVALID_CURSOR",
			"This cursor does not belong to this list; start again without `after`",
		);
	}
	return JSON.parse(payload);
}
