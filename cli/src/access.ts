import { GatewayStore } from "@lao/access/gateway-store";
import { Identification } from "@lao/access/identification";
import { KnownKeys } from "@lao/access/known-keys";
import { Tokens } from "@lao/access/tokens";
import type { Config } from "@lao/config/config";
import type { ReadingLog } from "@lao/gateway/reading-plugin";
import { faultLine } from "./fault-line.ts";
import { warn } from "./terminal.ts";

/** Whom a gateway knows, and where it records what they read. */
export interface Access {
	/** Absent where neither keys nor tokens are known: then nobody is asked who he is. */
	identification?: Identification;
	/** Absent without a database. */
	readingLog?: ReadingLog;
	/** Fails where the keys cannot be reached. */
	check(): Promise<void>;
	close(): Promise<void>;
}

/** Opens the keys and the audit of a database, where there is one, and the tokens of the configuration. */
export function openAccess({ tokens: settings }: Config, url?: string): Access {
	const onFault = (fault: unknown) => warn(faultLine(fault));
	const store = url === undefined ? undefined : new GatewayStore(url);
	const keys = store && new KnownKeys(store, Date.now, onFault);
	const tokens = settings && new Tokens(settings, { onFault });
	return {
		...((keys || tokens) && { identification: new Identification({ keys, tokens }) }),
		...(store && { readingLog: store }),
		check: async () => store?.check(),
		close: async () => store?.close(),
	};
}
