import { buildSubgraph } from "@lao/subgraph/subgraph";
import { prepareServices, openAsk } from "@lao/subgraph/preparation";
import { runSubgraph } from "@lao/subgraph/running";
import { serviceUrl } from "@lao/database/roles";
import { directory } from "./src/subgraph.ts";
import { compose } from "../../gateway/src/compose.ts";
import { openTogether } from "../../gateway/src/together.ts";
import { createContext } from "../../gateway/src/context.ts";
import { readFileSync } from "node:fs";

const adminUrl = "postgres://root@127.0.0.1:5432/spike_studies";
const manifests: any[] = [directory];
try { manifests.push((await import("../studies/src/subgraph.ts" as string)).studies); } catch (e: any) { console.log("no studies:", e.message); }
const subgraphs = manifests.map((m) => buildSubgraph(m));
await prepareServices({ adminUrl, subgraphs, resolver: "directory", onProgress: console.log });
const { supergraph, hints } = compose(subgraphs);
console.log("hints", hints);
const running = subgraphs.map((subgraph) => runSubgraph({ url: serviceUrl(adminUrl, subgraph.name), subgraph, secret: "x", statementTimeoutMs: 60000 }));
const graph = await openTogether({ subgraphs: running, supergraph, onFault: (e) => console.error("FAULT", e) });
if (process.argv[2] === "synth") {
	const { writeSynthetic } = await import("../../packages/subgraph/src/synthesis.ts");
	const { ask, close } = openAsk(adminUrl, subgraphs, "directory");
	for (const s of subgraphs) { const t = Date.now(); const n = await writeSynthetic(adminUrl, s, { seed: Number(process.argv[3] ?? 1), scale: Number(process.argv[4] ?? 1), ask }); console.log(s.name, n, Date.now() - t, "ms", Math.round(process.memoryUsage().rss / 1e6), "MB"); }
	await close();
}
for (const query of readFileSync("/tmp/studies-queries.graphql", "utf8").split("---\n")) {
	const { body } = await graph.server.executeOperation({ query }, { contextValue: createContext() });
	console.log(query.trim(), "\n=>", JSON.stringify((body as any).singleResult, null, 1));
}
await graph.stop();
for (const r of running) await r.close();
