import { expect, test } from "vitest";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { Corpus } from "../../server/src/workspace/corpus";
import { WorkspaceTexts } from "../../server/src/workspace/workspace-texts";
import { catalogueOf, Disk, FOLDER } from "./support";

const LETTER = parse("The ferry [[leaves]].", defaultConventions);

/** The texts of a folder with one file, and of what is open. */
function workspaceOf(open: readonly string[], folders: readonly string[] = [FOLDER]) {
  const disk = new Disk(true);
  disk.write("b.recto", "Чайка улетела.");
  const catalogue = catalogueOf(disk);
  catalogue.folders = folders;
  const opened = {
    transcriptions: () => open.map((uri) => ({ uri, document: LETTER })),
    known: () => undefined,
    sureIn: async () => undefined,
  };
  const corpus = new Corpus(disk.system, () => defaultConventions);
  return { disk, texts: new WorkspaceTexts(opened, catalogue, corpus) };
}

/** What all of the workspace is, with these documents open. */
async function all(open: readonly string[], folders?: readonly string[]): Promise<string[]> {
  return (await workspaceOf(open, folders).texts.texts()).map(({ uri }) => uri);
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

test("a text is read again only when its file is another, told of or not", async () => {
  const { disk, texts } = workspaceOf([]);
  const read = async () => (await texts.textAt(`${FOLDER}/b.recto`))?.document;
  const first = await read();
  expect(await read()).toBe(first);
  disk.write("b.recto", "Чайка вернулась.");
  expect((await read())?.text).toBe("Чайка вернулась.");
});
