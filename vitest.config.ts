import { defineConfig } from "vitest/config";

// graphql resolves to CommonJS for Apollo and to ESM for us unless one file is named: two copies
// of the library refuse each other's schemas.
export default defineConfig({
	resolve: { alias: { graphql: "graphql/index.js" } },
	test: {
		globalSetup: "packages/testing/src/cluster.ts",
		include: [
			"{cli,explorer,gateway,test}/**/*.test.ts",
			"{packages,services}/*/test/**/*.test.ts",
		],
		// By default one core is left idle, and tests wait for processes more than they compute.
		maxWorkers: "100%",
		// Room for machines on which other work runs too: nothing here waits for a clock.
		testTimeout: 120_000,
		hookTimeout: 180_000,
	},
});
