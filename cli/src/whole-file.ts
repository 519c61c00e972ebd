import { createWriteStream, rmSync } from "node:fs";
import { rename } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

/**
 * Writes a file that stands under its name only when it is whole: until then it has another name
 * beside it, which goes when the work fails or the process ends.
 */
export async function writeWhole(
	path: string,
	chunks: AsyncIterable<Uint8Array | string>,
): Promise<void> {
	const unfinished = `${path}.${process.pid}.part`;
	const discard = () => rmSync(unfinished, { force: true });
	process.once("exit", discard);
	try {
		await pipeline(chunks, createWriteStream(unfinished, { flags: "wx" }));
		await rename(unfinished, path);
	} finally {
		discard();
		process.off("exit", discard);
	}
}
