import * as vscode from "vscode";
import { actionAt, apply, ask, cardWith, colourOf, rangeOf } from "../support/asking";
import { equal, ok } from "../support/assert";

suite("several people of one name", () => {
  test("they are all explained, coloured as open, and one can be chosen", async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri;
    // In a folder with a register of its own, so that no other document tells who is meant.
    const apart = vscode.Uri.joinPath(folder, "two-of-one-name");
    const uri = vscode.Uri.joinPath(apart, "names.recto");
    const text = "---\npeople: people.yaml\n---\n\nThe key was with Holm in the end.\n";
    await write(vscode.Uri.joinPath(apart, "people.yaml"), TWO_OF_ONE_NAME);
    await write(uri, text);
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const range = rangeOf(document, "Holm");
      const card = await cardWith(document, range.start, "2 in the register fit");
      ok(card.includes("Astrid Holm") && card.includes("Ebba Holm"), `both in ${card}`);
      equal(await colourOf(document, "Holm"), "person inferred ambiguous", "colour");
      await apply(await actionAt(document, range, "This is Ebba Holm (1902–1984?)"));
      equal(document.getText(), text.replace("Holm", "[@holm-ebba: Holm]"), "text");
      await ask("undo");
      equal(document.getText(), text, "text");
    } finally {
      await ask("workbench.action.revertAndCloseActiveEditor");
      await vscode.workspace.fs.delete(apart, { recursive: true });
    }
  });
});

const TWO_OF_ONE_NAME = `people:
  - id: holm-astrid
    name: Astrid Holm
  - id: holm-ebba
    name: Ebba Holm
    born: 1902
    died: 1984?
`;

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
