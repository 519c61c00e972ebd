import { serviceUrl } from "@lao/database/roles";
import { laoPeriodImporter } from "@lao/directory/importer/lao";
import { readSourceFile } from "@lao/importing/file";
import { importInto } from "@lao/subgraph/imports";

/** What `lao import lao-periods` does once its services are ready, in a process that can be killed. */
const [database = "", path = ""] = process.argv.slice(2);
await importInto(serviceUrl(database, "directory"), {
	importer: laoPeriodImporter,
	files: [await readSourceFile(path)],
	ask: () => Promise.reject(new Error("nothing to ask")),
});
