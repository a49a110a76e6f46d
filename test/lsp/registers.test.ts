import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test, vi } from "vitest";
import type {
  CodeAction,
  CodeLens,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Location,
  PublishDiagnosticsParams,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { encoded, utf16 } from "../cli/program";
import { type Client, startServer } from "./client";

const LETTER = "Anna Sokolova met Emil Brandt. [@brandt: He] left; Бр\u{1f989}.\n";
const GOOD = "id,name\nbrandt,Emil Brandt\n";

// Servers start slowly where many programs run.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let client: Client;
let told: Map<string, readonly Diagnostic[]>;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A server on a folder with these files, in which the letter is open. */
async function start(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), "recto-registers-"));
  for (const [name, content] of Object.entries({ "letter.recto": LETTER, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const workspaceFolders = [{ uri: pathToFileURL(folder).toString(), name: "archive" }];
  client = await startServer({
    workspaceFolders,
    capabilities: {
      textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } },
    },
  });
  told = new Map();
  client.connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, diagnostics }: PublishDiagnosticsParams) => void told.set(uri, diagnostics),
  );
  await client.open(uriOf("letter.recto"), LETTER);
  // The first answer waits for no register.
  const outline = client.connection.sendRequest("textDocument/documentSymbol", at("letter.recto"));
  expect(Array.isArray(await outline)).toBe(true);
  await client.connection.sendRequest("textDocument/diagnostic", at("letter.recto"));
}

function at(name: string, line = 0, character = 0) {
  return { textDocument: { uri: uriOf(name) }, position: { line, character } };
}

async function until<Value>(ask: () => Value | Promise<Value>): Promise<NonNullable<Value>> {
  for (let tries = 0; tries < 1000; tries++) {
    const found = await ask();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error("it never came");
}

function hover(name: string, line: number, character: number): Promise<Hover | null> {
  return client.connection.sendRequest("textDocument/hover", at(name, line, character));
}

async function changed(name: string, type = 2): Promise<void> {
  const changes = [{ uri: uriOf(name), type }];
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
}

/** `code line:character-line:character` of what is wrong in a file, when something is. */
async function findingsIn(name: string): Promise<string[]> {
  const found = await until(() => {
    const all = told.get(uriOf(name)) ?? [];
    return all.length > 0 ? all : undefined;
  });
  return found.map(({ code, range: { start, end } }) => {
    return `${code} ${start.line}:${start.character}-${end.line}:${end.character}`;
  });
}

const RUSSIAN =
  "people:\n  - id: sokolova\n    name: Anna Sokolova\n    bio: Хранила письма и ответы в ящике стола.\n";
const REFERENCES = Array.from(
  { length: 20 },
  (_, at) => `x${at}: &x${at} [${Array(9).fill(at ? `*x${at - 1}` : "x")}]`,
);

describe("a register that nobody can use as it is", () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ["a folder", "people.yaml/x", "", "register-syntax 0:0-0:0"],
    [
      "YAML above 8 MB",
      "people.yaml",
      `people:\n${"# 12345678\n".repeat(800_000)}`,
      "register-syntax 0:0-0:1",
    ],
    [
      "a bomb of references",
      "people.yaml",
      `${REFERENCES.join("\n")}\npeople: *x19\n`,
      "register-syntax 0:0-0:2",
    ],
    ["a circle", "people.yaml", "people: &p\n  - *p\n", "register-syntax 1:4-1:6"],
    [
      "an entity",
      "people.xml",
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>\n<person xml:id="x"><persName>&e;</persName></person>',
      "register-syntax 0:0-0:9",
    ],
    ["no text", "people.yaml", Uint8Array.of(0, 1, 2, 3, 0xff, 0, 0, 5), "register-syntax 0:0-0:0"],
    ["a piece", "people.yaml", 'people:\n  - id: x\n    name: "Xaver', "register-syntax 2:10-2:11"],
    ["UTF-16", "people.yaml", utf16(`\ufeff${RUSSIAN}`, "le"), "register-syntax 0:0-0:1"],
    ["windows-1251", "people.yaml", encoded(RUSSIAN, "windows-1251"), "register-syntax 0:0-0:1"],
  ])("%s gets a finding, and the other register is used", async (_, path, content, finding) => {
    await start({ [path]: content, "people.csv": GOOD });
    expect(await findingsIn(path.split("/")[0] as string)).toContain(finding);
    expect(await until(() => hover("letter.recto", 0, 19))).not.toBeNull();
    const isRead = finding.endsWith("0:0-0:1") && content instanceof Uint8Array;
    expect((await hover("letter.recto", 0, 1)) !== null).toBe(isRead);
  });

  test("a table of 30,000 people is read beside the answers", async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `p${at},Anna${at} Aal${at % 999}`);
    await start({ "people.csv": `${GOOD}${rows.join("\n")}\n` });
    expect(await until(() => hover("letter.recto", 0, 19))).not.toBeNull();
  });

  test("what vanishes is forgotten, and what comes is read", async () => {
    await start({ "people.yaml": RUSSIAN.replace("id:", "di:") });
    expect(await findingsIn("people.yaml")).toHaveLength(2);
    rmSync(join(folder, "people.yaml"));
    await changed("people.yaml", 3);
    await until(() => told.get(uriOf("people.yaml"))?.length === 0);
    writeFileSync(join(folder, "people.csv"), GOOD);
    await changed("people.csv", 1);
    expect(await until(() => hover("letter.recto", 0, 19))).not.toBeNull();
    expect(await hover("letter.recto", 0, 1)).toBeNull();
  });
});

const FAULTY = `people:
  - id: brandt
    nmae: x
    name: Emil Brandt
    portrait: no.png
  - id: brandt
    name: Otto Brandt
`;

test("findings have a page, and matter as much as the project says", async () => {
  await start({ "people.yaml": FAULTY });
  const all = ["register-syntax 2:4-2:8", "duplicate-id 5:8-5:14", "missing-portrait 4:14-4:20"];
  await until(async () => (await findingsIn("people.yaml")).length === 3);
  expect(await findingsIn("people.yaml")).toEqual(all);
  const [, duplicate] = told.get(uriOf("people.yaml")) ?? [];
  expect(duplicate).toMatchObject({
    severity: 1,
    codeDescription: { href: expect.stringContaining("docs/findings/duplicate-id.md") },
    relatedInformation: [
      { location: { uri: uriOf("people.yaml"), range: { start: { line: 1 } } } },
    ],
  });
  writeFileSync(join(folder, "no.png"), "");
  await changed("no.png", 1);
  await until(async () => (await findingsIn("people.yaml")).length === 2);
  writeFileSync(
    join(folder, "recto.yaml"),
    "rules: { duplicate-id: off, register-syntax: hint }\n",
  );
  await changed("recto.yaml", 1);
  await until(() => told.get(uriOf("people.yaml"))?.length === 1);
  expect(told.get(uriOf("people.yaml"))?.[0]?.severity).toBe(4);
});

test("what can be mended is offered where it is underlined, as the text stands now", async () => {
  await start({ "people.yaml": FAULTY });
  await client.connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri: uriOf("people.yaml"), languageId: "yaml", version: 1, text: FAULTY },
  });
  const actions = async (line: number): Promise<string[]> => {
    const found = await client.connection.sendRequest<CodeAction[] | null>(
      "textDocument/codeAction",
      {
        textDocument: { uri: uriOf("people.yaml") },
        range: { start: { line, character: 8 }, end: { line, character: 8 } },
        context: { diagnostics: [] },
      },
    );
    return (found ?? []).map(({ title, edit }) => {
      const [change] = edit?.changes?.[uriOf("people.yaml")] ?? [];
      return `${title}: ${change?.range.start.line}–${change?.range.end.line}`;
    });
  };
  await until(async () => (await actions(5)).length > 0);
  expect(await actions(5)).toEqual(["Write “brandt-2”: 5–5", "Remove this entry: 5–7"]);
  await client.change(uriOf("people.yaml"), 2, [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "#\n" },
  ]);
  // Until it is read again, nobody knows where the entries stand now.
  expect(await actions(5)).toEqual([]);
  await until(async () => (await actions(6)).length > 0);
  expect(await actions(6)).toEqual(["Write “brandt-2”: 6–6", "Remove this entry: 6–8"]);
});

const FORMATS = {
  "people.yaml": {
    text: "people:\n  - id: brandt\n    name: Emil Brandt\n    names: { ru: Эмиль Брандт }\n    born: 1861\n    died: 1934\n    bio: Kept the light.\n  - { id: hanko, type: place, name: Hanko }\n",
    id: [1, 9],
    form: [3, 20],
    bio: [6, 14],
  },
  "people.csv": {
    text: "id,type,name,names,born,died,bio\nbrandt,,Emil Brandt,ru: Эмиль Брандт,1861,1934,Kept the light.\nhanko,place,Hanko,,,,\n",
    id: [1, 2],
    form: [1, 28],
    bio: [1, 50],
  },
  "people.xml": {
    text: '<TEI>\n<person xml:id="brandt">\n<persName>Emil Brandt</persName>\n<persName xml:lang="ru">Эмиль Брандт</persName>\n<birth when="1861"/><death when="1934"/>\n<note>Kept the light.</note></person>\n<place xml:id="hanko"><placeName>Hanko</placeName></place></TEI>\n',
    id: [1, 17],
    form: [3, 30],
    bio: [5, 10],
  },
} as const;

describe.each(Object.entries(FORMATS))("in %s", (name, { text, id, form, bio }) => {
  test("an entry shows its card, its mentions, its places, and gets another id", async () => {
    await start({ [name]: text, "report.recto": "Brandt came. Emil Brandt left.\n" });
    await client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: uriOf(name), languageId: "plaintext", version: 1, text },
    });
    await until(() => hover("letter.recto", 0, 19));
    const { connection } = client;
    const symbols = await connection.sendRequest<DocumentSymbol[]>(
      "textDocument/documentSymbol",
      at(name),
    );
    expect(symbols.map((one) => [one.name, one.detail])).toEqual([
      ["Emil Brandt", "1861–1934"],
      ["Hanko", "hanko"],
    ]);
    for (const [line, character] of [id, form]) {
      const card = JSON.stringify(await hover(name, line, character));
      expect(card).toContain("**Emil Brandt** (1861–1934)");
      expect(card).toContain("Kept the light.");
      const found = await connection.sendRequest<Location[]>("textDocument/references", {
        ...at(name, line, character),
        context: { includeDeclaration: true },
      });
      expect(found.map(({ uri }) => uri.slice(uri.lastIndexOf("/") + 1)).sort()).toEqual(
        [name, "letter.recto", "letter.recto", "report.recto", "report.recto"].sort(),
      );
      const definition = await connection.sendRequest<Location>(
        "textDocument/definition",
        at(name, line, character),
      );
      expect([definition.uri, definition.range.start.line]).toEqual([uriOf(name), id[0]]);
    }
    expect(await hover(name, bio[0], bio[1])).toBeNull();
    const lenses = await until(async () => {
      const found = await connection.sendRequest<CodeLens[] | null>(
        "textDocument/codeLens",
        at(name),
      );
      return found && found.length > 0 ? found : undefined;
    });
    expect(lenses[0]?.command?.title).toBe("named 4 times in 2 documents");
    // Rename right after typing: the entry stands one line lower than it was read.
    const start0 = { line: 0, character: 0 };
    const before = name === "people.csv" ? "\ufeff" : "\n";
    await client.change(uriOf(name), 2, [{ range: { start: start0, end: start0 }, text: before }]);
    const shift = before === "\n" ? 1 : 0;
    const edit = await connection.sendRequest<WorkspaceEdit>("textDocument/rename", {
      ...at(name, id[0] + shift, id[1]),
      newName: "brandt-emil",
    });
    const changes = (edit.documentChanges ?? []).flatMap((change) =>
      "edits" in change
        ? [
            `${change.textDocument.uri.slice(uriOf("x").length - 1)} ${change.edits[0]?.range.start.line}`,
          ]
        : [],
    );
    expect(changes.sort()).toEqual(["letter.recto 0", `${name} ${id[0] + shift}`].sort());
  });
});

test("a name in a text leads to its row of a table, and to its element", async () => {
  await start({
    "people.csv": FORMATS["people.csv"].text,
    "people.xml": '<person xml:id="sokolova"><persName>Anna Sokolova</persName></person>',
  });
  await until(() => hover("letter.recto", 0, 19));
  const definition = (character: number) =>
    client.connection.sendRequest<Location[]>(
      "textDocument/definition",
      at("letter.recto", 0, character),
    );
  expect(await definition(19)).toMatchObject([
    { uri: uriOf("people.csv"), range: { start: { line: 1 } } },
  ]);
  expect(await definition(1)).toMatchObject([
    { uri: uriOf("people.xml"), range: { start: { line: 0, character: 16 } } },
  ]);
});
