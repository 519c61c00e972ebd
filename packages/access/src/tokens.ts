import { createHash } from "node:crypto";
import type { TokenSettings } from "@lao/config/token-settings";
import { isScope, type Reader, type Scope } from "@lao/subgraph/reader";
import { errors, type JWTPayload, jwtVerify } from "jose";
import { IssuerKeys } from "./issuer-keys.ts";
import { unauthenticated } from "./unauthenticated.ts";

/** By how much the clocks of issuer and gateway may differ. */
const leewaySeconds = 30;

/** Longest token that is looked at. */
const longestToken = 8192;

export interface TokenOptions {
	now?(): number;
	onFault?(error: unknown): void;
}

/** The tokens of identity (JWT) that clients show, from the one issuer that is trusted. */
export class Tokens {
	readonly #settings: TokenSettings;
	readonly #now: () => number;
	readonly #keys: IssuerKeys;

	constructor(settings: TokenSettings, options: TokenOptions = {}) {
		const { now = Date.now, onFault = () => undefined } = options;
		const { issuer, jwksUrl } = settings;
		this.#settings = settings;
		this.#now = now;
		this.#keys = new IssuerKeys({ issuer, jwksUrl, now, onFault });
	}

	/** Of whom the token speaks; rejects with UNAUTHENTICATED where it is not to be believed. */
	async reader(token: string): Promise<Reader> {
		if (token.length > longestToken) throw unauthenticated("This token is too long");
		const payload = await this.#verified(token);
		const { sub } = payload;
		// The types promise a text, the issuer may have put anything there.
		if (typeof sub !== "string" || sub === "") throw refused();
		return { name: nameOf(sub), scopes: scopesOf(payload) };
	}

	async #verified(token: string): Promise<JWTPayload> {
		const { issuer, audience, algorithms } = this.#settings;
		try {
			const { payload } = await jwtVerify(token, this.#keys.find, {
				issuer,
				audience,
				algorithms: [...algorithms],
				clockTolerance: leewaySeconds,
				currentDate: new Date(this.#now()),
				requiredClaims: ["exp", "sub"],
			});
			return payload;
		} catch (error) {
			if (error instanceof errors.JWTExpired) throw unauthenticated("This token has expired");
			if (error instanceof errors.JOSEError) throw refused();
			throw error;
		}
	}
}

/** Which of the checks it failed is nobody's business who does not hold a good one. */
const refused = () => unauthenticated("This token is not accepted here");

/** What may stand in a header and in a line of a log as it is. */
const plain = /^[\w.@|+/=:-]{1,64}$/;

/** Another prefix for hashes, since a subject may be called like one. */
function nameOf(sub: string): string {
	if (plain.test(sub)) return `jwt:${sub}`;
	return `jwt-sha256:${createHash("sha256").update(sub).digest("hex").slice(0, 32)}`;
}

/** Scopes in the claim of OAuth (`scope`, a text) or the one that others use (`scp`, a text or a list). */
function scopesOf({ scope, scp }: JWTPayload): Set<Scope> {
	const claimed = [scope, scp].flat().flatMap((item) => (typeof item === "string" ? item : []));
	return new Set(claimed.flatMap((text) => text.split(" ")).filter(isScope));
}
