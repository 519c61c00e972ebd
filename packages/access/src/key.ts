import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";

/** A key as its holder has it: its text is shown once and stored nowhere. */
export interface NewKey {
	/** Names the key in lists and in the audit; no secret. */
	id: string;
	text: string;
	/** What is stored instead of the key. */
	hash: string;
}

/** The parts of the text of a key. */
export interface GivenKey {
	id: string;
	hash: string;
}

/** `lao_`, the id, 256 random bits and a checksum: programs that look for leaked secrets know it by this. */
const form = /^lao_([0-9a-f]{12})_([0-9a-f]{64})([0-9a-f]{8})$/;

/** Makes a key that nobody has. */
export function makeKey(): NewKey {
	const id = randomBytes(6).toString("hex");
	const secret = randomBytes(32).toString("hex");
	const text = `lao_${id}_${secret}${checksumOf(id, secret)}`;
	return { id, text, hash: hashOf(secret) };
}

/** The parts of a key; null for what is none, or was cut or mistyped on the way. */
export function readKey(text: string): GivenKey | null {
	const [, id = "", secret = "", checksum] = form.exec(text) ?? [];
	return checksum === checksumOf(id, secret) ? { id, hash: hashOf(secret) } : null;
}

/** Whether a text means to be a key. */
export const isKeyLike = (text: string) => text.startsWith("lao_");

/** Compared in constant time. */
export function isSameHash(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	return left.length === right.length && timingSafeEqual(left, right);
}

/** No slow hash: nobody tries 2²⁵⁶ secrets, however fast one is tried. */
const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

const checksumOf = (id: string, secret: string) =>
	crc32(`${id}${secret}`).toString(16).padStart(8, "0");
