import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, onTestFinished, test } from "vitest";
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

/** A text in several scripts with CRLF: a gap, a note that is never explained, a pair of page numbers. */
const TEXT = [
  "Citation: ГАРФ, ф. 5, оп. 2, д. 7, лл. 1-2",
  "",
  "[page 4 | нет.png]",
  "",
  "김 [3 words illegible] שלום 𝔛[^2] [date 1956-09-21: é].",
  "",
].join("\r\n");
const URI = "untitled:b.recto";

/** What is said of the text on hover, in completion, code actions and the outline. */
async function saidOfAll(locale: string) {
  client = await startServer({ locale });
  await client.open(URI, TEXT);
  const { connection } = client;
  const textDocument = { uri: URI };
  const at = (words: string) => {
    const [before = ""] = TEXT.split(words);
    const lines = before.split("\r\n");
    return { line: lines.length - 1, character: (lines.at(-1) ?? "").length + 1 };
  };
  const hoverAt = async (words: string) => {
    const hover = await connection.sendRequest<{ contents: { value: string } }>(
      "textDocument/hover",
      { textDocument, position: at(words) },
    );
    return hover.contents.value.replace(/\n*```xml[^]*?```/g, "").replace(/\n+/g, " / ");
  };
  const note = { start: at("^2]"), end: at("^2]") };
  const actions = await connection.sendRequest<{ title: string }[]>("textDocument/codeAction", {
    textDocument,
    range: note,
    context: { diagnostics: [] },
  });
  await client.change(URI, 2, [
    { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: "D" },
  ]);
  const items = await connection.sendRequest<{ label: string; detail?: string }[] | { items: [] }>(
    "textDocument/completion",
    { textDocument, position: { line: 1, character: 1 } },
  );
  const all = (Array.isArray(items) ? items : items.items) as { label: string; detail?: string }[];
  const symbols = await connection.sendRequest<{ name: string; children: { name: string }[] }[]>(
    "textDocument/documentSymbol",
    { textDocument },
  );
  return {
    hover: [await hoverAt("illegible"), await hoverAt("date 1956")],
    actions: actions.map(({ title }) => title),
    completion: all.find(({ label }) => label === "Author")?.detail,
    outline: symbols.map(({ name }) => name),
  };
}

test("all of the editor in Russian", async () => {
  expect(await saidOfAll("ru")).toMatchInlineSnapshot(`
    {
      "actions": [
        "Начать примечание «2»",
        "Подавить «undefined-note» здесь, потому что …",
      ],
      "completion": "Кто написал документ.",
      "hover": [
        "**Пропуск** · публикатор / Текст, который нельзя прочитать. / 3 слова.",
        "**Дата** · публикатор / Дата в виде, пригодном для сортировки. / 21 сентября 1956 г.",
      ],
      "outline": [
        "Сведения о документе",
        "Страница 4",
      ],
    }
  `);
});

test("all of the editor in German", async () => {
  expect(await saidOfAll("de")).toMatchInlineSnapshot(`
    {
      "actions": [
        "Anmerkung „2“ beginnen",
        "„undefined-note“ hier unterdrücken, weil …",
      ],
      "completion": "Wer das Dokument geschrieben hat.",
      "hover": [
        "**Lücke** · der Herausgeber / Text, der nicht lesbar ist. / 3 Wörter.",
        "**Datum** · der Herausgeber / Ein Datum in sortierbarer Form. / 21. September 1956.",
      ],
      "outline": [
        "Dokumentkopf",
        "Seite 4",
      ],
    }
  `);
});

test("all of the editor in French", async () => {
  expect(await saidOfAll("fr")).toMatchInlineSnapshot(`
    {
      "actions": [
        "Commencer la note « 2 »",
        "Taire « undefined-note » ici, parce que …",
      ],
      "completion": "Qui a écrit le document.",
      "hover": [
        "**Lacune** · l’éditeur / Texte illisible. / 3 mots.",
        "**Date** · l’éditeur / Une date sous une forme qui se trie. / 21 septembre 1956.",
      ],
      "outline": [
        "En-tête",
        "Page 4",
      ],
    }
  `);
});

test("what a register's thread finds is told in the language of the editor", async () => {
  const folder = mkdtempSync(join(tmpdir(), "recto-words-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "people.yaml"), "people:\r\n  - id: 김\r\n    nmae: Пэн\r\n");
  writeFileSync(join(folder, "a.recto"), "Text\n");
  const uri = pathToFileURL(join(folder, "people.yaml")).toString();
  client = await startServer({
    locale: "de",
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: "a" }],
    capabilities: { textDocument: { publishDiagnostics: {} } },
  });
  const { connection } = client;
  const said = new Promise<string[]>((done) =>
    connection.onNotification("textDocument/publishDiagnostics", (params) => {
      if (params.uri === uri && params.diagnostics.length > 0)
        done(params.diagnostics.map(({ message }: { message: string }) => message));
    }),
  );
  await client.open(pathToFileURL(join(folder, "a.recto")).toString(), "Text\n");
  expect((await said).join(" | ")).toContain(
    "Es gibt keinen Schlüssel „nmae“. Meinten Sie „name“?",
  );
});
