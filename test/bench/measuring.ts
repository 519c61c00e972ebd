/** The middle one of several figures. */
export function median(values: number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Reads to the end and keeps nothing; returns the number of bytes. */
export async function readThrough(chunks: AsyncIterable<Uint8Array>): Promise<number> {
	let bytes = 0;
	for await (const chunk of chunks) bytes += chunk.length;
	return bytes;
}
