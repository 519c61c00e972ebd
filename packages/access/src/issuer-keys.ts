import { isTrustedAddress } from "@lao/config/network-names";
import { createLocalJWKSet, errors, type JWTVerifyGetKey } from "jose";

/** How old known keys may become before they are asked for again. */
const freshMs = 600_000;

/** Time between two questions to the issuer, whatever clients send. */
const cooldownMs = 10_000;

/** Longest the issuer may take to answer, and most it may say. */
const patienceMs = 5000;
const mostBytes = 1_000_000;

export interface IssuerOptions {
	issuer: string;
	/** Where the keys are; the issuer's own description tells it when absent. */
	jwksUrl?: string;
	now(): number;
	/** Told of each question that the issuer did not answer. */
	onFault(error: unknown): void;
}

/** Public keys of the issuer of tokens: the last known ones serve while it cannot be reached. */
export class IssuerKeys {
	readonly #options: IssuerOptions;
	#known: { find: JWTVerifyGetKey; at: number } | undefined;
	#askedAt = Number.NEGATIVE_INFINITY;
	#asking: Promise<void> | undefined;

	constructor(options: IssuerOptions) {
		this.#options = options;
	}

	/** The key that is to have signed a token. */
	readonly find: JWTVerifyGetKey = async (header, token) => {
		if (!this.#known) await this.#refresh();
		// Nobody waits for newer keys while there are some.
		else if (this.#options.now() - this.#known.at > freshMs) void this.#refresh();
		if (!this.#known) throw new Error("The keys of the issuer of tokens cannot be had");
		try {
			return await this.#known.find(header, token);
		} catch (error) {
			if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
			// The issuer may have a new key.
			await this.#refresh();
			return this.#known.find(header, token);
		}
	};

	/** Asks the issuer, once for all who wait, and not again before the cooldown is over. */
	#refresh(): Promise<void> {
		if (this.#asking) return this.#asking;
		const now = this.#options.now();
		if (now - this.#askedAt < cooldownMs) return Promise.resolve();
		this.#askedAt = now;
		this.#asking = this.#ask(now)
			.catch(this.#options.onFault)
			.finally(() => {
				this.#asking = undefined;
			});
		return this.#asking;
	}

	async #ask(at: number): Promise<void> {
		const { jwksUrl, issuer } = this.#options;
		const keys = await readJson(jwksUrl ?? (await discover(issuer)));
		// Throws where this is no set of keys.
		this.#known = { find: createLocalJWKSet(keys as never), at };
	}
}

/** Where the issuer says its keys are, by OpenID Connect Discovery. */
async function discover(issuer: string): Promise<string> {
	const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
	const { issuer: named, jwks_uri: uri } = Object(await readJson(address));
	if (named !== issuer) throw new Error("The description of the issuer is that of another");
	if (typeof uri !== "string" || !isTrustedAddress(uri)) {
		throw new Error("The issuer names no address of its keys that can be trusted");
	}
	return uri;
}

async function readJson(address: string): Promise<unknown> {
	const response = await fetch(address, {
		redirect: "error",
		headers: { accept: "application/json" },
		signal: AbortSignal.timeout(patienceMs),
	});
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		bytes += chunk.byteLength;
		if (bytes > mostBytes) throw new Error("The issuer of tokens answers too much");
		chunks.push(chunk);
	}
	if (!response.ok) throw new Error(`The issuer of tokens answers ${response.status}`);
	return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}
