import type { SourceFile } from "./file.ts";

type Files = AsyncIterable<SourceFile> | Iterable<SourceFile>;

async function* each(files: Files): AsyncGenerator<SourceFile> {
	yield* files;
}

/**
 * Each file with a call that begins to read the one after it, so that the processor works while the
 * database does. Without `readAhead` one file lies in memory at a time.
 */
export async function* withFollowing(
	files: Files,
	readAhead: ((file: SourceFile) => void) | undefined,
): AsyncGenerator<[file: SourceFile, readFollowing: () => void]> {
	const source = each(files);
	let following: Promise<IteratorResult<SourceFile>> | undefined;
	const readFollowing = () => {
		if (!readAhead) return;
		following = source.next();
		following.then(
			({ done, value }) => done || readAhead(value),
			// Told when its turn comes.
			() => undefined,
		);
	};
	for (;;) {
		const { done, value } = await (following ?? source.next());
		following = undefined;
		if (done) return;
		yield [value, readFollowing];
	}
}
