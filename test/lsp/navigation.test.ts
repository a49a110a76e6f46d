import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type {
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  DocumentLink,
  Location,
  LocationLink,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Client, startServer } from "./client";

const LETTER = `Лист к губернатору

Citation: Archive
People: registers/people.yaml

[page 1 | scans/лист 1.jpg]

[#p1] Rope[^a] [insert N1] [see: sub/report, 2.recto#r1]

[insertion 1]

of forty metres

[^a]: Of hemp, see page 1.
`;
const REPORT = "[#r1] The rope came [see: ../letter.recto#p1].\r\n";

let folder: string;
let client: Client;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();
/** As an editor writes it: more characters escaped than Node does. */
const editorUri = (name: string) => uriOf(name).replaceAll(",", "%2C");

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "recto-navigation-"));
  for (const name of ["sub", "scans", "registers"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "letter.recto"), LETTER);
  writeFileSync(join(folder, "sub/report, 2.recto"), REPORT);
  writeFileSync(join(folder, "scans/лист 1.jpg"), "");
  writeFileSync(join(folder, "registers/people.yaml"), "people: []\n");
  writeFileSync(join(folder, "recto.yaml"), "images: [scans]\n");
  client = await startServer({
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: "archive" }],
    capabilities: { textDocument: { definition: { linkSupport: true } } },
  });
  await client.open(uriOf("letter.recto"), LETTER);
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

function at(words: string, text = LETTER, name = "letter.recto") {
  const before = text.slice(0, text.indexOf(words)).split(/\r\n|\n/);
  const position = { line: before.length - 1, character: (before.at(-1)?.length ?? 0) + 1 };
  return { textDocument: { uri: uriOf(name) }, position };
}

function ask<Answer>(method: string, params: object): Promise<Answer> {
  return client.connection.sendRequest(method, params);
}

async function definition(words: string): Promise<string[]> {
  const links = await ask<LocationLink[]>("textDocument/definition", at(words));
  return links.map(
    ({ targetUri, targetSelectionRange: { start } }) =>
      `${decodeURIComponent(targetUri.slice(targetUri.lastIndexOf("/") + 1))}:${start.line + 1}`,
  );
}

/** A text after the edits of an answer that speak of it. */
function after(edit: WorkspaceEdit | null, name: string, text: string): string {
  const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  const edits = changes
    .filter(
      ({ textDocument }) =>
        decodeURIComponent(textDocument.uri) === decodeURIComponent(uriOf(name)),
    )
    .flatMap((change) => change.edits as TextEdit[]);
  return TextDocument.applyEdits(TextDocument.create("", "", 1, text), edits);
}

function rename(...pairs: readonly (readonly [string, string])[]): Promise<WorkspaceEdit | null> {
  const files = pairs.map(([from, to]) => ({ oldUri: editorUri(from), newUri: editorUri(to) }));
  return ask("workspace/willRenameFiles", { files });
}

test("a note, an insertion, a page, and a paragraph of another document", async () => {
  expect(await definition("^a] [ins")).toEqual(["letter.recto:14"]);
  expect(await definition("insert N1")).toEqual(["letter.recto:10"]);
  expect(await definition("insertion 1")).toEqual(["letter.recto:8"]);
  expect(await definition("see page 1")).toEqual(["letter.recto:6"]);
  expect(await definition("sub/report")).toEqual(["report, 2.recto:1"]);
});

test("all places that name a paragraph, in documents that are not open too", async () => {
  const found = await ask<Location[]>("textDocument/references", {
    ...at("#p1"),
    context: { includeDeclaration: true },
  });
  expect(found.map(({ uri }) => uri.slice(uri.lastIndexOf("/") + 1))).toEqual([
    "letter.recto",
    "report,%202.recto",
  ]);
});

test("renaming a paragraph changes the addresses that lead to it, here and elsewhere", async () => {
  const edit = await ask<WorkspaceEdit>("textDocument/rename", { ...at("#p1"), newName: "rope" });
  expect(after(edit, "letter.recto", LETTER)).toBe(LETTER.replace("[#p1]", "[#rope]"));
  expect(after(edit, "sub/report, 2.recto", REPORT)).toBe(REPORT.replace("#p1", "#rope"));
  const other = await ask<WorkspaceEdit>("textDocument/rename", {
    ...at("sub/report"),
    newName: "ё",
  });
  expect(after(other, "letter.recto", LETTER)).toBe(LETTER.replace("#r1", "#ё"));
  expect(after(other, "sub/report, 2.recto", REPORT)).toBe(REPORT.replace("[#r1]", "[#ё]"));
});

test("what cannot be renamed says why", async () => {
  const refused = (method: string, params: object) =>
    ask(method, params).catch((error: Error) => error.message);
  expect(await refused("textDocument/prepareRename", at("insert N1"))).toContain(
    "in the words of the source",
  );
  expect(await refused("textDocument/rename", { ...at("#p1"), newName: "a b" })).toContain(
    "will not do",
  );
  expect(await refused("textDocument/prepareRename", at("page 1 |"))).toContain(
    "number in its mark",
  );
});

test("a page, its insertion and the text of it as a call hierarchy", async () => {
  const [page] = await ask<CallHierarchyItem[]>(
    "textDocument/prepareCallHierarchy",
    at("page 1 |"),
  );
  expect(page?.name).toBe("Page 1");
  const down = (item: CallHierarchyItem | undefined) =>
    ask<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", { item });
  const [place] = await down(page);
  expect(place?.to.name).toBe("Insertion 1");
  const [body] = await down(place?.to);
  expect(body?.to).toMatchObject({ name: "Text of insertion 1", detail: "of forty metres" });
});

test("links lead to lines, also of other documents, and to files", async () => {
  const links = await ask<DocumentLink[]>("textDocument/documentLink", at("Rope"));
  const targets = links.map(({ target = "" }) =>
    decodeURIComponent(target.slice(target.indexOf("recto-navigation-") + 24)),
  );
  expect(targets).toEqual([
    "registers/people.yaml",
    "scans/лист 1.jpg",
    "sub/report, 2.recto#L1,1",
    "letter.recto#L6,1",
  ]);
});

test("documents and pages are found by name without any register", async () => {
  const found = async (query: string) =>
    (await ask<WorkspaceSymbol[]>("workspace/symbol", { query })).map(({ name }) => name);
  expect(await found("губерн")).toEqual(["Лист к губернатору"]);
  expect(await found("list 1")).toContain("Лист к губернатору, Page 1 (list 1)");
  expect(await found("r1")).toEqual(["report, 2.recto, #r1"]);
});

test("files that move take the references to them along, and their own", async () => {
  const image = await rename(["scans/лист 1.jpg", "scans/100%/л 2.jpg"]);
  expect(after(image, "letter.recto", LETTER)).toBe(
    LETTER.replace("scans/лист 1", "scans/100%/л 2"),
  );
  const document = await rename(["sub/report, 2.recto", "report.recto"]);
  expect(after(document, "letter.recto", LETTER)).toBe(
    LETTER.replace("sub/report, 2.recto", "report.recto"),
  );
  expect(after(document, "sub/report, 2.recto", REPORT)).toBe(
    REPORT.replace("../letter", "letter"),
  );
  const folders = await rename(["scans", "bilder"], ["registers", "who"]);
  expect(after(folders, "letter.recto", LETTER)).toBe(
    LETTER.replace("scans/", "bilder/").replace("registers/", "who/"),
  );
  expect(after(folders, "recto.yaml", "images: [scans]\n")).toBe("images: [bilder]\n");
});

test("what moves and is referred to nowhere changes nothing", async () => {
  expect((await rename(["scans/x.jpg", "y.jpg"]))?.documentChanges).toEqual([]);
  expect(
    client.initialised.capabilities.workspace?.fileOperations?.willRename?.filters.length,
  ).toBe(2);
});

test("a word of the edition’s own goes into its project file, once that was read", async () => {
  const text = "[handwriten: soon]\n";
  await client.open(uriOf("sub/own.recto"), text);
  const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } };
  const params = { textDocument: { uri: uriOf("sub/own.recto") }, range };
  const asked = () =>
    ask<CodeAction[]>("textDocument/codeAction", { ...params, context: { diagnostics: [] } });
  let action: CodeAction | undefined;
  for (let times = 0; !action && times < 1000; times++)
    action = (await asked()).find(({ title }) => title.includes("labels of the project"));
  expect(action?.edit?.documentChanges).toEqual([
    {
      textDocument: { uri: uriOf("recto.yaml"), version: null },
      edits: [
        {
          range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
          newText: "labels:\n  handwritten: [handwriten]\n",
        },
      ],
    },
  ]);
});
