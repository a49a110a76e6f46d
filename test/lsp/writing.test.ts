import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CompletionItem, CompletionList } from "vscode-languageserver-protocol";
import { type Client, startServer } from "./client";

let folder: string;
let client: Client;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "recto-writing-"));
  mkdirSync(join(folder, "scans", "deeper"), { recursive: true });
  mkdirSync(join(folder, "plates"));
  for (const name of [
    "scans/2.jpg",
    "scans/10.JPG",
    "scans/лист 1.png",
    "scans/deeper/3.jpg",
    "scans/a.txt",
  ])
    writeFileSync(join(folder, name), "");
  writeFileSync(join(folder, "plates", "p1.tif"), "");
  writeFileSync(
    join(folder, "old.recto"),
    "Old\n\nArchive: Harbour Archive, Fond 2, Opis 1\n\nText.\n",
  );
  client = await startServer({
    locale: "ru",
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: "archive" }],
    capabilities: {
      textDocument: { completion: { completionItem: { snippetSupport: true } }, diagnostic: {} },
    },
  });
});
afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

/** The labels of what is offered after a text that was just typed. */
async function offered(text: string, uri = uriOf("new.recto")): Promise<string[]> {
  await client.open(uri, text);
  const written = text.split("\n");
  const position = { line: written.length - 1, character: written.at(-1)?.length ?? 0 };
  const context = { triggerKind: 2, triggerCharacter: text.at(-1) };
  const list = await client.connection.sendRequest<CompletionList | null>(
    "textDocument/completion",
    { textDocument: { uri }, position, context },
  );
  return (list?.items ?? []).map(({ label }) => label);
}

test("marks in the language of the editor, without a register", async () => {
  expect((await offered("["))[0]).toBe("от руки: …");
});

test("the images in the folder and in those beside it", async () => {
  expect(await offered("[page 1 |")).toEqual([
    "plates/p1.tif",
    "scans/2.jpg",
    "scans/10.JPG",
    "scans/лист 1.png",
  ]);
});

test("a document that is saved nowhere has no images", async () => {
  expect(await offered("[page 1 |", "untitled:Untitled-1")).toEqual([]);
});

test("the archives of other documents, as far as they were read", async () => {
  await client.connection.sendRequest("recto/people", {});
  expect((await offered("New\n\nArchive:"))[0]).toBe("Harbour Archive");
});

test("what a mark means is looked up when its entry is looked at", async () => {
  const uri = uriOf("new.recto");
  await client.open(uri, "[");
  const list = await client.connection.sendRequest<CompletionList>("textDocument/completion", {
    textDocument: { uri },
    position: { line: 0, character: 1 },
  });
  const [item] = list.items;
  expect(item?.documentation).toBeUndefined();
  const explained = await client.connection.sendRequest<CompletionItem>(
    "completionItem/resolve",
    item,
  );
  expect(JSON.stringify(explained.documentation)).toContain("В источнике: The ferry");
});
