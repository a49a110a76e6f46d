import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Client, startServer } from "./client";

const LETTER = "[page 1]\r\n\r\nOn the [[third]]  \r\nat noon [нрзб.]\r\n";
const UNTITLED = "untitled:letter";

let folder: string;
let client: Client;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "recto-order-"));
  writeFileSync(join(folder, "stored (1).recto"), LETTER);
  const workspaceFolders = [{ uri: pathToFileURL(folder).toString(), name: "archive" }];
  client = await startServer({ workspaceFolders });
  await client.open(UNTITLED, LETTER);
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

const textDocument = { uri: UNTITLED };
const options = { tabSize: 2, insertSpaces: true };
const after = (edits: readonly TextEdit[]) =>
  TextDocument.applyEdits(TextDocument.create(UNTITLED, "recto", 1, LETTER), [...edits]);
const ask = <Answer>(method: string, params: object) =>
  client.connection.sendRequest<Answer>(method, params);
const changes = (edit: WorkspaceEdit | null) => (edit?.documentChanges ?? []) as TextDocumentEdit[];

test("a document and a range are formatted", async () => {
  const all = await ask<TextEdit[]>("textDocument/formatting", { textDocument, options });
  expect(after(all)).toBe(LETTER.replace("  \r\n", "\r\n"));
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  expect(await ask("textDocument/rangeFormatting", { textDocument, range, options })).toEqual([]);
});

test("a document and a folder are normalised", async () => {
  const [one] = changes(await ask("recto/normalise", { textDocument }));
  expect(after(one?.edits as TextEdit[])).toBe(
    LETTER.replace("[[third]]", "[third?]").replace("нрзб.", "illegible"),
  );
  const inFolder = changes(
    await ask("recto/normalise", { folder: pathToFileURL(folder).toString() }),
  );
  expect(inFolder.map(({ textDocument: { uri } }) => uri)).toEqual([uriOf("stored (1).recto")]);
});

test("readings are listed and ticked, in documents that are not open too", async () => {
  type Listed = { uri: string; readings: { kind: string; done: boolean }[] };
  const own = await ask<Listed[]>("recto/readings", { uri: UNTITLED });
  expect(own.flatMap(({ readings }) => readings.map(({ kind }) => kind))).toEqual([
    "uncertain",
    "illegible",
  ]);
  const all = await ask<Listed[]>("recto/readings", {});
  expect(all.map(({ uri }) => uri)).toEqual([UNTITLED, uriOf("stored (1).recto")]);
  for (const uri of [UNTITLED, uriOf("stored (1).recto")]) {
    const position = { line: 2, character: 9 };
    const [edit] = changes(await ask("recto/toggleReading", { textDocument: { uri }, position }));
    expect(edit?.textDocument.uri).toBe(uri);
    expect(after(edit?.edits as TextEdit[])).toBe(
      LETTER.replace("On the", "%% checked: third\r\nOn the"),
    );
  }
});
