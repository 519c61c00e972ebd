import {
	gatewayHeader,
	serviceSecret,
	signRequest,
} from "../../../packages/subgraph/src/gateway-signature.ts";

/** The header without which our services answer no gateway: what our own signs, a peer signs as well. */
export function signed(secret, service, url, body) {
	const { pathname, search } = new URL(url);
	const request = { method: "POST", path: `${pathname}${search}`, headers: {} };
	return { [gatewayHeader]: signRequest(serviceSecret(secret, service), request, body) };
}
