import { pathToFileURL } from "node:url";
import { LanguageClient } from "./language-client.mjs";
import { inRoot } from "./paths.mjs";
import { stop } from "./processes.mjs";

/** A server on an archive, with documents that are open in it and differ from their files. */
export class ArchiveSession {
  /** @param {import("./archive.mjs").Archive} archive */
  constructor(archive, open = new Map()) {
    this.archive = archive;
    /** The texts of open documents, by URI. */
    this.open = open;
    this.client = new LanguageClient([process.execPath, inRoot("dist/server.js"), "--stdio"]);
  }

  /** `storage` is a folder where the server may keep what it knows; without it nothing is kept. */
  static async start(archive, open, storage) {
    const session = new ArchiveSession(archive, new Map(open));
    const { client } = session;
    await client.ask("initialize", {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(archive.folder).href, name: "archive" }],
      // Whoever can be told of files is believed when it says nothing.
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
      },
      initializationOptions: { storage },
    });
    client.notify("initialized", {});
    for (const [uri, text] of session.open) session.announce(uri, text);
    return session;
  }

  announce(uri, text) {
    const textDocument = { uri, languageId: "recto", version: 1, text };
    this.client.notify("textDocument/didOpen", { textDocument });
  }

  openDocument(uri, text) {
    this.open.set(uri, text);
    this.announce(uri, text);
  }

  closeDocument(uri) {
    this.open.delete(uri);
    this.client.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** Types at the beginning of the last line of an open document. */
  type(uri, version, words) {
    const text = this.open.get(uri);
    const line = text.split("\n").length - 1;
    const at = { line, character: 0 };
    const start = text.lastIndexOf("\n") + 1;
    this.open.set(uri, `${text.slice(0, start)}${words}${text.slice(start)}`);
    this.client.notify("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: words }],
    });
  }

  /** Asks much and waits for nothing. */
  load() {
    const [uri] = this.open.keys();
    const textDocument = { uri };
    const questions = [
      this.client.ask("workspace/symbol", { query: "log" }),
      this.references(0),
      ...(uri
        ? ["documentSymbol", "diagnostic", "semanticTokens/full"].map((name) =>
            this.client.ask(`textDocument/${name}`, { textDocument }),
          )
        : []),
    ];
    // A server that is killed meanwhile does not answer.
    for (const question of questions) question.catch(() => {});
  }

  /** Where a person of the register is named, by the number of the entry. */
  references(entry) {
    return this.client.ask("textDocument/references", {
      textDocument: { uri: this.archive.uriOf("people.yaml") },
      position: { line: 2 + 2 * entry, character: 12 },
      context: { includeDeclaration: true },
    });
  }

  /** Everything that the workspace is asked, in an order of its own. */
  async answers() {
    const symbols = (await this.client.ask("workspace/symbol", { query: "" })) ?? [];
    const references = [];
    for (const entry of this.archive.people.keys()) {
      references.push(sorted((await this.references(entry)) ?? []));
    }
    const findings = [];
    for (const uri of [...this.open.keys()].sort()) {
      const { items } = await this.client.ask("textDocument/diagnostic", { textDocument: { uri } });
      findings.push(sorted(items));
    }
    return { symbols: sorted(symbols), references, findings };
  }

  kill() {
    this.client.process.kill("SIGKILL");
    return stop(this.client.process);
  }
}

const sorted = (list) => list.map((one) => JSON.stringify(one)).sort();
