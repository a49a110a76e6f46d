import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
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
