#!/usr/bin/env node
/**
 * Runs the suite for Node through `@vscode/test-electron`: in desktop VS Code where there is a
 * screen and a download, otherwise in the VS Code server. A process of its own, because
 * test-electron lets VS Code write straight to our output.
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env, platform } from "node:process";
import { fileURLToPath } from "node:url";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { inRoot, root } from "./paths.mjs";

const standIn = fileURLToPath(new URL("vscode-executable.mjs", import.meta.url));
const hasScreen = platform !== "linux" || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);

async function executable() {
  if (env.RECTO_DESKTOP === "1") return downloadAndUnzipVSCode();
  if (!env.CI || !hasScreen) return standIn;
  try {
    return await downloadAndUnzipVSCode();
  } catch (error) {
    console.log(`Desktop VS Code cannot be downloaded (${error.message}): using the server.`);
    return standIn;
  }
}

/** The tests may write: they get a copy. */
const folder = mkdtempSync(join(tmpdir(), "recto-samples-"));
cpSync(inRoot("samples"), folder, { recursive: true });

try {
  await runTests({
    vscodeExecutablePath: await executable(),
    extensionDevelopmentPath: root,
    extensionTestsPath: inRoot("dist/test/node/index.js"),
    launchArgs: [folder, "--disable-extensions"],
  });
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
