import yauzl from "yauzl";
import type { ImportError } from "./errors.ts";

/** Errors that tell in the words of the file's format what is wrong with it. */
export interface ArchiveFaults {
	broken: (cause?: unknown) => ImportError;
	tooLarge: (megabytes: number) => ImportError;
}

/** Largest size of an archive once unpacked, in bytes: some two million cells of a workbook. */
const unpackedLimit = 96 * 1024 * 1024;

/**
 * Names of the entries of a ZIP archive. Everything is unpacked to nowhere, so that one made to
 * burst is refused before it is read; what an archive says of its own sizes is not believed.
 */
export function checkArchive(bytes: Uint8Array, faults: ArchiveFaults): Promise<string[]> {
	return new Promise((resolve, reject) => {
		const broken = (cause?: unknown) => reject(faults.broken(cause));
		const names: string[] = [];
		let unpacked = 0;
		const options = { lazyEntries: true, validateEntrySizes: true };
		yauzl.fromBuffer(Buffer.from(bytes), options, (error, archive) => {
			if (error) return broken(error);
			archive.on("error", broken);
			archive.on("end", () => resolve(names));
			archive.on("entry", (entry: yauzl.Entry) => {
				names.push(entry.fileName);
				archive.openReadStream(entry, (fault, stream) => {
					if (fault) return broken(fault);
					stream.on("error", broken);
					stream.on("data", (part: Buffer) => {
						unpacked += part.length;
						if (unpacked <= unpackedLimit) return;
						stream.destroy();
						archive.close();
						reject(faults.tooLarge(unpackedLimit / 1024 / 1024));
					});
					stream.on("end", () => archive.readEntry());
				});
			});
			archive.readEntry();
		});
	});
}
