import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { productionPackages } from "./production-packages.ts";
import { thirdPartyPage } from "./third-party.ts";

const page = join(import.meta.dirname, "../../THIRD-PARTY.md");
await writeFile(page, thirdPartyPage(await productionPackages()));
