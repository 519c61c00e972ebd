import { gatewayHeader, signRequest } from "@lao/subgraph/gateway-signature";

/** Headers by which a service takes a request for one of the gateway's. */
export function proof(
	ofService: string,
	body: string,
	headers: Record<string, string> = {},
	path = "/graphql",
): Record<string, string> {
	const request = { method: "POST", path, headers };
	return { ...headers, [gatewayHeader]: signRequest(ofService, request, body) };
}

/** Sends a body to a service: the status and the text of what it answers. */
export async function call(
	address: string,
	headers: Record<string, string>,
	body: string,
): Promise<[status: number, text: string]> {
	const type = { "content-type": "application/json" };
	const response = await fetch(address, { method: "POST", headers: { ...type, ...headers }, body });
	return [response.status, await response.text()];
}
