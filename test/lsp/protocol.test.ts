import { afterEach, beforeEach, expect, test } from "vitest";
import type {
  CodeAction,
  DocumentSymbol,
  FullDocumentDiagnosticReport,
  Hover,
  PublishDiagnosticsParams,
  SemanticTokens,
  SemanticTokensDelta,
} from "vscode-languageserver-protocol";
import { type Client, startServer } from "./client";

const uri = "file:///archive/letter.recto";
const textDocument = { uri };
let client: Client;

beforeEach(async () => {
  client = await startServer({ capabilities: { textDocument: { diagnostic: {} } } });
});
afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

function symbols(): Promise<DocumentSymbol[]> {
  return client.connection.sendRequest("textDocument/documentSymbol", { textDocument });
}

async function names(): Promise<string[]> {
  const all = (list: readonly DocumentSymbol[]): string[] =>
    list.flatMap(({ name, children }) => [name, ...all(children ?? [])]);
  return all(await symbols());
}

async function codes(): Promise<unknown[]> {
  const report = await client.connection.sendRequest<FullDocumentDiagnosticReport>(
    "textDocument/diagnostic",
    { textDocument },
  );
  return report.items.map(({ code }) => code);
}

function hoverAt(line: number, character: number): Promise<Hover | null> {
  const position = { line, character };
  return client.connection.sendRequest("textDocument/hover", { textDocument, position });
}

test("the server says who it is and counts in UTF-16", () => {
  expect(client.initialised.serverInfo?.name).toBe("recto");
  expect(client.initialised.capabilities.positionEncoding).toBe("utf-16");
});

test("the outline follows what is typed", async () => {
  await client.open(uri, "[page 1]\r\n\r\nГенерал прибыл [handwritten: в полдень].\r\n");
  expect(await names()).toEqual(["Page 1", "✎ в полдень"]);

  const at = { line: 2, character: 0 };
  await client.change(uri, 2, [{ range: { start: at, end: at }, text: "[page 2]\r\n\r\n" }]);
  expect(await names()).toEqual(["Page 1", "Page 2", "✎ в полдень"]);
});

test("several changes in one message are made one after the other", async () => {
  await client.open(uri, "one");
  const start = { line: 0, character: 0 };
  await client.change(uri, 2, [
    { range: { start, end: { line: 0, character: 3 } }, text: "[stamp: A]" },
    { range: { start: { line: 0, character: 8 }, end: { line: 0, character: 9 } }, text: "БВ" },
  ]);
  expect(await names()).toEqual(["◉ БВ"]);
  await client.change(uri, 3, [{ text: "[page 7]" }]);
  expect(await names()).toEqual(["Page 7"]);
});

test("positions count UTF-16 code units, in surrogate pairs too", async () => {
  await client.open(uri, "𝔄𝔅 [deleted: 𝔠𝔡] 結 [stamp: 印]");
  const [deletion, stamp] = await symbols();
  expect(deletion?.range).toEqual({
    start: { line: 0, character: 5 },
    end: { line: 0, character: 20 },
  });
  expect(stamp?.range.start).toEqual({ line: 0, character: 23 });
});

test("positions outside the text are taken to its edges", async () => {
  await client.open(uri, "[stamp: A]\n\n[page 3]\n");
  expect(await hoverAt(9999, 9999)).toBeNull();
  expect(await hoverAt(0, 9999)).not.toBeUndefined();
  const far = { line: 500, character: 500 };
  await client.change(uri, 2, [{ range: { start: far, end: far }, text: "\n[page 4]" }]);
  expect(await names()).toEqual(["◉ A", "Page 3", "Page 4"]);
});

test("findings are pulled, with a code and a page in the manual", async () => {
  await client.open(uri, "[handwritten: never closed\n");
  const report = await client.connection.sendRequest<FullDocumentDiagnosticReport>(
    "textDocument/diagnostic",
    { textDocument },
  );
  const [found] = report.items;
  expect(found?.code).toBe("unclosed-bracket");
  expect(found?.codeDescription?.href).toMatch(/docs\/findings\/unclosed-bracket\.md$/);
  expect(found?.source).toBe("recto");
});

test("a fix mends what it is offered for", async () => {
  await client.open(uri, "Seen.[[stamp: IN] typed by hand\n");
  expect(await codes()).toEqual(["doubled-bracket"]);
  const position = { line: 0, character: 6 };
  const actions = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  const edits = actions[0]?.edit?.changes?.[uri] ?? [];
  expect(edits).toHaveLength(1);
  await client.change(uri, 2, [{ range: edits[0]?.range, text: edits[0]?.newText }]);
  expect(await codes()).toEqual([]);
});

test("all safe fixes are made at once when asked for", async () => {
  await client.open(uri, "A.[[stamp: IN] b\n\nC.[[stamp: OUT] d\n");
  const start = { line: 0, character: 0 };
  const actions = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument,
    range: { start, end: start },
    context: { diagnostics: [], only: ["source.fixAll"] },
  });
  expect(actions.map(({ kind }) => kind)).toEqual(["source.fixAll.recto"]);
  expect(actions[0]?.edit?.changes?.[uri]).toHaveLength(2);
});

test("semantic tokens come whole, and then as differences", async () => {
  await client.open(uri, "[handwritten: а] and [deleted: б]\n");
  const { connection } = client;
  const whole = await connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/full", {
    textDocument,
  });
  expect(whole.data.length % 5).toBe(0);
  expect(whole.data.length).toBeGreaterThan(0);
  const at = { line: 0, character: 0 };
  await client.change(uri, 2, [{ range: { start: at, end: at }, text: "x" }]);
  const { edits } = await connection.sendRequest<SemanticTokensDelta>(
    "textDocument/semanticTokens/full/delta",
    { textDocument, previousResultId: whole.resultId },
  );
  const next = [...whole.data];
  for (const { start, deleteCount, data } of [...(edits ?? [])].reverse()) {
    next.splice(start, deleteCount, ...(data ?? []));
  }
  const again = await connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/full", {
    textDocument,
  });
  expect(next).toEqual(again.data);
});

test("requests for documents that are not open are answered with nothing", async () => {
  expect(await hoverAt(0, 0)).toBeNull();
  expect(await symbols()).toBeNull();
  expect(await codes()).toEqual([]);
});

test("a closed document is forgotten", async () => {
  await client.open(uri, "[page 1]");
  await client.connection.sendNotification("textDocument/didClose", { textDocument });
  expect(await symbols()).toBeNull();
});

test("an unknown request is refused, and the server goes on", async () => {
  await expect(client.connection.sendRequest("recto/unheardOf", {})).rejects.toThrow(/unheardOf/);
  await client.open(uri, "[page 1]");
  expect(await names()).toEqual(["Page 1"]);
});

test("a cancelled request is answered, and the server goes on", async () => {
  await client.open(uri, "[page 1]\n\n".repeat(2000));
  const answers = Array.from({ length: 20 }, () => symbols());
  await client.connection.sendNotification("$/cancelRequest", { id: 3 });
  const settled = await Promise.allSettled(answers);
  expect(settled.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
  expect((await symbols()).length).toBe(2000);
});

test("clients that cannot pull findings are sent them", async () => {
  const pushing = await startServer({ capabilities: {} });
  const sent = new Promise<PublishDiagnosticsParams>((done) =>
    pushing.connection.onNotification("textDocument/publishDiagnostics", done),
  );
  await pushing.open(uri, "[handwritten: never closed");
  const { diagnostics, version } = await sent;
  expect(diagnostics.map(({ code }) => code)).toEqual(["unclosed-bracket"]);
  expect(version).toBe(1);
  expect(await pushing.stop()).toBe(0);
});

test("the server ends when its client is gone", async () => {
  const lonely = await startServer();
  const ended = new Promise((done) => lonely.process.once("exit", done));
  lonely.process.stdin?.end();
  expect(await ended).toBe(0);
});

test("what comments ignore is listed, and explained on the comment", async () => {
  await client.open(uri, "%% recto-ignore stray-bracket: so in the source\nNo 5] here.\n");
  expect(await codes()).toEqual([]);
  expect(await client.connection.sendRequest("recto/ignored", { textDocument })).toMatchObject([
    { code: "stray-bracket", reason: "so in the source", range: { start: { line: 1 } } },
  ]);
  expect((await hoverAt(0, 5))?.contents).toMatchObject({
    value: expect.stringContaining("**1 ignored finding**"),
  });
});
