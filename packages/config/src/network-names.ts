import { isIP } from "node:net";

/** Whether a text is the origin of a web site: `null`, which any page can claim to be, is none. */
export function isOrigin(text: string): boolean {
	const url = URL.parse(text);
	return /^https?:$/.test(url?.protocol ?? "") && url?.origin === text;
}

/** Whether what an address answers can be trusted on its way: by TLS, or because it never leaves the machine. */
export function isTrustedAddress(text: string): boolean {
	const url = URL.parse(text);
	if (!url || url.username || url.password || url.hash) return false;
	const isLocal = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
	return url.protocol === "https:" || (url.protocol === "http:" && isLocal);
}

/** Whether a text is an IP address or, as address/length, a range of them. */
export function isAddressRange(text: string): boolean {
	const [address = "", length, ...more] = text.split("/");
	const version = isIP(address);
	if (version === 0 || more.length > 0) return false;
	if (length === undefined) return true;
	// A range of every address would let any client name its own.
	return (
		/^\d{1,3}$/.test(length) && Number(length) > 0 && Number(length) <= (version === 4 ? 32 : 128)
	);
}
