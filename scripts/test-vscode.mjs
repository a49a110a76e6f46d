#!/usr/bin/env node
/**
 * Runs the tests that need a real VS Code: the suite in `test/vscode/suite` inside the extension
 * hosts, then the scenarios in `test/vscode/ui` on the screen.
 *
 *     node scripts/test-vscode.mjs [--host node|web] [--ui NAME] [--suite]
 *
 * `--ui NAME` runs only the scenarios whose file names contain NAME, `--suite` only the suite.
 * The bundles are taken from `dist/`: build first. RECTO_DESKTOP=1 insists on desktop VS Code.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { findBrowser } from "./support/browser.mjs";
import { runExtensionTests } from "./support/extension-tests.mjs";
import { inRoot } from "./support/paths.mjs";
import { exitWhenAskedToStop } from "./support/processes.mjs";
import { runScenarios } from "./support/scenarios.mjs";
import { fail, since, step } from "./support/steps.mjs";
import { countsLine, Tally, total } from "./support/test-events.mjs";
import { installVSCode } from "./support/vscode.mjs";

const { values } = parseArgs({
  options: { host: { type: "string" }, ui: { type: "string" }, suite: { type: "boolean" } },
});
const hosts = values.host ? [values.host] : ["node", "web"];
const bundles = { node: "dist/test/node/index.js", web: "dist/test/web/index.js" };

async function main() {
  for (const bundle of Object.values(bundles)) {
    if (!existsSync(inRoot(bundle))) throw new Error(`There is no ${bundle}: run npm run build.`);
  }
  await step("VS Code is ready", () => installVSCode());
  await step("The browser is ready", () => findBrowser());
  const tallies = [];
  if (values.ui === undefined) {
    for (const host of hosts) tallies.push(await runSuite(host), await runSuite(host, second));
  }
  if (!values.suite) tallies.push(await runInterface());
  const counts = total(tallies.map((tally) => tally.counts));
  console.log(countsLine(counts));
  return counts.failed === 0 ? 0 : 1;
}

/** Tests of several folders are run in a workspace of the samples and this one. */
const second = inRoot("test/vscode/second");

async function runSuite(host, beside) {
  const start = performance.now();
  console.log(`Suite in the ${host} extension host${beside ? ", with two folders" : ""}`);
  const tally = new Tally();
  const said = [];
  const onLine = (line) => tally.take(line) || said.push(line);
  const run = beside ? runBeside(host, beside) : host === "web" ? runInBrowser : runInNode;
  const code = await run(onLine);
  if (!tally.ended || (code !== 0 && tally.counts.failed === 0)) {
    tally.add({
      event: "fail",
      title: `${host}: the suite ran to its end (code ${code})`,
      message: said.slice(-60).join("\n"),
    });
  }
  console.log(`  took ${since(start)}`);
  return tally;
}

const runInBrowser = (onLine) => runExtensionTests({ host: "web", testsPath: bundles.web, onLine });

const runBeside = (host, beside) => (onLine) =>
  runExtensionTests({ host, testsPath: bundles[host], second: beside, onLine });

/** A process of its own, since the executable that is run may be a desktop VS Code. */
async function runInNode(onLine) {
  const script = inRoot("scripts/support/desktop-tests.mjs");
  const child = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "inherit"] });
  createInterface({ input: child.stdout }).on("line", onLine);
  return new Promise((done) => child.once("close", done));
}

async function runInterface() {
  console.log("Scenarios on the screen");
  const tally = new Tally();
  await runScenarios({ hosts, name: values.ui, tally });
  return tally;
}

exitWhenAskedToStop();
main().then((code) => process.exit(code), fail);
