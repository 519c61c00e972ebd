/** Whose tokens of identity (JWT) are accepted, and how they may be signed. */
export interface TokenSettings {
	issuer: string;
	/** Name of this graph at the issuer: tokens for others are refused. */
	audience: string;
	algorithms: readonly string[];
	/** Where the issuer's keys are; its own description tells it when absent. */
	jwksUrl?: string;
}

export const defaultAlgorithms = ["RS256", "PS256", "ES256", "EdDSA"];

/** Signatures that a public key checks: who can check one of the others (HS256, none) can make it too. */
export const isAlgorithm = (name: string) => /^(?:[RP]S|ES)(?:256|384|512)$|^EdDSA$/.test(name);
