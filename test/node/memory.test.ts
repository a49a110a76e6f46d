import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { startServer } from "../lsp/client";
import { preloaded } from "../support/preloaded";

const { folder, noticed } = preloaded("flags-set.cjs", "RECTO_FLAGS_REPORT");

/** The flags that a server sets while it reads a workspace of so many texts. */
async function flagsWith(texts: number): Promise<string> {
  const workspace = join(folder, `${texts}`);
  mkdirSync(workspace);
  for (let at = 0; at < texts; at++)
    writeFileSync(join(workspace, `${at}.recto`), `Письмо ${at}\n`);
  const uri = pathToFileURL(workspace).toString();
  const client = await startServer({ workspaceFolders: [{ uri, name: "archive" }] });
  const found = await client.connection.sendRequest<object[]>("workspace/symbol", {
    query: "7.recto",
  });
  expect(found.length).toBeGreaterThan(0);
  expect(await client.stop()).toBe(0);
  return noticed();
}

test("a workspace of a few hundred texts is read as fast as can be", async () => {
  expect(await flagsWith(300)).toBe("");
});

test("one of thousands is read with less memory", async () => {
  expect(await flagsWith(2100)).toMatch(/^--heap-growing-percent=\d+\n/);
});
