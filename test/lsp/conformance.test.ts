import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-languageserver-protocol";
import { type Client, startServer } from "./client";
import { type ProtocolRequest, REQUESTS, WILL_RENAME } from "./requests-of-protocol";
import { anything, list, object } from "./shapes";

const uri = "file:///archive/conformance.recto";
const TEXT = [
  "---\r\ntitle: Лампа 𝔄 燈 등대 منارة é\r\nhands: h1 = ink\r\n---\r\n",
  "[page 1 | scans/0001.png]\r\n",
  "[#1] Смотритель [handwritten, h1: в полдень 𝔅] спал.[^1] [[燈]] [insert N1]\r\n",
  "كتب الحارس [deleted: é] [Hand?] 등대 [page 2, l. 3] [never closed\r\n",
  "[^1]: See page 1.\r\n",
  "[handwritten, insertion N1: до ночи]\r\n",
].join("\r\n");
const LINES = TEXT.split("\r\n");
const ALL = [...Object.values(REQUESTS).flat(), WILL_RENAME];
/** Reserved by JSON-RPC and the protocol. */
const METHOD_NOT_FOUND = -32601;
const INVALID_REQUEST = -32600;
const INVALID_PARAMS = -32602;
const REQUEST_FAILED = -32803;
const REFUSED = Symbol("refused");
const CANCELLED = [-32800, -32801, -32802];

let client: Client;

beforeEach(async () => {
  client = await startServer({ capabilities: { textDocument: { diagnostic: {} } } });
});
afterEach(() => {
  client.process.kill();
});

/** What is wrong with the answer to a request. */
async function wrongWith(request: ProtocolRequest, of: string, line = 0, character = 0) {
  const params = request.params(of, { line, character });
  const answer = await client.connection.sendRequest(request.method, params).catch(refusal);
  if (answer === REFUSED && /rename$/i.test(request.method)) return undefined;
  const wrong = request.shape(answer);
  return wrong && `${request.method} at ${line}:${character}: ${wrong}`;
}

/** To rename may be refused, with a reason; all else is a mistake. */
function refusal(error: { code?: number }): unknown {
  return error.code === REQUEST_FAILED || error.code === INVALID_PARAMS ? REFUSED : String(error);
}

async function expectAllRight(of: string, line?: number, character?: number): Promise<void> {
  const wrongs = await Promise.all(ALL.map((request) => wrongWith(request, of, line, character)));
  expect(wrongs.filter((wrong) => wrong)).toEqual([]);
}

async function codeOf(answer: Promise<unknown>): Promise<unknown> {
  return answer.then(
    () => "answered",
    ({ code }) => code,
  );
}

describe("each request that the capabilities announce is answered in the shape of the protocol", () => {
  test("and this test knows them all", () => {
    const announced = Object.keys(client.initialised.capabilities);
    expect(Object.keys(REQUESTS).sort()).toEqual(
      announced.filter((name) => name.endsWith("Provider")).sort(),
    );
    expect(client.initialised.capabilities.workspace?.fileOperations).toHaveProperty("willRename");
  });

  test("at every second place of a text in many scripts", async () => {
    await client.open(uri, TEXT);
    for (const [line, { length }] of LINES.entries()) {
      for (let character = 0; character <= length; character += 2) {
        await expectAllRight(uri, line, character);
      }
    }
  });

  test("outside the text", async () => {
    await client.open(uri, TEXT);
    await expectAllRight(uri, 2, 9999);
    await expectAllRight(uri, 9999, 0);
    await expectAllRight(uri, 2 ** 31 - 1, 2 ** 31 - 1);
    await expectAllRight(uri, LINES.length, 0);
  });

  test("for an empty text, and for one in another language", async () => {
    await client.open(uri, "");
    await expectAllRight(uri);
    const yaml = "file:///archive/notes.yaml";
    await client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: yaml, languageId: "yaml", version: 1, text: "a: [b\n" },
    });
    await expectAllRight(yaml);
  });

  test("for documents that are unknown, that lie elsewhere, or were closed meanwhile", async () => {
    for (const unknown of [uri, "untitled:Untitled-1", "git:/a.recto?ref", "ж:%", ""]) {
      await expectAllRight(unknown);
    }
    await client.open(uri, TEXT);
    const answers = ALL.map((request) => wrongWith(request, uri, 6, 8));
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    expect((await Promise.all(answers)).filter((wrong) => wrong)).toEqual([]);
    await expectAllRight(uri, 6, 8);
  });
});

test("what no protocol knows is refused with MethodNotFound, and notifications of it are passed over", async () => {
  const { connection } = client;
  expect(await codeOf(connection.sendRequest("textDocument/moniker", {}))).toBe(METHOD_NOT_FOUND);
  expect(await codeOf(connection.sendRequest("$/unheardOf", {}))).toBe(METHOD_NOT_FOUND);
  await connection.sendNotification("unheard/of", {});
  await connection.sendNotification("$/unheardOf", {});
  await expectAllRight(uri);
});

test("the findings of the workspace are told when there are some, and a question for them can be taken back", async () => {
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest(
    "workspace/diagnostic",
    { previousResultIds: [] },
    source.token,
  );
  await expectAllRight(uri);
  source.cancel();
  const told = await answer.catch(({ code }) => CANCELLED.includes(code));
  expect(told === true || object({ items: list(anything) })(told) === undefined).toBe(true);
});

test("commands that the capabilities do not announce are refused", async () => {
  const { connection } = client;
  expect(await codeOf(connection.sendRequest("workspace/executeCommand", { command: "x" }))).toBe(
    METHOD_NOT_FOUND,
  );
});

test("after shutdown requests are refused, notifications are passed over, and exit ends with 0", async () => {
  await client.open(uri, TEXT);
  const { connection } = client;
  expect(await connection.sendRequest("shutdown")).toBeNull();
  for (const { method, params } of ALL) {
    const at = { line: 0, character: 0 };
    expect(await codeOf(connection.sendRequest(method, params(uri, at)))).toBe(INVALID_REQUEST);
  }
  expect(await codeOf(connection.sendRequest("shutdown"))).toBe(INVALID_REQUEST);
  await client.change(uri, 2, [{ text: "" }]);
  const ended = new Promise((done) => client.process.once("exit", done));
  await connection.sendNotification("exit");
  expect(await ended).toBe(0);
});

test("a second initialize is refused, and the first one holds", async () => {
  const again = client.connection.sendRequest("initialize", { capabilities: {} });
  expect(await codeOf(again)).toBe(INVALID_REQUEST);
  await client.open(uri, TEXT);
  await expectAllRight(uri, 6, 8);
});

test("exit without shutdown ends with 1", async () => {
  const ended = new Promise((done) => client.process.once("exit", done));
  await client.connection.sendNotification("exit");
  expect(await ended).toBe(1);
});

test("requests that are cancelled are answered, cancelled or not, and unknown ones are passed over", async () => {
  await client.open(uri, TEXT.repeat(200));
  const { connection } = client;
  await connection.sendNotification("$/cancelRequest", { id: 123_456 });
  const settled = await Promise.allSettled(
    ALL.map(async ({ method, params }) => {
      const source = new CancellationTokenSource();
      const at = { line: 6, character: 8 };
      const answer = connection.sendRequest(method, params(uri, at), source.token);
      source.cancel();
      return answer;
    }),
  );
  const others = settled.filter(
    (one) => one.status === "rejected" && !CANCELLED.includes(one.reason.code),
  );
  expect(others).toEqual([]);
});
