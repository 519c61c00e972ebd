import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { build, type Plugin, stop } from "esbuild";

/** A file of the explorer, as it is and compressed. */
export interface ExplorerFile {
	contents: Buffer;
	gzipped: Buffer;
}

/** The page of the explorer and what it loads, by file name. */
export interface ExplorerBundle {
	page: string;
	files: ReadonlyMap<string, ExplorerFile>;
}

const compress = promisify(gzip);
const source = new URL("../../../explorer/", import.meta.url);

/** Makes the explorer's files from its source, in memory: nothing is left on the disk to go stale. */
export async function bundleExplorer(): Promise<ExplorerBundle> {
	try {
		const { outputFiles } = await build({
			absWorkingDir: fileURLToPath(source),
			entryPoints: ["src/main.tsx", "src/style.css"],
			outdir: "out",
			entryNames: "[name]-[hash]",
			bundle: true,
			splitting: true,
			minify: true,
			write: false,
			format: "esm",
			target: "es2022",
			jsx: "automatic",
			logLevel: "error",
			plugins: [withoutFonts],
		});
		const files = await Promise.all(
			outputFiles.map(async ({ path, contents }) => {
				const file = { contents: Buffer.from(contents), gzipped: await compress(contents) };
				return [basename(path), file] as const;
			}),
		);
		return { page: await page(files.map(([name]) => name)), files: new Map(files) };
	} finally {
		await stop();
	}
}

/** GraphiQL's style brings Latin fonts, nine tenths of its size; the reader's own have Thai too. */
const withoutFonts: Plugin = {
	name: "without-fonts",
	setup({ onLoad }) {
		onLoad({ filter: /graphiql[\\/]dist[\\/]style\.css$/ }, async ({ path }) => {
			const style = await readFile(path, "utf8");
			return { contents: style.replaceAll(/@font-face\s*\{[^}]*\}/g, ""), loader: "css" };
		});
	},
};

async function page(names: string[]): Promise<string> {
	const named = (pattern: RegExp) => `explorer/${names.find((name) => pattern.test(name))}`;
	const html = await readFile(new URL("index.html", source), "utf8");
	return html
		.replace("%style%", named(/^style-.*\.css$/))
		.replace("%script%", named(/^main-.*\.js$/));
}
