import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CodeAction, CodeLens, Location } from "vscode-languageserver-protocol";
import type { PagesOfPart } from "../../server/src/features/page-list";
import type { ParityReport } from "../../server/src/features/parity";
import { type Client, startServer } from "./client";

const LETTER = `[original: ru]

[page 1 | scans/eins & zwei.png]

Маяк горит [deleted: ровно] с 12 марта 1887 года.

[page 2 | https://example.org/2.png]

Чайка.

[translation: en]

[page 1 | scans/none.png]

The lighthouse has burned since 12 March 1887.

The gull.
`;

let folder: string;
let client: Client;
let uri: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "recto-pages-"));
  mkdirSync(join(folder, "scans"));
  writeFileSync(join(folder, "scans", "eins & zwei.png"), "");
  client = await startServer({
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: "archive" }],
  });
  uri = pathToFileURL(join(folder, "letter.recto")).toString();
  await client.open(uri, LETTER);
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = <Answer>(method: string, more: object = {}) =>
  client.connection.sendRequest<Answer>(method, { textDocument: { uri }, ...more });

test("pages come with their scans, which are looked for in the background", async () => {
  const told = new Promise<void>((done) =>
    client.connection.onNotification("recto/pagesChanged", () => done()),
  );
  await ask<PagesOfPart[]>("recto/pages");
  await told;
  const parts = await ask<PagesOfPart[]>("recto/pages");
  const images = parts.flatMap(({ pages }) => pages.map(({ image }) => image));
  expect(images.map((image) => image?.state)).toEqual(["found", "web", "missing"]);
  expect(images[0]?.uri).toBe(
    pathToFileURL(join(folder, "scans", "eins & zwei.png"))
      .toString()
      .replace("&", "%26"),
  );
  expect(images[1]?.uri).toBeUndefined();
});

test("a paragraph leads to its counterpart", async () => {
  const found = await ask<Location[]>("textDocument/implementation", {
    position: { line: 8, character: 2 },
  });
  expect(found.map(({ range }) => range.start.line)).toEqual([16]);
});

test("marks are compared, and lenses stand over the pages", async () => {
  const [report] = await ask<ParityReport[]>("recto/parity");
  expect(report?.kinds.map(({ name, lone }) => [name, lone.length])).toEqual([["✂ deletion", 1]]);
  const lenses = await ask<CodeLens[]>("textDocument/codeLens");
  expect(lenses.map(({ command }) => command?.title)).toContain("→ page 1 of the translation (en)");
});

test("anchors are offered as a source action that the server announces", async () => {
  const kinds = client.initialised.capabilities.codeActionProvider;
  expect(JSON.stringify(kinds)).toContain("source.recto.addAnchors");
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const context = { diagnostics: [], only: ["source"] };
  const actions = await ask<CodeAction[]>("textDocument/codeAction", { range, context });
  expect(actions.map(({ kind }) => kind)).toContain("source.recto.addAnchors");
});

test("a text that is no transcription has no pages", async () => {
  const other = uri.replace("letter.recto", "people.yaml");
  await client.connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri: other, languageId: "yaml", version: 1, text: "people: []\n" },
  });
  const pages = await client.connection.sendRequest("recto/pages", {
    textDocument: { uri: other },
  });
  expect(pages).toEqual([]);
});
