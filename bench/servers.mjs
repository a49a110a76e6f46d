import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import MarkdownIt from "markdown-it";
import { inRoot } from "../scripts/support/paths.mjs";
import { LANGUAGES } from "./texts.mjs";

/**
 * A server that is measured.
 *
 * @typedef {object} Server
 * @property {string} name
 * @property {string} version
 * @property {string[]} command
 * @property {import("./texts.mjs").Language} language
 * @property {(folder: string, textOf: (uri: string) => string | undefined) =>
 *   Record<string, (params: any) => unknown>} [answers] What its client must be able to say.
 */

const require = createRequire(import.meta.url);
const versionOf = (name) => require(`${name}/package.json`).version;

/** @type {Server[]} */
export const SERVERS = [
  {
    name: "floor",
    version: process.version,
    command: [process.execPath, inRoot("bench/floor-server.mjs")],
    language: LANGUAGES.recto,
  },
  {
    name: "recto",
    version: versionOf(".."),
    command: [process.execPath, inRoot("dist/recto.js"), "server", "--stdio"],
    language: LANGUAGES.recto,
  },
  {
    name: "markdown",
    version: versionOf("vscode-markdown-languageserver"),
    command: [process.execPath, require.resolve("vscode-markdown-languageserver"), "--stdio"],
    language: LANGUAGES.markdown,
    answers: markdownAnswers,
  },
];

/**
 * VS Code's Markdown server leaves files and the reading of Markdown to its client, which has a protocol
 * of its own for them (`extensions/markdown-language-features/src/client/protocol.ts` of VS Code).
 */
function markdownAnswers(folder, textOf) {
  const parser = new MarkdownIt({ html: true });
  const read = (uri) => readFileSync(fileURLToPath(uri), "utf8");
  return {
    "markdown/parse": ({ uri, text }) =>
      parser
        .parse(text ?? textOf(uri) ?? read(uri), {})
        .map(({ type, markup, content, map, children }) => {
          return { type, markup, content, map, children };
        }),
    "markdown/fs/readFile": ({ uri }) => [...readFileSync(fileURLToPath(uri))],
    "markdown/fs/readDirectory": ({ uri }) =>
      readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => [
        entry.name,
        { isDirectory: entry.isDirectory() },
      ]),
    "markdown/fs/stat": ({ uri }) => {
      const found = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
      return found && { isDirectory: found.isDirectory() };
    },
    "markdown/findMarkdownFilesInWorkspace": () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".md"))
        .map((name) => pathToFileURL(join(folder, name)).href),
  };
}

/** The version of the parser that the Markdown server is lent. */
export const markdownItVersion = versionOf("markdown-it");
