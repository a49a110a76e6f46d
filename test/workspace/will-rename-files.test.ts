import fc from "fast-check";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import {
  canonicalUri,
  escapedUri,
  type FileSystem,
  resolveUri,
} from "../../server/src/workspace/files";
import { type Move, Moves } from "../../server/src/workspace/moves";
import { pathReferences } from "../../server/src/workspace/path-references";
import { readProject } from "../../server/src/workspace/project";
import { willRenameFiles } from "../../server/src/workspace/will-rename-files";

const ROOT = "file:///edition";

/** A folder of files by their paths in it. */
type Folder = Readonly<Record<string, string>>;

function uriOf(path: string): string {
  return `${ROOT}/${path.split("/").map(encodeURIComponent).join("/")}`;
}

function filesOf(folder: Folder): FileSystem {
  const known = new Map(
    Object.entries(folder).map(([path, text]) => [canonicalUri(uriOf(path)), text]),
  );
  const folders = [...known.keys()].map((uri) => uri.slice(0, uri.lastIndexOf("/")));
  return {
    read: async (uri) => known.get(canonicalUri(uri)),
    exists: async (uri) => known.has(canonicalUri(uri)) || folders.includes(canonicalUri(uri)),
    list: async () => [],
    images: async () => [],
  };
}

/** Moves files in a folder: what it holds afterwards, and the references that nothing could change. */
async function moved(folder: Folder, ...pairs: readonly (readonly [string, string])[]) {
  const moves = pairs.map(([from, to]): Move => ({ oldUri: uriOf(from), newUri: uriOf(to) }));
  const texts = transcriptions(folder).map(([path, text]) => ({
    uri: uriOf(path),
    document: parse(text, defaultConventions),
    images: imagesOf(folder),
  }));
  const { edit, left } = await willRenameFiles(moves, texts, filesOf(folder), [ROOT]);
  const edits = new Map(
    (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument, edits: made }) => [
      canonicalUri(textDocument.uri),
      made as TextEdit[],
    ]),
  );
  const where = new Moves(moves);
  const after = Object.entries(folder).map(([path, text]) => {
    const uri = uriOf(path);
    const changed = TextDocument.applyEdits(
      TextDocument.create(uri, "", 0, text),
      edits.get(canonicalUri(uri)) ?? [],
    );
    return [decodeURIComponent(where.after(uri).slice(ROOT.length + 1)), changed];
  });
  return { after: Object.fromEntries(after) as Folder, left, edited: [...edits.keys()], where };
}

function transcriptions(folder: Folder): [string, string][] {
  return Object.entries(folder).filter(([path]) => path.endsWith(".recto"));
}

function imagesOf(folder: Folder): string[] {
  const { images } = readProject(folder["recto.yaml"] ?? "").project;
  return images.flatMap((path) => resolveUri(uriOf("recto.yaml"), path) ?? []);
}

const LETTER = `Citation: A
People: ../who.yaml

[page 1 | scans/0001.jpg]

scans/0001.jpg is a word [see: ../b.recto#4].

![Page 2](scans/0002.jpg)

[page 3 | https://example.org/scans/0003.jpg]
`;
const EDITION: Folder = {
  "letters/a.recto": LETTER,
  "letters/scans/0001.jpg": "",
  "letters/scans/0002.jpg": "",
  "b.recto": "[#4] Да [see: letters/a.recto] [see: gone.recto] [page 7 | 7.jpg]\r\n",
  "who.yaml": "",
  "pages/7.jpg": "",
  "recto.yaml": "people: [who.yaml] # all\nimages:\n  - 'pages/'\n",
};

test("an image gets another name", async () => {
  const { after, edited } = await moved(EDITION, [
    "letters/scans/0001.jpg",
    "letters/scans/лист 1%20.jpg",
  ]);
  expect(after["letters/a.recto"]).toBe(
    LETTER.replace("| scans/0001.jpg", "| scans/лист 1%20.jpg"),
  );
  expect(edited).toHaveLength(1);
});

test("a folder of images moves", async () => {
  const { after } = await moved(EDITION, ["letters/scans", "bilder/alt"]);
  expect(after["letters/a.recto"]).toContain("[page 1 | ../bilder/alt/0001.jpg]");
  expect(after["letters/a.recto"]).toContain("![Page 2](../bilder/alt/0002.jpg)");
  expect(after["letters/a.recto"]).toContain("\nscans/0001.jpg is a word");
});

test("a document moves: its own paths and those to it", async () => {
  const { after } = await moved(EDITION, ["letters/a.recto", "x/y/письмо.recto"]);
  expect(after["x/y/письмо.recto"]).toBe(
    LETTER.replace("../who.yaml", "../../who.yaml")
      .replace("| scans", "| ../../letters/scans")
      .replace("](scans", "](../../letters/scans")
      .replace("../b.recto#4", "../../b.recto#4"),
  );
  expect(after["b.recto"]).toBe(EDITION["b.recto"]?.replace("letters/a.recto", "x/y/письмо.recto"));
});

test("a folder with all that belongs together needs no change in it", async () => {
  const { after, edited } = await moved(EDITION, ["letters", "briefe"]);
  expect(after["briefe/a.recto"]).toBe(LETTER);
  expect(after["b.recto"]).toContain("[see: briefe/a.recto]");
  expect(edited).toHaveLength(1);
});

test("registers and folders of images in the project file, with their quotes and comments", async () => {
  const { after } = await moved(
    EDITION,
    ["who.yaml", "registers/who: is.yaml"],
    ["pages", "leaves of 7"],
  );
  expect(after["recto.yaml"]).toBe(
    'people: ["registers/who: is.yaml"] # all\nimages:\n  - "leaves of 7"\n',
  );
  expect(after["letters/a.recto"]).toContain("People: ../registers/who: is.yaml\n");
  expect(after["b.recto"]).toBe(EDITION["b.recto"]);
});

test("an image leaves the folder of images, or moves within it", async () => {
  const out = await moved(EDITION, ["pages/7.jpg", "letters/7.jpg"]);
  expect(out.after["b.recto"]).toContain("| letters/7.jpg]");
  const within = await moved(EDITION, ["pages/7.jpg", "pages/old/7.jpg"]);
  expect(within.after["b.recto"]).toContain("| old/7.jpg]");
});

test("the project file itself moves", async () => {
  const { after } = await moved(EDITION, ["recto.yaml", "letters/recto.yaml"]);
  expect(after["letters/recto.yaml"]).toBe(
    'people: [../who.yaml] # all\nimages:\n  - "../pages"\n',
  );
});

test("what its mark cannot hold is left and told", async () => {
  const { after, left } = await moved(
    EDITION,
    ["letters/scans/0001.jpg", "letters/scans/0001].jpg"],
    ["letters/scans/0002.jpg", "letters/scans/0002 b.jpg"],
  );
  expect(after["letters/a.recto"]).toBe(LETTER);
  expect(left).toEqual(["a.recto, line 4", "a.recto, line 8"]);
});

test("paths that lead nowhere, and other files, change nothing", async () => {
  expect((await moved(EDITION, ["gone.jpg", "x.jpg"])).edited).toEqual([]);
  const { after } = await moved(EDITION, ["b.recto", "c/b.recto"]);
  expect(after["c/b.recto"]).toContain("[see: gone.recto]");
});

test("a path keeps its way of being written", async () => {
  const folder = { "a.recto": "[page 1 | ./s\\1.jpg]\n", "s/1.jpg": "" };
  const { after } = await moved(folder, ["s/1.jpg", "t/1.jpg"]);
  expect(after["a.recto"]).toBe("[page 1 | ./t/1.jpg]\n");
});

const names = fc.constantFrom("a", "b c", "д", "100%", "e\u0301", "(x)", "scans");
const folderName = fc.array(names, { maxLength: 3 }).map((parts) => parts.join("/"));
const within = (folder: string, name: string) => (folder === "" ? name : `${folder}/${name}`);

test("whatever moves, every path leads to the same file as before, and no text changes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        document: folderName,
        image: folderName,
        other: folderName,
        to: folderName,
        name: names,
      }),
      fc.constantFrom("document", "image", "other", "folder", "everything"),
      async ({ document, image, other, to, name }, which) => {
        const paths = {
          document: within(document, "d.recto"),
          image: within(image, "i.jpg"),
          other: within(other, "o.recto"),
          folder: document.split("/")[0] || "none",
        };
        const up = document === "" ? "" : "../".repeat(document.split("/").length);
        const text = `[page 1 | ${up}${paths.image}]\n\nAnd [see: ${up}${paths.other}#4] i.jpg\n`;
        const folder: Folder = {
          [paths.document]: text,
          [paths.image]: "",
          [paths.other]: "[#4] A\n",
        };
        const ending = { document: ".recto", image: ".jpg", other: ".recto", folder: "" };
        const chosen = which === "everything" ? (["document", "image", "other"] as const) : [which];
        const pairs = chosen.map(
          (one) =>
            [paths[one], within(`${to}/new`.replace(/^\//, ""), one + name + ending[one])] as const,
        );
        const { after, left, where } = await moved(folder, ...pairs);
        const now = decodeURIComponent(where.after(uriOf(paths.document)).slice(ROOT.length + 1));
        const done = parse(after[now] ?? "", defaultConventions);
        expect(transcriptionText(done)).toBe(transcriptionText(parse(text, defaultConventions)));
        if (left.length > 0) return;
        const leads = pathReferences(done).map(({ path }) =>
          escapedUri(resolveUri(uriOf(now), path) ?? ""),
        );
        expect(leads).toEqual([where.after(uriOf(paths.image)), where.after(uriOf(paths.other))]);
      },
    ),
    { seed: 73, numRuns: 600 },
  );
});
