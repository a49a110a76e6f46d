import { expect, test } from "vitest";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { Corpus } from "../../server/src/workspace/corpus";
import type { FileSystem } from "../../server/src/workspace/files";

const LETTER = parse("The ferry [[leaves]].", defaultConventions);
const FILES = {
  list: async () => ["file:///letters/b.recto"],
  read: async () => "Чайка улетела.",
} as unknown as FileSystem;

/** What all of the workspace is, with these documents open. */
async function all(open: readonly string[], folders = ["file:///letters"]): Promise<string[]> {
  const corpus = new Corpus(FILES, () => defaultConventions);
  corpus.folders = folders;
  const found = await corpus.all(open.map((uri) => ({ uri, document: LETTER })));
  return found.map(({ uri }) => uri);
}

test("open documents, wherever they are saved, and those of the folders", async () => {
  const open = ["file:///elsewhere/a.recto", "untitled:Untitled-1"];
  expect(await all(open)).toEqual([...open, "file:///letters/b.recto"]);
});

test("a preview of changes or an older version is not counted again", async () => {
  const views = ["vscode-bulkeditpreview-editor:/letters/b.recto", "git:/letters/b.recto?HEAD"];
  expect(await all(views)).toEqual(["file:///letters/b.recto"]);
});

test("a folder that is no folder of this machine has documents of its own", async () => {
  const virtual = "vscode-vfs://archive/letters";
  expect(await all([`${virtual}/a.recto`], [virtual])).toContain(`${virtual}/a.recto`);
});

test("without a folder every open document counts", async () => {
  expect(await all(["vscode-vfs://archive/a.recto"], [])).toEqual(["vscode-vfs://archive/a.recto"]);
});
