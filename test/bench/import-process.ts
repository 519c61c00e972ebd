import { resolver, services } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { serviceUrl } from "@lao/database/roles";
import { readSourceFile } from "@lao/importing/file";
import { importerOf, importInto } from "@lao/subgraph/imports";
import { openAsk } from "@lao/subgraph/preparation";

/** Imports one LPA sheet as the command line does, in a process whose memory nothing else uses. */
const [adminUrl = "", path = ""] = process.argv.slice(2);
const manifest = services.find(({ name }) => name === "assessments");
if (!manifest) throw new Error("There is no service assessments");
const asking = openAsk(adminUrl, buildSubgraphs(), resolver);
const baseMB = process.memoryUsage().rss / 2 ** 20;
const began = performance.now();
const report = await importInto(serviceUrl(adminUrl, "assessments"), {
	importer: importerOf(manifest, "lpa"),
	files: [await readSourceFile(path)],
	ask: asking.ask,
});
const importSeconds = (performance.now() - began) / 1000;
await asking.close();
const [file] = report.files;
if (!report.run || file?.fault || file?.quarantined.length) {
	throw new Error(`the import failed: ${JSON.stringify(file).slice(0, 500)}`);
}
// In kilobytes, as the system counts it.
const peakMB = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ importSeconds, peakMB, baseMB, issues: file?.issues }));
