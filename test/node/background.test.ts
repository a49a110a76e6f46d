import { resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { startServer } from "../lsp/client";

const given = process.env.NODE_OPTIONS;
afterEach(() => {
  process.env.NODE_OPTIONS = given ?? "";
});

test("what fails while nobody waits for it is told in the log, and the server goes on", async () => {
  process.env.NODE_OPTIONS = `--require ${JSON.stringify(resolve("test/support/lost-promise.cjs"))}`;
  const client = await startServer({ capabilities: { textDocument: { diagnostic: {} } } });
  const told = await new Promise<{ message: string }>((done) =>
    client.connection.onNotification("window/logMessage", done),
  );
  expect(told.message).toContain("lost in the background");
  const uri = "file:///архив/燈.recto";
  await client.open(uri, "[page 1]\n\nСова молчит.\n");
  const outline = await client.connection.sendRequest("textDocument/documentSymbol", {
    textDocument: { uri },
  });
  expect(outline).toHaveLength(1);
  expect(await client.stop()).toBe(0);
});
