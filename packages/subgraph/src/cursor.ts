import {
	createCipheriv,
	createHmac,
	createSecretKey,
	type KeyObject,
	timingSafeEqual,
} from "node:crypto";
import { requestError } from "./errors.ts";

const signatureBytes = 16;

function sign(payload: string, list: string, secret: string): Buffer {
	return createHmac("sha256", secret)
		.update(`cursor\n${list}\n${payload}`)
		.digest()
		.subarray(0, signatureBytes);
}

/**
 * Makes sort values unreadable, or readable again. The signature of the values is what makes each
 * cursor unlike all others (a synthetic initialization vector), so the same place has one cursor.
 */
function veil(bytes: Buffer, signature: Buffer, secret: string): Buffer {
	return createCipheriv("aes-256-ctr", keyOf(secret), signature).update(bytes);
}

/** Keys by secret: a process has one for each of its services. */
const keys = new Map<string, KeyObject>();

function keyOf(secret: string): KeyObject {
	const known = keys.get(secret);
	if (known) return known;
	const made = createSecretKey(createHmac("sha256", secret).update("cursor key").digest());
	keys.set(secret, made);
	return made;
}

/** Opaque position in a list: the sort values of its last row, sealed and bound to that list. */
export function writeCursor(values: unknown[], list: string, secret: string): string {
	const payload = JSON.stringify(values);
	const signature = sign(payload, list, secret);
	const veiled = veil(Buffer.from(payload), signature, secret);
	return Buffer.concat([signature, veiled]).toString("base64url");
}

/** Sort values of a cursor; INVALID_CURSOR when it was not made here for this very list. */
export function readCursor(cursor: string, list: string, secret: string): unknown[] {
	const bytes = Buffer.from(cursor, "base64url");
	const given = bytes.subarray(0, signatureBytes);
	const isWhole = given.length === signatureBytes;
	const payload = isWhole ? veil(bytes.subarray(signatureBytes), given, secret).toString() : "";
	if (!isWhole || !timingSafeEqual(given, sign(payload, list, secret))) {
		throw requestError(
			"INVALID_CURSOR",
			"This cursor does not belong to this list; start again without `after`",
		);
	}
	return JSON.parse(payload);
}
