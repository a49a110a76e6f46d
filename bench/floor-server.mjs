/**
 * A language server that does nothing: what any server in Node costs on this machine. Of a workspace it
 * reads all files and looks for words in them, which nobody who knows them can do without.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readMessages, written } from "../scripts/support/messages.mjs";

const START = { line: 0, character: 0 };
const range = { start: START, end: START };
let folder = "";
let texts;

const answers = {
  initialize({ workspaceFolders }) {
    folder = fileURLToPath(workspaceFolders[0].uri);
    return {
      capabilities: {
        textDocumentSync: 2,
        documentSymbolProvider: true,
        hoverProvider: true,
        completionProvider: {},
        referencesProvider: true,
        workspaceSymbolProvider: true,
        diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
        semanticTokensProvider: { legend: { tokenTypes: [], tokenModifiers: [] }, full: true },
      },
    };
  },
  "textDocument/documentSymbol": () => [],
  "textDocument/completion": () => [],
  "textDocument/diagnostic": () => ({ kind: "full", items: [] }),
  "textDocument/semanticTokens/full": () => ({ data: [] }),
  "workspace/symbol": ({ query }) =>
    having(query).map(({ uri }) => ({ name: query, kind: 1, location: { uri, range } })),
  "textDocument/references": () => having("Anna Abramov").map(({ uri }) => ({ uri, range })),
};

function having(words) {
  texts ??= readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { uri: pathToFileURL(path).href, text: readFileSync(path, "utf8") };
  });
  return texts.filter(({ text }) => text.includes(words));
}

readMessages(process.stdin, (body) => {
  const { id, method, params } = JSON.parse(body);
  if (method === "exit") process.exit(0);
  if (id !== undefined) {
    process.stdout.write(written({ id, result: answers[method]?.(params) ?? null }));
  }
});
process.stdin.once("end", () => process.exit(0));
