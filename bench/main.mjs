#!/usr/bin/env node
/**
 * Measures the built language server beside one that does nothing and VS Code's Markdown server, in one
 * run over standard input and output, each with the same text in its own language.
 *
 *     npm run bench -- [--long] [--quick] [--only floor,recto] [--json bench/results.json]
 *
 * `--long` adds a text of 10 MB and a workspace of 10,000 documents; `--quick` shows in half a minute
 * that everything runs. What the numbers mean is told in `docs/measured.md`.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { inRoot } from "../scripts/support/paths.mjs";
import { exitWhenAskedToStop } from "../scripts/support/processes.mjs";
import { fail } from "../scripts/support/steps.mjs";
import { measure } from "./measure.mjs";
import { rowsOf, table } from "./report.mjs";
import { markdownItVersion, SERVERS } from "./servers.mjs";

const { values } = parseArgs({
  options: {
    long: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    json: { type: "string", default: inRoot("bench/results.json") },
  },
});

/** How much is measured: texts in bytes with the number of edits, workspaces in documents. */
const SIZES = {
  quick: { runs: 2, texts: { "15 kB": [15_000, 20] }, workspaces: [50] },
  usual: {
    runs: 7,
    texts: { "15 kB": [15_000, 400], "1 MB": [1e6, 100] },
    workspaces: [100, 1000],
  },
  long: {
    runs: 7,
    texts: { "15 kB": [15_000, 400], "1 MB": [1e6, 100], "10 MB": [1e7, 20] },
    workspaces: [100, 1000, 10_000],
  },
};

async function main() {
  if (!existsSync(inRoot("dist/server.js"))) {
    throw new Error("dist/server.js is missing: run `npm run build` first.");
  }
  const sizes = values.long ? SIZES.long : values.quick ? SIZES.quick : SIZES.usual;
  const servers = SERVERS.filter(
    ({ name }) => !values.only || values.only.split(",").includes(name),
  );
  const about = { ...machine(), versions: versionsOf(servers) };
  const results = {};
  const folder = mkdtempSync(join(tmpdir(), "recto-bench-"));
  // Also when somebody stops it.
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const server of servers) {
    results[server.name] = await measure(server, folder, sizes);
    // What was measured is kept, whatever happens to the next.
    write({ about: { ...about, loadAfter: loadavg() }, results });
  }
  const names = servers.map(({ name }) => name);
  console.log(`\n${table(rowsOf(results), names)}\n\nWritten to ${values.json}.`);
}

function write(all) {
  mkdirSync(dirname(values.json), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`);
}

function versionsOf(servers) {
  const versions = Object.fromEntries(servers.map(({ name, version }) => [name, version]));
  return { ...versions, "markdown-it": markdownItVersion };
}

function machine() {
  return {
    date: new Date().toISOString(),
    processor: cpus()[0]?.model,
    cores: cpus().length,
    memory: Math.round(totalmem() / 1e6),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    loadBefore: loadavg(),
  };
}

exitWhenAskedToStop();
main().then(() => process.exit(0), fail);
