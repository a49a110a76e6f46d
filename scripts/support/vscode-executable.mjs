#!/usr/bin/env node
/**
 * Stands in for a desktop VS Code where none can be downloaded: understands what
 * `@vscode/test-electron` passes to one, and runs the suite in the Node extension host of the
 * VS Code server.
 */
import { relative } from "node:path";
import { runExtensionTests } from "./extension-tests.mjs";
import { root } from "./paths.mjs";
import { exitWhenAskedToStop } from "./processes.mjs";

exitWhenAskedToStop();
const parameters = process.argv.slice(2);
const folder = parameters.find((parameter) => !parameter.startsWith("-"));
const tests = parameters.find((parameter) => parameter.startsWith("--extensionTestsPath="));
if (!folder || !tests) throw new Error(`Expected a folder and --extensionTestsPath: ${parameters}`);

const testsPath = relative(root, tests.slice(tests.indexOf("=") + 1));
process.exit(await runExtensionTests({ host: "node", testsPath, folder, onLine: console.log }));
