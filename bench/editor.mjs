import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { LanguageClient } from "../scripts/support/language-client.mjs";

const CAPABILITIES = {
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    diagnostic: { dynamicRegistration: false },
    semanticTokens: {
      requests: { full: { delta: false }, range: false },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ["relative"],
    },
    hover: { contentFormat: ["markdown"] },
    completion: {},
  },
  workspace: { workspaceFolders: true, configuration: true, symbol: {} },
};

/** One server with its client and the documents that are open in it. */
class Editor {
  documents = new Map();

  /** @param {import("./servers.mjs").Server} server */
  constructor(server, folder) {
    this.server = server;
    this.folder = folder;
    const textOf = (uri) => this.documents.get(uri)?.lines.join("\n");
    const answers = {
      "workspace/configuration": ({ items }) => items.map(() => null),
      ...server.answers?.(folder, textOf),
    };
    this.client = new LanguageClient(server.command, { folder, answers });
  }

  async initialise() {
    const uri = pathToFileURL(this.folder).href;
    const { capabilities } = await this.client.ask("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: basename(this.folder) }],
      capabilities: CAPABILITIES,
      // What VS Code says to its own Markdown server.
      initializationOptions: { markdownFileExtensions: ["md"] },
    });
    const sync = capabilities.textDocumentSync;
    this.capabilities = capabilities;
    this.isIncremental = (sync.change ?? sync) === 2;
    this.client.notify("initialized", {});
  }

  /** Opens a text, and gives the moment. */
  open(uri, text, languageId = this.server.language.id) {
    this.documents.set(uri, { lines: text.split("\n"), version: 1 });
    const textDocument = { uri, languageId, version: 1, text };
    return this.client.notify("textDocument/didOpen", { textDocument });
  }

  close(uri) {
    this.documents.delete(uri);
    this.client.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** Puts a text in the place of a range, and gives the moment. */
  change(uri, range, text) {
    const document = this.documents.get(uri);
    replace(document.lines, range, text);
    const change = this.isIncremental ? { range, text } : { text: document.lines.join("\n") };
    return this.client.notify("textDocument/didChange", {
      textDocument: { uri, version: ++document.version },
      contentChanges: [change],
    });
  }

  /** The most memory that the server has had, in megabytes; only Linux tells. */
  peakMemory() {
    try {
      const status = readFileSync(`/proc/${this.client.process.pid}/status`, "utf8");
      return Math.round(Number(/VmHWM:\s*(\d+)/.exec(status)[1]) / 1000);
    } catch {
      return undefined;
    }
  }
}

function replace(lines, { start, end }, text) {
  const before = lines[start.line].slice(0, start.character);
  const after = lines[end.line].slice(end.character);
  lines.splice(start.line, end.line - start.line + 1, ...`${before}${text}${after}`.split("\n"));
}

/** Lets `work` use a server in a folder, and ends the server whatever happens. */
export async function withEditor(server, folder, work) {
  const editor = new Editor(server, folder);
  try {
    await editor.initialise();
    return await work(editor);
  } finally {
    await editor.client.stop();
  }
}
