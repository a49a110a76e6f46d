import { loadedOnFirstUse, scriptsLoadedOnFirstUse, shippedOnce } from "./bundle-plugins.mjs";

/**
 * @typedef {object} Bundle
 * @property {string} source
 * @property {string} output
 * @property {"node" | "browser"} platform
 * @property {string[]} [external] Modules that the host provides.
 * @property {boolean} [test] Whether only the tests need it.
 * @property {import("esbuild").BuildOptions} [options]
 */

/** What is imported dynamically, and the bundle in `dist/` that has it. */
const onFirstUse = {
  "./project": "./project.js",
  "./project-paths": "./project-paths.js",
  "../people/files/read-register": "./read-register.js",
  "../import/html": "./html.js",
  "./html": "./html.js",
  "../import/readers": "./import.js",
  "../import/common-register": "./common-register.js",
  "./read-docx": "./read-docx.js",
  "../features/word-diff": "./word-diff.js",
  "./write-docx": "./docx.js",
};

/** Packages that several bundles for Node need, and the bundle in `dist/` that each has. */
const once = { yaml: "./yaml.js", saxes: "./saxes.js" };

/**
 * The same for the server in a browser, where scripts are loaded by name: what is imported dynamically,
 * the script in `dist/`, and the name of the global variable that has its exports.
 */
const scriptsOnFirstUse = {
  "../import/html": { script: "html.js", global: "rectoHtml" },
  "./html": { script: "html.js", global: "rectoHtml" },
  "./write-docx": { script: "docx.js", global: "rectoDocx" },
};

/** A bundle for both platforms: a script that fills a global variable, and a module for `require`. */
const scriptAndModule = (globalName) => ({
  format: "iife",
  globalName,
  footer: { js: `if (typeof module === "object") module.exports = ${globalName};` },
});

const commandLine = { banner: { js: "#!/usr/bin/env node" } };

/** Mocha looks at `process`, which a web worker lacks. */
const webTests = {
  banner: { js: "globalThis.process ??= { env: {}, argv: [], stdout: {}, on() {}, off() {} };" },
};

/**
 * What is built. Each bundle is one file, because one file is read fastest at start; what is
 * rarely needed gets an entry of its own here and is loaded by its path in `dist/` on first use.
 *
 * @type {Bundle[]}
 */
export const BUNDLES = [
  {
    source: "client/src/node/main.ts",
    output: "dist/client.js",
    platform: "node",
    external: ["vscode"],
  },
  {
    source: "client/src/browser/main.ts",
    output: "dist/client.browser.js",
    platform: "browser",
    external: ["vscode"],
  },
  // What runs in the preview; the viewer for scans when the first is shown.
  {
    source: "client/src/preview/page/main.ts",
    output: "dist/preview.js",
    platform: "browser",
    options: { format: "iife" },
  },
  {
    source: "client/src/preview/page/facsimile.ts",
    output: "dist/facsimile.js",
    platform: "browser",
    options: { format: "iife" },
  },
  // What runs in the concordance.
  {
    source: "client/src/search/page/main.ts",
    output: "dist/concordance.js",
    platform: "browser",
    options: { format: "iife" },
  },
  {
    source: "server/src/node/main.ts",
    output: "dist/server.js",
    platform: "node",
    options: { plugins: [loadedOnFirstUse(onFirstUse), shippedOnce(once)] },
  },
  { source: "node_modules/yaml/dist/index.js", output: "dist/yaml.js", platform: "node" },
  { source: "node_modules/saxes/saxes.js", output: "dist/saxes.js", platform: "node" },
  // The readers of `recto.yaml` and of registers need a YAML parser.
  {
    source: "server/src/workspace/project.ts",
    output: "dist/project.js",
    platform: "node",
    options: { plugins: [shippedOnce(once)] },
  },
  // So does the one that keeps the paths in it right.
  {
    source: "server/src/workspace/project-paths.ts",
    output: "dist/project-paths.js",
    platform: "node",
    options: { plugins: [shippedOnce(once)] },
  },
  {
    source: "server/src/people/files/read-register.ts",
    output: "dist/read-register.js",
    platform: "node",
    options: { plugins: [shippedOnce(once)] },
  },
  // The reader of pages that are pasted brings an HTML parser with it.
  {
    source: "server/src/import/html.ts",
    output: "dist/html.js",
    platform: "browser",
    options: scriptAndModule("rectoHtml"),
  },
  // The writer of Word documents brings a library with it.
  {
    source: "server/src/export/docx/write-docx.ts",
    output: "dist/docx.js",
    platform: "browser",
    options: scriptAndModule("rectoDocx"),
  },
  // The readers of files of other tools bring an XML parser with them.
  {
    source: "server/src/import/readers.ts",
    output: "dist/import.js",
    platform: "node",
    options: { plugins: [loadedOnFirstUse(onFirstUse), shippedOnce(once)] },
  },
  // What is known of the people in them is written as YAML.
  {
    source: "server/src/import/common-register.ts",
    output: "dist/common-register.js",
    platform: "node",
    options: { plugins: [shippedOnce(once)] },
  },
  // The reader of DOCX brings a library for its packages with it.
  {
    source: "server/src/import/read-docx.ts",
    output: "dist/read-docx.js",
    platform: "node",
    options: { plugins: [loadedOnFirstUse(onFirstUse), shippedOnce(once)] },
  },
  {
    source: "server/src/node/register-worker.ts",
    output: "dist/register-worker.js",
    platform: "node",
    options: { plugins: [loadedOnFirstUse(onFirstUse), shippedOnce(once)] },
  },
  {
    source: "server/src/browser/register-worker.ts",
    output: "dist/register-worker.browser.js",
    platform: "browser",
    options: { format: "iife" },
  },
  { source: "server/src/features/word-diff.ts", output: "dist/word-diff.js", platform: "node" },
  {
    source: "server/src/browser/main.ts",
    output: "dist/server.browser.js",
    platform: "browser",
    options: { format: "iife", plugins: [scriptsLoadedOnFirstUse(scriptsOnFirstUse)] },
  },
  {
    source: "server/src/cli/main.ts",
    output: "dist/recto.js",
    platform: "node",
    options: commandLine,
  },
  {
    source: "server/src/cli/run.ts",
    output: "dist/commands.js",
    platform: "node",
    options: { plugins: [loadedOnFirstUse(onFirstUse), shippedOnce(once)] },
  },
  {
    source: "test/vscode/node.ts",
    output: "dist/test/node/index.js",
    platform: "node",
    external: ["vscode", "mocha"],
    test: true,
  },
  {
    source: "test/vscode/browser.ts",
    output: "dist/test/web/index.js",
    platform: "browser",
    external: ["vscode"],
    test: true,
    options: webTests,
  },
];
