import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { faultBody } from "./fault-answers.ts";
import { protections } from "./protections.ts";

/** Statuses of what the HTTP parser cannot read, by its codes; anything else is 400. */
const statuses: Record<string, number> = {
	ERR_HTTP_REQUEST_TIMEOUT: 408,
	HPE_HEADER_OVERFLOW: 431,
};

/** How long a client may take to read the answer. */
const lingerMs = 500;

/** Answers, in JSON too, what is no HTTP request or does not arrive in time, and hangs up. */
export function answerBrokenRequest({ code = "" }: { code?: string }, socket: Socket): void {
	if (code === "ECONNRESET") socket.destroy();
	// What still arrives after the answer is dropped.
	if (!socket.writable) return;
	const status = statuses[code] ?? 400;
	const body = JSON.stringify(faultBody(status));
	const headers = {
		...protections,
		"content-type": "application/json; charset=utf-8",
		"content-length": Buffer.byteLength(body),
		connection: "close",
	};
	const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join("")}\r\n${body}`);
	// Closed at once, with bytes unread, the connection would be reset and the answer lost.
	setTimeout(() => socket.destroy(), lingerMs).unref();
}
