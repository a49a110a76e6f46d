import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { program } from "./program";

const built = existsSync(resolve("dist/server.js"));

const ways = [[], ["--clientProcessId=1893"]]; // The second is VS Code's.

test.skipIf(!built).each(ways)(
  "recto server --stdio answers as a language server",
  async (...more) => {
    const child = spawn(process.execPath, [program, "server", "--stdio", ...more]);
    const params = { processId: null, rootUri: null, capabilities: {} };
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params });
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    const answer = await new Promise<string>((done) => {
      let text = "";
      child.stdout.on("data", (chunk) => {
        text += chunk;
        if (text.includes("capabilities")) done(text);
      });
      child.on("close", () => done(text));
    });
    child.stdin.end();
    expect(answer).toMatch(/^Content-Length: \d+\r\n/);
    expect(answer).toContain('"id":1');
    expect(answer).toContain("capabilities");
  },
);

const NEVER_CLOSED = { ru: "Метка (штамп) нигде не закрыта.", en: "This stamp is never closed." };

test.skipIf(!built).each([
  ["goes before what the editor says", ["--language", "ru"], "de", NEVER_CLOSED.ru],
  ["is not asked of the system: without it the editor decides", [], "en", NEVER_CLOSED.en],
])("the option for the language %s", async (_, option, locale, message) => {
  const env = { ...process.env, LC_ALL: "ru_RU.UTF-8" };
  const parameters = ["server", "--stdio", ...option, "--cache", "unused"];
  const child = spawn(process.execPath, [program, ...parameters], { env });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities: {},
    locale,
  });
  const textDocument = { uri: "untitled:a.recto", languageId: "recto", version: 1 };
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { ...textDocument, text: "[stamp: 김 שלום 𝔛\r\n" },
  });
  const { items } = await connection.sendRequest<{ items: { message: string }[] }>(
    "textDocument/diagnostic",
    { textDocument },
  );
  connection.dispose();
  child.kill();
  expect(items.map((one) => one.message).join(" ")).toContain(message);
});
