import { afterEach, expect, test } from "vitest";
import { type Client, startServer } from "./client";

let client: Client | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

/** What the server says of a bracket that is never closed. */
async function said(locale: string): Promise<string> {
  client = await startServer({ locale });
  await client.open("untitled:a.recto", "[stamp: Received\n");
  const { items } = await client.connection.sendRequest<{ items: { message: string }[] }>(
    "textDocument/diagnostic",
    { textDocument: { uri: "untitled:a.recto" } },
  );
  return items.map(({ message }) => message).join("\n");
}

test.each([
  ["ru", "Метка (штамп) нигде не закрыта."],
  ["de-AT", "Diese Auszeichnung (Stempel) wird nie geschlossen."],
  ["fr-ca", "Cette marque (cachet) n’est jamais fermée."],
  ["en-GB", "This stamp is never closed."],
  ["ja", "This stamp is never closed."],
  ["../../ru", "This stamp is never closed."],
])("an editor in %s is told %s", async (locale, message) => {
  expect(await said(locale)).toContain(message);
});
