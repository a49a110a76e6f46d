#!/usr/bin/env node
/**
 * Checks everything, and says at the end what was checked and how long it took.
 *
 *     npm test -- [--only types,unit]
 *
 * The last line counts the tests that ran: `212 passed, 0 failed`.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { installPackages } from "./support/install.mjs";
import { inRoot, root } from "./support/paths.mjs";
import { fail, step } from "./support/steps.mjs";
import { countsLine, total } from "./support/test-events.mjs";

const unitReport = inRoot("dist/test-results/unit.json");
const coloured = Boolean(process.stdout.isTTY);
const none = { passed: 0, failed: 0, skipped: 0 };

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string} script Run by this Node; packages are named by the file in `node_modules`.
 * @property {string[]} [parameters]
 * @property {(output: string) => import("./support/test-events.mjs").Counts} [count]
 */

/** @type {Check[]} */
const checks = [
  { name: "types", script: "node_modules/typescript/bin/tsc" },
  {
    name: "types-preview",
    script: "node_modules/typescript/bin/tsc",
    parameters: ["-p", "client/src/preview/page"],
  },
  {
    name: "lint",
    script: "node_modules/@biomejs/biome/bin/biome",
    parameters: ["ci", "--error-on-warnings", `--colors=${coloured ? "force" : "off"}`, "."],
  },
  { name: "dead", script: "node_modules/knip/bin/knip.js" },
  // Before the build: the package has bundles without references to source maps.
  { name: "package", script: "scripts/package.mjs" },
  { name: "build", script: "scripts/build.mjs" },
  {
    name: "unit",
    script: "node_modules/vitest/vitest.mjs",
    parameters: ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`],
    count: countUnitTests,
  },
  { name: "vscode", script: "scripts/test-vscode.mjs", count: countFromLine },
];

async function main() {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const chosen = chooseChecks(values.only);
  await step("The packages are installed", installPackages);
  mkdirSync(inRoot("dist/test-results"), { recursive: true });
  rmSync(unitReport, { force: true });
  const results = [];
  for (const check of chosen) results.push(await run(check));
  report(results);
  return results.every((result) => result.code === 0) ? 0 : 1;
}

function chooseChecks(only) {
  if (!only) return checks;
  const names = only.split(",");
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  const known = checks.map((check) => check.name).join(", ");
  if (unknown.length > 0) throw new Error(`There is no check "${unknown}"; there are ${known}.`);
  return checks.filter((check) => names.includes(check.name));
}

/** @param {Check} check */
async function run({ name, script, parameters = [], count = () => none }) {
  console.log(`\n── ${name} ${"─".repeat(60 - name.length)}`);
  const start = performance.now();
  const { code, lastLine } = await runScript(script, parameters);
  const seconds = (performance.now() - start) / 1000;
  return { name, code, seconds, counts: count(lastLine) };
}

/** Shows what a script prints as it comes, and keeps its last line. */
async function runScript(script, parameters) {
  const child = spawn(process.execPath, [inRoot(script), ...parameters], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...(coloured ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }) },
  });
  let lastLine = "";
  createInterface({ input: child.stdout }).on("line", (line) => {
    lastLine = line;
    console.log(line);
  });
  const code = await new Promise((done) => child.once("close", done));
  return { code, lastLine };
}

function countUnitTests() {
  if (!existsSync(unitReport)) return none;
  const tests = JSON.parse(readFileSync(unitReport, "utf8")).testResults.flatMap(
    (file) => file.assertionResults,
  );
  const skipped = tests.filter(({ status }) => !["passed", "failed"].includes(status));
  for (const { fullName } of skipped) console.log(`  – skipped: ${fullName}`);
  const failed = tests.filter(({ status }) => status === "failed").length;
  return { passed: tests.length - failed - skipped.length, failed, skipped: skipped.length };
}

function countFromLine(line) {
  const found = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(line);
  if (!found) return none;
  const [passed, failed, skipped] = found.slice(1).map((digits) => Number(digits ?? 0));
  return { passed, failed, skipped };
}

function report(results) {
  console.log(`\n── summary ${"─".repeat(53)}`);
  for (const { name, code, seconds, counts } of results) {
    const tests = counts === none ? "" : countsLine(counts);
    console.log(
      `${code === 0 ? "✔" : "✘"} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${tests}`,
    );
  }
  const counts = total(results.map((result) => result.counts));
  // A check that broke before it could count still counts as one failure.
  const broken = results.filter(
    ({ code, counts: { failed } }) => code !== 0 && failed === 0,
  ).length;
  console.log(`\n${countsLine({ ...counts, failed: counts.failed + broken })}`);
}

main().then((code) => process.exit(code), fail);
