import * as vscode from "vscode";
import { equal, eventually, ok } from "../support/assert";
import { openText } from "../support/samples";

const REPORT = [
  "[page 1]",
  "",
  "[#p1] Канат[^a] нужен [insert N1] до зимы, см. [see: #p1].",
  "",
  "[page 2]",
  "",
  "[in the upper left corner: insertion N1 to page 1]",
  "",
  "сорок метров",
  "",
  "[^a]: Из пеньки.",
  "",
].join("\n");

/** Where *Go to Definition* leads from a word: the line, counted from 1, and what stands there. */
async function leads(document: vscode.TextDocument, word: string): Promise<string> {
  const position = document.positionAt(REPORT.indexOf(word) + 2);
  const [found] = await eventually(async () => {
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      position,
    );
    return places && places.length > 0 && places;
  }, `definition of ${word}`);
  ok(found, "a place");
  const range =
    "targetUri" in found ? (found.targetSelectionRange ?? found.targetRange) : found.range;
  return `${range.start.line + 1} ${document.getText(range)}`;
}

suite("following references in a text that is saved nowhere", () => {
  let document: vscode.TextDocument;

  setup(async () => {
    document = await openText(REPORT);
  });

  test("a note, an insertion from both ends, and a page", async () => {
    equal(await leads(document, "[^a] нужен"), "11 [^a]:", "note");
    equal(await leads(document, "insert N1"), "7 insertion N1", "text of the insertion");
    equal(await leads(document, "insertion N1"), "3 insert N1", "place of the insertion");
    equal(await leads(document, "to page 1"), "1 [page 1]", "page");
  });

  test("another name for a paragraph changes its signs alone", async () => {
    const position = document.positionAt(REPORT.indexOf("#p1") + 1);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      position,
      "канат",
    );
    equal(await vscode.workspace.applyEdit(edit), true, "applied");
    equal(document.getText(), REPORT.replaceAll("#p1", "#канат"), "text");
  });

  test("from a page to its insertion and the text of it", async () => {
    const [page] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      "vscode.prepareCallHierarchy",
      document.uri,
      new vscode.Position(0, 3),
    );
    ok(page, "the page");
    const down = (item: vscode.CallHierarchyItem) =>
      vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
        "vscode.provideOutgoingCalls",
        item,
      );
    const [place] = await down(page);
    equal(place?.to.name, "Insertion 1", "insertion");
    const [body] = place ? await down(place.to) : [];
    equal(body?.to.detail, "сорок метров", "its text");
  });
});
