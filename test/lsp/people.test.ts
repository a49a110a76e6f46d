import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type {
  CompletionList,
  Hover,
  Location,
  PublishDiagnosticsParams,
  SymbolInformation,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { type Client, startServer } from "./client";

const REGISTER = `people:
  - id: sokolova
    name: Anna Sokolova
    names:
      ru: Анна Соколова
    born: 1890
    bio: Kept the lighthouse.
  - id: brandt
    name: Emil Brandt
`;
const LETTER =
  "Мы говорили с Анной Соколовой о маяке.\r\n\r\nBrandts Brief kam an. [@brandt: Er] schrieb.\r\n";
const REPORT = "Anna Sokolova met Emil Brandt. Sokolova left.\n";

let folder: string;
let client: Client;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "recto-people-"));
  writeFileSync(join(folder, "people.yaml"), REGISTER);
  writeFileSync(join(folder, "letter.recto"), LETTER);
  writeFileSync(join(folder, "report.recto"), REPORT);
  const workspaceFolders = [{ uri: pathToFileURL(folder).toString(), name: "archive" }];
  client = await startServer({
    workspaceFolders,
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
    },
  });
  await client.open(uriOf("letter.recto"), LETTER);
  await hoverUntilKnown();
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

function at(name: string, words: string, text: string) {
  const before = text.slice(0, text.indexOf(words)).split(/\r\n|\n/);
  const position = { line: before.length - 1, character: (before.at(-1)?.length ?? 0) + 1 };
  return { textDocument: { uri: uriOf(name) }, position };
}

function hover(words: string): Promise<Hover | null> {
  return client.connection.sendRequest("textDocument/hover", at("letter.recto", words, LETTER));
}

/** The register is read in the background: ask until it is there. */
async function hoverUntilKnown(): Promise<void> {
  for (let tries = 0; tries < 200 && !(await hover("Соколовой")); tries++) {
    await new Promise((done) => setTimeout(done, 20));
  }
}

test("resting on an inflected name shows who it is", async () => {
  const card = JSON.stringify(await hover("Соколовой"));
  expect(card).toContain("Anna Sokolova");
  expect(card).toContain("Kept the lighthouse.");
});

test("a name leads to its entry in the register", async () => {
  const found = await client.connection.sendRequest<Location[]>(
    "textDocument/definition",
    at("letter.recto", "Соколовой", LETTER),
  );
  expect(found.map(({ uri }) => uri)).toEqual([uriOf("people.yaml")]);
  expect(found[0]?.range.start.line).toBe(1);
});

test("all places that name somebody are found, in documents that are not open too", async () => {
  const found = await client.connection.sendRequest<Location[]>("textDocument/references", {
    ...at("letter.recto", "Соколовой", LETTER),
    context: { includeDeclaration: true },
  });
  const files = found.map(({ uri }) => uri.slice(uri.lastIndexOf("/") + 1)).sort();
  expect(files).toEqual(["letter.recto", "people.yaml", "report.recto", "report.recto"]);
});

test("the same from the entry in the register", async () => {
  await client.open(uriOf("people.yaml"), REGISTER);
  const found = await client.connection.sendRequest<Location[]>("textDocument/references", {
    ...at("people.yaml", "brandt", REGISTER),
    context: { includeDeclaration: false },
  });
  expect(found.map(({ uri }) => uri.slice(uri.lastIndexOf("/") + 1)).sort()).toContain(
    "report.recto",
  );
});

test("renaming an id changes the register and the marks, and no word of a text", async () => {
  const edit = await client.connection.sendRequest<WorkspaceEdit>("textDocument/rename", {
    ...at("letter.recto", "Er", LETTER),
    newName: "brandt-emil",
  });
  const changed = JSON.stringify(edit);
  expect(changed).toContain("people.yaml");
  expect(changed).toContain("letter.recto");
  expect(changed).not.toContain("report.recto");
  expect(readFileSync(join(folder, "report.recto"), "utf8")).toBe(REPORT);
});

test("people are found by their names in any script", async () => {
  const found = await client.connection.sendRequest<SymbolInformation[]>("workspace/symbol", {
    query: "sokolov",
  });
  expect(found.map(({ name }) => name).join()).toContain("Sokolova");
});

test("after [@ the people of the register are offered", async () => {
  await client.change(uriOf("letter.recto"), 2, [{ text: "[@br" }]);
  const list = await client.connection.sendRequest<CompletionList>("textDocument/completion", {
    textDocument: { uri: uriOf("letter.recto") },
    position: { line: 0, character: 4 },
  });
  expect(list.items.map(({ label }) => label)).toEqual(["Emil Brandt"]);
});

test("hints and lenses are asked for again when a register has been read", async () => {
  const asked = ["inlayHint", "codeLens"].map(
    (what) =>
      new Promise<string>((done) => {
        client.connection.onRequest(`workspace/${what}/refresh`, () => {
          done(what);
          return null;
        });
      }),
  );
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf("people.yaml"), type: 2 }],
  });
  expect(await Promise.all(asked)).toEqual(["inlayHint", "codeLens"]);
});

test("a register that changes is read again", async () => {
  writeFileSync(join(folder, "people.yaml"), REGISTER.replace("lighthouse", "harbour"));
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf("people.yaml"), type: 2 }],
  });
  let card = "";
  for (let tries = 0; tries < 200 && !card.includes("harbour"); tries++) {
    await new Promise((done) => setTimeout(done, 20));
    card = JSON.stringify(await hover("Соколовой"));
  }
  expect(card).toContain("harbour");
});

test("a broken register gets a finding, and what can be read is used", async () => {
  const told = new Promise<PublishDiagnosticsParams>((done) =>
    client.connection.onNotification("textDocument/publishDiagnostics", (params) => {
      if (params.diagnostics.length > 0) done(params);
    }),
  );
  writeFileSync(join(folder, "people.yaml"), `${REGISTER}  - id: brandt\n    name: Otto Brandt\n`);
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf("people.yaml"), type: 2 }],
  });
  const { uri, diagnostics } = await told;
  expect(uri).toBe(uriOf("people.yaml"));
  expect(diagnostics.map(({ message }) => message).join()).toContain("brandt");
  expect(await hover("Соколовой")).not.toBeNull();
});
