import { requestError } from "@lao/subgraph/errors";

/** Told to a client whose key or token is not accepted. */
export const unauthenticated = (message: string) => requestError("UNAUTHENTICATED", message);
