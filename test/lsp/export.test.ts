import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FORMATS } from "../../server/src/export/formats";
import { type Client, startServer } from "./client";

interface Written {
  readonly text?: string;
  readonly base64?: string;
  readonly losses: readonly string[];
}

const LETTER = "[page 1 | 1r.png]\r\n\r\nVera Dashkova [deleted: was] came [[stamp: in]\r\n";
const UNTITLED = "untitled:letter";

let folder: string;
let client: Client;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();
const ask = <Answer>(method: string, params: object) =>
  client.connection.sendRequest<Answer>(method, params);
const exported = (uri: string, format: string, more: object = {}) =>
  ask<Written | null>("recto/export", { textDocument: { uri }, format, ...more });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "recto-export-"));
  mkdirSync(join(folder, "box"));
  writeFileSync(join(folder, "box/a (1).recto"), LETTER);
  copyFileSync("samples/scans/1893-riga-brief-1r.png", join(folder, "box/1r.png"));
  writeFileSync(
    join(folder, "people.yaml"),
    "people:\n  - id: dashkova\n    name: Vera Dashkova\n",
  );
  const workspaceFolders = [{ uri: pathToFileURL(folder).toString(), name: "archive" }];
  client = await startServer({ workspaceFolders });
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("all formats are offered", async () => {
  const offered = await ask<{ name: string }[]>("recto/exportFormats", {});
  expect(offered.map(({ name }) => name)).toEqual(FORMATS.map(({ name }) => name));
});

test("a file that is not open is written with its names, its findings and its images", async () => {
  const uri = uriOf("box/a (1).recto");
  expect((await exported(uri, "csv"))?.text).toContain(
    "box/a (1).recto,21,34,2,0,dashkova,Vera Dashkova,exact,",
  );
  expect((await exported(uri, "jsonl"))?.text).toContain('"code":"doubled-bracket"');
  const { items } = JSON.parse((await exported(uri, "iiif"))?.text ?? "");
  expect(items[0].width).not.toBe(1000);
});

test("a document that is stored nowhere is written as it stands, or a stretch of it", async () => {
  await client.open(UNTITLED, LETTER);
  expect((await exported(UNTITLED, "text"))?.text).toBe("Vera Dashkova was came in\n");
  const range = { start: { line: 2, character: 14 }, end: { line: 2, character: 33 } };
  expect((await exported(UNTITLED, "markdown", { range }))?.text).toBe("~~was~~ came\n");
});

test("every format can be written, and Word's is a file of its own", async () => {
  await client.open(UNTITLED, LETTER);
  for (const { name } of FORMATS) expect(await exported(UNTITLED, name), name).not.toBeNull();
  const { base64 = "" } = (await exported(UNTITLED, "docx")) ?? {};
  expect(Buffer.from(base64, "base64").subarray(0, 2).toString()).toBe("PK");
});

test("what is not there is not written", async () => {
  expect(await exported(uriOf("none.recto"), "text")).toBeNull();
  expect(await exported(UNTITLED, "papyrus")).toBeNull();
});
