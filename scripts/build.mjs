#!/usr/bin/env node
/**
 * Bundles the extension, the language server and the command line into `dist/`.
 *
 *     node scripts/build.mjs [--watch] [--production]
 *
 * `--production` leaves out the test suites and the references to source maps.
 */
import { chmodSync, existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import esbuild from "esbuild";
import { BUNDLES } from "./support/bundles.mjs";
import { inRoot, root } from "./support/paths.mjs";
import { since } from "./support/steps.mjs";

/** Settings that differ by platform: which export of a package is taken. */
const platforms = {
  // `require` in the place of `import()`: the loader of modules costs a quarter of a second at start.
  node: {
    target: "node20",
    mainFields: ["module", "main"],
    supported: { "dynamic-import": false },
  },
  browser: { target: "es2022", mainFields: ["browser", "module", "main"] },
};

/**
 * Builds everything whose source exists.
 *
 * @param {{ production?: boolean }} [options]
 * @returns {Promise<Map<string, esbuild.Metafile>>} What went into each bundle, by its path.
 */
export async function build({ production = false } = {}) {
  const start = performance.now();
  const present = presentEntries(production);
  const results = await Promise.all(
    present.map((entry) => esbuild.build(optionsFor(entry, production))),
  );
  makeExecutable();
  console.log(`Built ${present.length} bundles in ${since(start)}.`);
  return new Map(present.map(({ output }, index) => [output, results[index].metafile]));
}

async function watch() {
  const contexts = await Promise.all(
    presentEntries(false).map((entry) => {
      const options = optionsFor(entry, false);
      const plugins = [...(options.plugins ?? []), announce(entry)];
      return esbuild.context({ ...options, plugins });
    }),
  );
  await Promise.all(contexts.map((context) => context.watch()));
}

/**
 * Says when a bundle begins and ends, in the words that `.vscode/tasks.json` waits for.
 *
 * @param {import("./support/bundles.mjs").Bundle} entry
 * @returns {esbuild.Plugin}
 */
const announce = (entry) => ({
  name: "announce",
  setup(bundle) {
    bundle.onStart(() => console.log(`[build] started ${entry.output}`));
    bundle.onEnd(() => {
      makeExecutable();
      console.log(`[build] finished ${entry.output}`);
    });
  },
});

function presentEntries(production) {
  return BUNDLES.filter((entry) => {
    if (production && entry.test) return false;
    const present = existsSync(inRoot(entry.source));
    if (!present) console.log(`Left out ${entry.output}: there is no ${entry.source} yet.`);
    return present;
  });
}

/**
 * Bundles are minified always, so that what is developed is what is shipped; the maps beside them
 * lead debuggers back to the source.
 *
 * @param {import("./support/bundles.mjs").Bundle} entry
 * @param {boolean} production
 * @returns {esbuild.BuildOptions}
 */
function optionsFor(entry, production) {
  return {
    absWorkingDir: root,
    entryPoints: [entry.source],
    outfile: entry.output,
    platform: entry.platform,
    external: entry.external ?? [],
    bundle: true,
    format: "cjs",
    minify: !entry.test,
    metafile: true,
    sourcemap: production ? "external" : "linked",
    logLevel: "warning",
    ...platforms[entry.platform],
    ...entry.options,
  };
}

function makeExecutable() {
  const commandLineBundle = inRoot("dist/recto.js");
  if (existsSync(commandLineBundle)) chmodSync(commandLineBundle, 0o755);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: { watch: { type: "boolean" }, production: { type: "boolean" } },
  });
  await (values.watch ? watch() : build(values));
}
