import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** `test/vscode` runs inside VS Code and is started by `scripts/test-vscode.mjs`. */
export default defineConfig({
  // A test must not fail because the machine is busy.
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/vscode/**"],
    testTimeout: 60_000,
    // To load all modules anew for each file took longer than the tests. What a test changes in them (the
    // language that is spoken) it puts back.
    isolate: false,
    // On a machine of two cores one of them would rest.
    maxWorkers: "100%",
    // The programs that tests start keep nothing in anybody's folder.
    env: { RECTO_CACHE: resolve("dist/compiled") },
  },
});
