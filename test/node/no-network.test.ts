import { execFile } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeAll, expect, test } from "vitest";
import { recto } from "../cli/program";
import { startServer } from "../lsp/client";
import { preloaded } from "../support/preloaded";

const { folder, noticed: reachedFor } = preloaded("no-network.cjs", "RECTO_NETWORK_REPORT");
const samples = join(folder, "samples");

beforeAll(() => cpSync("samples", samples, { recursive: true }));
afterEach(reachedFor);

/** Runs a line of a program that does reach out. */
const run = (code: string) =>
  new Promise<void>((done) => execFile(process.execPath, ["-e", code], () => done()));

test.each([
  ["fetch('http://127.0.0.1:9')", "fetch"],
  ["require('net').connect(9)", "net.connect"],
  ["new (require('net').Socket)().connect(9)", "net.Socket.connect"],
  ["require('http').createServer().listen(0)", "net.Server.listen"],
  ["require('https').get('https://127.0.0.1:9')", "https.get"],
  ["require('dns').promises.lookup('localhost')", "dns/promises.lookup"],
  ["import('node:dns').then((dns) => dns.lookup('localhost', () => {}))", "dns.lookup"],
  ["new (require('worker_threads').Worker)('fetch(1)', { eval: true })", "fetch"],
])("the guard notices: %s", async (code, noticed) => {
  await run(code);
  expect(reachedFor()).toContain(noticed);
});

test("the command line opens no connection", async () => {
  const out = join(folder, "out");
  const check = await recto(["check", samples]);
  expect(check.stdout).toContain("doubled-bracket");
  expect((await recto(["people", samples])).stdout).toContain("krauklis");
  expect((await recto(["outline", join(samples, "1968-owl-memorandum.recto")])).code).toBe(0);
  for (const format of ["tei", "html", "docx", "iiif"]) {
    const { code, stderr } = await recto(["export", format, samples, "--out", join(out, format)]);
    expect(code, `${format}: ${stderr}`).toBe(0);
  }
  const written = readdirSync(join(out, "tei"), { recursive: true, encoding: "utf8" });
  const letter = written.find((file) => /1893-riga-brief.*\.xml$/.test(file)) ?? "the letter";
  const { code, stderr } = await recto([
    "import",
    join(out, "tei", letter),
    "--out",
    join(out, "back"),
  ]);
  expect(code, stderr).toBe(0);
  expect(reachedFor()).toBe("");
});

test("the language server opens no connection", async () => {
  const uri = pathToFileURL(join(samples, "1968-owl-memorandum.recto")).toString();
  const workspaceFolders = [{ uri: pathToFileURL(samples).toString(), name: "samples" }];
  const client = await startServer({ workspaceFolders });
  const ask = <Answer>(method: string, params: object) =>
    client.connection.sendRequest<Answer>(method, params);
  const textDocument = { uri };
  const text = readFileSync(join(samples, "1968-owl-memorandum.recto"), "utf8");
  await client.open(uri, text);

  const { items } = await ask<{ items: object[] }>("textDocument/diagnostic", { textDocument });
  expect(items.length).toBeGreaterThan(0);
  const line = text.split("\n").findIndex((each) => each.includes("declassified"));
  const character = text.split("\n")[line]?.indexOf("declassified");
  const position = { line, character };
  expect(await ask("textDocument/hover", { textDocument, position })).toBeTruthy();
  expect(await ask("textDocument/documentSymbol", { textDocument })).toBeTruthy();
  expect(await ask("workspace/symbol", { query: "krauklis" })).toBeTruthy();
  for (const format of ["tei", "html", "docx"]) {
    expect(await ask("recto/export", { textDocument, format }), format).toBeTruthy();
  }
  const xml = `<!DOCTYPE TEI SYSTEM "http://127.0.0.1:9/tei.dtd"><TEI><text><body><p>Eine Eule</p></body></text></TEI>`;
  const base64 = Buffer.from(xml).toString("base64");
  expect(await ask("recto/import", { name: "eule.xml", base64 })).toBeTruthy();
  await client.stop();
  expect(reachedFor()).toBe("");
});
