import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const SERVER = resolve("dist/server.js");
const initialize = message(1, "initialize", { processId: null, rootUri: null, capabilities: {} });
/** Answered with null, as that text is not open. */
const question = message(
  99,
  "textDocument/hover",
  ...[{ textDocument: { uri: "file:///архив/燈.recto" }, position: { line: 0, character: 0 } }],
);

let server: ChildProcess;
let output: string;

beforeEach(() => {
  server = spawn(process.execPath, [SERVER, "--stdio"]);
  output = "";
  server.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  server.stdin?.on("error", () => {});
  server.stdin?.write(initialize);
});
afterEach(() => {
  server.kill();
});

function message(id: number, method: string, params: object): string {
  return framed(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
}

function framed(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Keeps its promise when the question was answered. */
async function answered(): Promise<void> {
  while (!output.includes('"id":99,"result":null')) {
    await once(server.stdout as NodeJS.ReadableStream, "data");
  }
}

async function exitCode(): Promise<unknown> {
  const [code] = await once(server, "exit");
  return code;
}

test("messages that come in pieces, within a letter too, and several in one piece", async () => {
  for (const byte of Buffer.from(question)) server.stdin?.write(Buffer.of(byte));
  await answered();
  output = "";
  server.stdin?.write(framed('{"jsonrpc":"2.0","method":"unheard/of"}') + question);
  await answered();
});

test("headers in small letters, and with a type", async () => {
  const type = "content-type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length";
  server.stdin?.write(question.replace("Content-Length", type));
  await answered();
});

test.each(["{{{{", "[]", "null", "42", '"words"', "{}", '{"jsonrpc":"2.0"}'])(
  "the body %s is passed over",
  async (body) => {
    server.stdin?.write(framed(body) + question);
    await answered();
  },
);

test.each(["Content-Type: x", "Content-Length: many", "no header", "Content-Length 5"])(
  "after the header “%s” the server ends and says why, for nobody knows where the next one begins",
  async (header) => {
    let said = "";
    server.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    const ended = exitCode();
    server.stdin?.write(`${header}\r\n\r\n${question}`);
    expect(await ended).toBe(1);
    expect(said).toMatch(/no message/);
  },
);

test("half a message, and then nothing more", async () => {
  const ended = exitCode();
  server.stdin?.end(question.slice(0, -5));
  expect(await ended).toBe(0);
});

test("requests before initialize are refused", async () => {
  const early = spawn(process.execPath, [SERVER, "--stdio"]);
  early.stdin.write(question);
  const [answer] = await once(early.stdout, "data");
  expect(String(answer)).toContain('"code":-32002');
  early.kill();
});

test("a client that is killed takes its server with it", async () => {
  const program = `const { spawn } = require("node:child_process");
    const server = spawn(process.execPath, [${JSON.stringify(SERVER)}, "--stdio"]);
    server.stdin.write(${JSON.stringify(initialize)});
    server.stdout.once("data", () => console.log(server.pid));`;
  const client = spawn(process.execPath, ["-e", program]);
  const [pid] = await once(client.stdout, "data");
  client.kill("SIGKILL");
  for (let tries = 0; isRunning(Number(pid)) && tries < 400; tries++) {
    await new Promise((done) => setTimeout(done, 25));
  }
  expect(isRunning(Number(pid))).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
