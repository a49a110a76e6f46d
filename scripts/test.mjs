#!/usr/bin/env node
/**
 * Checks everything, and says at the end what failed, what was checked and how long it took: a long
 * output is read from its end.
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
import { countsLine, failuresIn, total } from "./support/test-events.mjs";

const unitReport = inRoot("dist/test-results/unit.json");
const coloured = Boolean(process.stdout.isTTY);
const none = { passed: 0, failed: 0, skipped: 0 };
const nothing = { counts: none, failures: [] };

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string} script Run by this Node; packages are named by the file in `node_modules`.
 * @property {string[]} [parameters]
 * @property {(lines: string[]) => Found} [find] What the tests of a check came to.
 *
 * @typedef {object} Found
 * @property {import("./support/test-events.mjs").Counts} counts
 * @property {string[]} failures What is printed of each test that failed.
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
    find: findInReport,
  },
  { name: "vscode", script: "scripts/test-vscode.mjs", find: findInLines },
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
async function run({ name, script, parameters = [], find = () => nothing }) {
  console.log(`\n── ${name} ${"─".repeat(60 - name.length)}`);
  const start = performance.now();
  const { code, lines } = await runScript(script, parameters);
  const seconds = (performance.now() - start) / 1000;
  return { name, code, seconds, ...find(lines) };
}

/** Shows what a script prints as it comes, and keeps it. */
async function runScript(script, parameters) {
  const child = spawn(process.execPath, [inRoot(script), ...parameters], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...(coloured ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }) },
  });
  const lines = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    console.log(line);
  });
  const code = await new Promise((done) => child.once("close", done));
  return { code, lines };
}

function findInReport() {
  if (!existsSync(unitReport)) return nothing;
  const tests = JSON.parse(readFileSync(unitReport, "utf8")).testResults.flatMap(
    (file) => file.assertionResults,
  );
  const failed = tests.filter(({ status }) => status === "failed");
  const skipped = tests.filter(({ status }) => !["passed", "failed"].includes(status));
  for (const { fullName } of skipped) console.log(`  – skipped: ${fullName}`);
  const passed = tests.length - failed.length - skipped.length;
  return {
    counts: { passed, failed: failed.length, skipped: skipped.length },
    failures: failed.map(
      ({ fullName, failureMessages }) => `  ✘ ${fullName}\n${failureMessages.join("\n")}`,
    ),
  };
}

function findInLines(lines) {
  const found = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(lines.at(-1) ?? "");
  if (!found) return nothing;
  const [passed, failed, skipped] = found.slice(1).map((digits) => Number(digits ?? 0));
  return { counts: { passed, failed, skipped }, failures: failuresIn(lines) };
}

function report(results) {
  const failures = results.flatMap((result) => result.failures);
  if (failures.length > 0) console.log(`\n── failed ${"─".repeat(54)}\n${failures.join("\n")}`);
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
