import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver-protocol";
import type { SearchPart } from "../../server/src/features/search";
import type { SearchAnswer, SearchParams } from "../../server/src/lsp/search-protocol";
import { type Client, startServer } from "./client";

const FILES = {
  "people.yaml": "people:\n  - id: falk\n    name: Otto Falk\n    names: { ru: Отто Фальк }\n",
  "a.recto":
    "The lamp\r\n\r\nCitation: Box 1\r\n\r\n[page 1]\r\n\r\nThe old light-\r\nhouse of Otto Fa[lk]\r\n\r\n[page 2]\r\n\r\nburns.\r\n",
  "b.recto":
    "Письмо\n\nCitation: Дело 7\n\n[page 7]\n\nПисьмо Отто Фалька о старом маяке 𝔎𝔞𝔦 у порта.\n",
  "c.recto": "燈\n\nCitation: 1\n\n[page 1]\n\n昨日風\n燈熄滅。\n\nعند المنارة القديمة ليلا\n",
  "box/d.recto": "No name\n\nA lighthouse, lamps and cafe\u0301 noir.\n",
};

let folder: string;
let client: Client;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "recto-search-"));
  mkdirSync(join(folder, "box"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  const workspaceFolders = [{ uri: pathToFileURL(folder).toString(), name: "archive" }];
  client = await startServer({ workspaceFolders });
});
afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

const search = (params: SearchParams) =>
  client.connection.sendRequest<SearchAnswer>("recto/search", params);

/** The lines as a historian reads them: file, page, and the words between two bars. */
function read({ documents }: Pick<SearchAnswer, "documents">): string[] {
  return documents.flatMap(({ uri, lines }) =>
    lines.map(({ place, before, words, after }) => {
      const file = uri.startsWith(pathToFileURL(folder).toString())
        ? uri.slice(pathToFileURL(folder).toString().length + 1)
        : uri;
      return `${file} ${place ?? "-"}: ${before}|${words}|${after}`;
    }),
  );
}

test("words are found through line ends, marks and page turns, in files that nobody opened", async () => {
  const answer = await search({ query: "lighthouse" });
  expect(read(answer)).toEqual([
    "a.recto Page 1: The old |lighthouse| of Otto Falk burns.",
    "box/d.recto -: A |lighthouse|, lamps and cafe\u0301 noir.",
  ]);
  expect(answer).toMatchObject({ found: 2, inDocuments: 2 });
  const [first] = answer.documents;
  expect(first?.title).toBe("The lamp");
  expect(first?.lines[0]).toMatchObject({
    range: { start: { line: 6, character: 8 }, end: { line: 7, character: 5 } },
    source: "light-\r\nhouse",
  });
});

test.each([
  ["маяк", ["b.recto Page 7: Письмо Отто Фалька о старом |маяке| 𝔎𝔞𝔦 у порта."]],
  ["порт*", ["b.recto Page 7: Письмо Отто Фалька о старом маяке 𝔎𝔞𝔦 у |порта|."]],
  ["風燈", ["c.recto Page 1: 昨日|風 燈|熄滅。"]],
  ["المنارة", ["c.recto Page 1: عند |المنارة| القديمة ليلا"]],
  ["cafe noir", ["box/d.recto -: A lighthouse, lamps and |cafe\u0301 noir|."]],
  ["falk burns", ["a.recto Page 1: The old lighthouse of Otto |Falk burns|."]],
])("%s is found", async (query, lines) => {
  expect(read(await search({ query }))).toEqual(lines);
});

test("columns count UTF-16 code units", async () => {
  const { documents } = await search({ query: "порта" });
  expect(documents[0]?.lines[0]?.range.start).toEqual({ line: 6, character: 43 });
});

test("a person is found by the id, and by any form of the name, under all names", async () => {
  const lines = [
    "a.recto Page 1: The old lighthouse of |Otto Falk| burns.",
    "b.recto Page 7: Письмо |Отто Фалька| о старом маяке 𝔎𝔞𝔦 у порта.",
  ];
  for (const query of ["@falk", "Otto Falk", "Отто Фальк"]) {
    const answer = await search({ query });
    expect(read(answer)).toEqual(lines);
    expect(answer.documents.flatMap((one) => one.lines.map(({ id }) => id))).toEqual([
      "falk",
      "falk",
    ]);
  }
});

test("the id of the person under the cursor is told", async () => {
  await client.open(uriOf("b.recto"), FILES["b.recto"]);
  await search({ query: "@falk" });
  const personAt = (line: number, character: number) =>
    client.connection.sendRequest("recto/personAt", {
      textDocument: { uri: uriOf("b.recto") },
      position: { line, character },
    });
  expect(await personAt(6, 10)).toBe("falk");
  expect(await personAt(6, 25)).toBeNull();
});

test("an open text is searched as it stands in the editor, saved nowhere too", async () => {
  await client.open(uriOf("a.recto"), "The lamp\n\nNo tower here.\n");
  await client.open("untitled:Untitled-1", "The lighthouse of today.\n");
  expect(read(await search({ query: "lighthouse" }))).toEqual([
    "box/d.recto -: A |lighthouse|, lamps and cafe\u0301 noir.",
    "untitled:Untitled-1 -: The |lighthouse| of today.",
  ]);
  const range = { start: { line: 2, character: 3 }, end: { line: 2, character: 8 } };
  await client.change(uriOf("a.recto"), 2, [{ range, text: "lighthouse" }]);
  expect(read(await search({ query: "lighthouse", uri: uriOf("a.recto") }))).toEqual([
    "a.recto -: No |lighthouse| here.",
  ]);
});

test("one document alone is searched, be it open or not", async () => {
  const answer = await search({ query: "lighthouse", uri: uriOf("box/d.recto") });
  expect(read(answer)).toEqual(["box/d.recto -: A |lighthouse|, lamps and cafe\u0301 noir."]);
});

test("what is found is told part by part, and all of it once", async () => {
  for (let at = 0; at < 30; at++)
    writeFileSync(join(folder, `${at}.recto`), `Tides\n\n${"風燈 ".repeat(25)}\n`);
  writeFileSync(join(folder, "z.recto"), `Long\n\n${"風燈 ".repeat(250)}\n`);
  const parts: SearchPart[] = [];
  client.connection.onNotification("$/progress", ({ token, value }) => {
    expect(token).toBe("mine");
    parts.push(value);
  });
  const answer = await search({ query: "風燈", partialResultToken: "mine" });
  expect(answer).toEqual({ found: 1001, inDocuments: 32, documents: [] });
  const told = parts.flatMap(({ documents }) => documents);
  expect(told.flatMap(({ lines }) => lines)).toHaveLength(1001);
  // A long text comes in several pieces, each so short that writing it delays nobody.
  expect(told.filter(({ uri }) => uri === uriOf("z.recto"))).toHaveLength(3);
  const lengths = parts.map(({ documents }) => documents.flatMap(({ lines }) => lines).length);
  expect(Math.max(...lengths)).toBeLessThan(200);
  expect(parts.at(-1)).toMatchObject({ read: 35, all: 35 });
});

test("of more places than are asked for there are no lines, but they are counted", async () => {
  writeFileSync(join(folder, "many.recto"), `Many\n\n${"風燈 ".repeat(150)}\n`);
  const { found, inDocuments, documents } = await search({ query: "風燈", most: 120 });
  expect({ found, inDocuments }).toEqual({ found: 151, inDocuments: 2 });
  expect(documents.flatMap(({ lines }) => lines)).toHaveLength(120);
  const counts = documents.map(({ uri, found, lines }) => [uri, found, lines.length]);
  expect(counts).toEqual([
    [uriOf("c.recto"), 1, 1],
    [uriOf("many.recto"), 150, 100],
    [uriOf("many.recto"), 150, 19],
  ]);
});

test("a search is cancelled while it goes on, and the server answers on", async () => {
  const many = `Many\n\n${"風燈 in the east, маяк. ".repeat(4000)}\n`;
  for (let at = 0; at < 40; at++) writeFileSync(join(folder, `${at}.recto`), many);
  const cancelling = new CancellationTokenSource();
  let textsRead = 0;
  client.connection.onNotification("$/progress", ({ value }) => {
    textsRead = value.read;
    cancelling.cancel();
  });
  const params = { query: "風燈", partialResultToken: 1 };
  const answer = client.connection.sendRequest("recto/search", params, cancelling.token);
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(textsRead).toBeLessThan(5);
  expect(read(await search({ query: "noir" }))).toHaveLength(1);
});

test.each([
  ["", "Type what you look for: words, or @ and the id of a person."],
  [" … ", "There is no word in “…”. Type words, or @ and the id of a person."],
  [
    "@nobody",
    "The register has nobody with the id “nobody”. Look it up there, or search for the name.",
  ],
])("“%s” is answered with what to do", async (query, message) => {
  await expect(search({ query })).rejects.toMatchObject({
    code: LSPErrorCodes.RequestFailed,
    message,
  });
});

test("in several folders each text has the register of its own; without a folder, open texts are searched", async () => {
  // Its texts come after those of the first, whatever that is called by chance.
  const second = mkdtempSync(join(tmpdir(), "recto-second-search-"));
  writeFileSync(join(second, "people.yaml"), "people:\n  - id: sang\n    name: 李 Sang-il\n");
  writeFileSync(join(second, "e.recto"), "Note\n\nOtto Falk met Sang-il, עִם פנס.\n");
  const folders = [folder, second].map((one) => ({
    uri: pathToFileURL(one).toString(),
    name: one,
  }));
  const [several, none] = await Promise.all([
    startServer({ workspaceFolders: folders }),
    startServer(),
  ]);
  try {
    const ask = (to: Client, query: string) =>
      to.connection.sendRequest<SearchAnswer>("recto/search", { query });
    const ids = ({ documents }: SearchAnswer) =>
      documents.flatMap(({ lines }) => lines.map(({ id, words }) => `${words} ${id}`));
    expect(ids(await ask(several, "Otto Falk"))).toEqual([
      "Otto Falk falk",
      "Отто Фалька falk",
      "Otto Falk undefined",
    ]);
    expect((await ask(several, "@falk")).found).toBe(2);
    await none.open("untitled:Untitled-1", "A lighthouse, פנס.\n");
    expect(read(await ask(none, "פנס"))).toEqual(["untitled:Untitled-1 -: A lighthouse, |פנס|."]);
  } finally {
    await Promise.all([several.stop(), none.stop()]);
    rmSync(second, { recursive: true, force: true });
  }
});

test("without a register, and in a document that is gone, it is said why nothing is found", async () => {
  rmSync(join(folder, "people.yaml"));
  await expect(search({ query: "@falk" })).rejects.toThrow("Without a register");
  await expect(search({ query: "lamps", uri: uriOf("gone.recto") })).rejects.toThrow(
    "cannot be read any more",
  );
});
