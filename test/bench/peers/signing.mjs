import {
	gatewayHeader,
	serviceSecret,
	signRequest,
} from "../../../packages/subgraph/src/gateway-signature.ts";

/** The headers without which our services answer no gateway, and those that only a gateway may send. */
export function signed(secret, service, url, body, headers = {}) {
	const { pathname, search } = new URL(url);
	const request = { method: "POST", path: `${pathname}${search}`, headers };
	return {
		...headers,
		[gatewayHeader]: signRequest(serviceSecret(secret, service), request, body),
	};
}
