import { defineConfig } from "vitest/config";

/** `test/vscode` runs inside VS Code and is started by `scripts/test-vscode.mjs`. */
export default defineConfig({
  test: { include: ["test/**/*.test.ts"], exclude: ["test/vscode/**"], testTimeout: 60_000 },
});
