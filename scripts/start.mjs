#!/usr/bin/env node
/**
 * Opens VS Code on the samples with the extension of this checkout.
 *
 *     npm start -- [--desktop] [--web] [--port N] [--folder samples]
 *
 * Without options VS Code comes from the npm registry and is shown in your browser, so that
 * nothing but Node is needed. `--desktop` uses the `code` on your PATH, `--web` runs the extension
 * in the browser alone, as vscode.dev does.
 */
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { platform } from "node:process";
import { parseArgs } from "node:util";
import { installPackages } from "./support/install.mjs";
import { inRoot, root } from "./support/paths.mjs";
import { askedToStop } from "./support/processes.mjs";
import { fail, step } from "./support/steps.mjs";

const { values } = parseArgs({
  options: {
    desktop: { type: "boolean" },
    folder: { type: "string", default: inRoot("samples") },
    port: { type: "string", default: "0" },
    web: { type: "boolean" },
  },
});
const folder = resolve(values.folder);

async function main() {
  await step("The packages are installed", installPackages);
  // Only now can modules be loaded that need packages.
  const { build } = await import("./build.mjs");
  await build();
  await (values.desktop ? openDesktop() : openInPage());
}

/** Hands over to desktop VS Code, which goes on by itself. */
async function openDesktop() {
  const parameters = [`--extensionDevelopmentPath=${root}`, folder, ...sample()];
  const child = spawn("code", parameters, { stdio: "inherit", shell: platform === "win32" });
  await new Promise((done, failed) => {
    child.once("exit", done);
    child.once("error", () =>
      failed(new Error("There is no `code` on your PATH: leave out --desktop.")),
    );
  });
}

async function openInPage() {
  const { installVSCode } = await import("./support/vscode.mjs");
  const { openInBrowser } = await import("./support/open-browser.mjs");
  const { workbenchAddress } = await import("./support/workbench-address.mjs");
  const vscode = await step("VS Code is ready", () => installVSCode());
  const host = await step("VS Code is running", () => startHost(vscode));
  const address = workbenchAddress(host, { folder, openFile: sample()[0] });
  const opened = await openInBrowser(address);
  console.log(`\n${opened ? "Opened in your browser" : "Open in your browser"}: ${address}`);
  console.log("Press Ctrl-C to stop.");
  await askedToStop();
  await host.close();
  console.log("\nStopped.");
}

async function startHost(vscode) {
  const { quietSettings } = await import("./support/settings.mjs");
  const options = { vscode, settings: quietSettings, port: Number(values.port) };
  if (values.web) {
    const { startStaticWorkbench } = await import("./support/static-workbench.mjs");
    return startStaticWorkbench({ ...options, folder });
  }
  const { startRemoteServer } = await import("./support/remote-server.mjs");
  return startRemoteServer(options);
}

/** The first transcription of the folder, to have something on the screen. */
function sample() {
  const names = readdirSync(folder).filter((name) => name.endsWith(".recto"));
  return names.slice(0, 1).map((name) => join(folder, name));
}

main().catch(fail);
