import { defineConfig } from "vitest/config";

/** `test/vscode` runs inside VS Code and is started by `scripts/test-vscode.mjs`. */
export default defineConfig({
  // A test must not fail because the machine is busy.
  test: { include: ["test/**/*.test.ts"], exclude: ["test/vscode/**"], testTimeout: 60_000 },
});
