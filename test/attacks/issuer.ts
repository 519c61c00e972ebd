import { generateKeyPairSync, sign } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, type JWK, SignJWT } from "jose";

type Claims = Record<string, unknown>;

/** An issuer of tokens on a port of its own. */
export interface Issuer {
	url: string;
	/** Paths that were asked for since the last call. */
	takeAsked(): string[];
	/** Whether it answers with a fault. */
	isDown: boolean;
	/** Public keys as it publishes them. */
	published: JWK[];
	/** A token as it makes them: good for five minutes, but for what is given. */
	token(claims?: Claims, header?: { kid?: string; typ?: string }): Promise<string>;
	/** The same under a header that no library would write. */
	handMade(header: object): string;
	/** Signs with a new key from now on, which it publishes beside the old ones. */
	rotate(kid: string): Promise<void>;
	close(): Promise<void>;
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

const keyOf = async (kid: string) => {
	const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
	return { privateKey, published: { ...(await exportJWK(publicKey)), kid, use: "sig" } };
};

/** Opens an issuer whose tokens are timed by the given clock. */
export async function openIssuer(audience: string, now: () => number): Promise<Issuer> {
	let signing = await keyOf("first");
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(request.url ?? "");
		if (issuer.isDown) return response.writeHead(503).end("<html>down</html>");
		const isKeys = request.url === "/keys";
		const description = { issuer: issuer.url, jwks_uri: `${issuer.url}/keys` };
		response.setHeader("content-type", "application/json");
		return response.end(JSON.stringify(isKeys ? { keys: issuer.published } : description));
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	const usual = () => ({
		iss: issuer.url,
		aud: audience,
		sub: "somebody",
		exp: Math.floor(now() / 1000) + 300,
	});
	const issuer: Issuer = {
		url: `http://127.0.0.1:${port}`,
		isDown: false,
		published: [signing.published],
		takeAsked: () => asked.splice(0),
		token: (claims, header) =>
			new SignJWT({ ...usual(), ...claims })
				.setProtectedHeader({ alg: "RS256", kid: signing.published.kid, ...header })
				.sign(signing.privateKey),
		handMade: (header) => {
			const text = `${encoded({ kid: signing.published.kid, ...header })}.${encoded(usual())}`;
			const signature = sign("sha256", Buffer.from(text), signing.privateKey);
			return `${text}.${signature.toString("base64url")}`;
		},
		rotate: async (kid) => {
			signing = await keyOf(kid);
			issuer.published.push(signing.published);
		},
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		},
	};
	return issuer;
}
