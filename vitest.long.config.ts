import usual from "./vitest.config.ts";

/** What takes too long for every run of the suite: `pnpm fuzz`, `differential` and `import-in-load`. */
export default { ...usual, test: { ...usual.test, include: ["test/**/*.long.ts"] } };
