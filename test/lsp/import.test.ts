import { afterEach, beforeEach, expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-languageserver/node";
import { type Client, startServer } from "./client";

let client: Client;
const ask = <Answer>(method: string, params: object) =>
  client.connection.sendRequest<Answer>(method, params);
const given = (name: string, content: string, encoding: BufferEncoding = "utf8") => ({
  name,
  base64: Buffer.from(content, encoding).toString("base64"),
});
const tei = (words: string) => `<TEI><text><body><p>${words}</p></body></text></TEI>`;

beforeEach(async () => {
  client = await startServer({});
});
afterEach(() => client.stop());

test("a file becomes a transcription with its register, and what had no mark is told", async () => {
  const file = given("a.xml", tei("<persName ref='#falk'>伊琳</persName> <seg>sang</seg>"));
  expect(await ask("recto/import", file)).toMatchObject({
    kind: "TEI",
    text: expect.stringContaining("\n[@falk: 伊琳] sang\n"),
    register: [{ id: "falk" }],
    report: [{ what: "seg", count: 1, line: 1 }, { count: 1 }],
  });
});

test.each([
  [given("a.xml", tei("x").slice(0, -20)), /^1:\d+: The file ends before/],
  [given("a.xml", "<html/>"), /is of no kind/],
  [given("a.txt", "Ð¤\xff", "latin1"), /UTF-8/],
])("why $name is not read is said (%#)", async (file, reason) => {
  const read = await ask<{ reason: string }>("recto/import", file);
  expect(read.reason.trim()).toMatch(reason);
});

test("plain text in UTF-16 is read", async () => {
  const file = given("a.txt", "\ufeffПисьмо\r\n", "utf16le");
  expect(await ask("recto/import", file)).toMatchObject({ text: "Письмо\r\n" });
});

test("the kind of a file is told by its beginning", async () => {
  expect(await ask("recto/importKind", given("a.xml", "<PcGts>"))).toBe("PAGE");
  expect(await ask("recto/importKind", given("a.json", "{}"))).toBeNull();
});

const long = given(
  "long.xml",
  tei("").replace("<p></p>", "<p>vor der <lb/>Mühle</p>".repeat(5000)),
);

test("others are answered while a long file is read", async () => {
  const order: string[] = [];
  const reading = ask("recto/import", long).then(() => order.push("the file"));
  const kind = ask("recto/importKind", given("a.xml", "<alto>")).then(() => order.push("another"));
  await Promise.all([reading, kind]);
  expect(order).toEqual(["another", "the file"]);
});

test("reading a file can be cancelled", async () => {
  const source = new CancellationTokenSource();
  const read = client.connection.sendRequest("recto/import", long, source.token);
  source.cancel();
  await expect(read).rejects.toThrow("The import was cancelled.");
});

test("one register is made of all, with what was known before", async () => {
  const entry = { id: "falk", type: "person", name: "Irene" };
  const lists = { names: [], misread: [], roles: [], links: [] };
  const known = {
    text: "people:\n  - id: falk\n    name: Irene Falk\n    born: 1850\n",
    uri: "file:///people.yaml",
  };
  const yaml = await ask("recto/importRegister", {
    registers: [[{ ...entry, ...lists }], []],
    known,
  });
  expect(yaml).toContain("born: 1850");
  expect(await ask("recto/importRegister", { registers: [[]] })).toBeNull();
});
