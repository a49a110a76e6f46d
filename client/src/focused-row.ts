import { commands, type TreeView } from "vscode";

/** The view tells at once what is selected, in milliseconds. */
const PATIENCE = 400;

/** The row of a view that has the focus. Keys tell nothing of it: selecting it does. */
export async function focusedRow<Row>(view: TreeView<Row>): Promise<Row | undefined> {
  const before = new Set(view.selection);
  const selected = new Promise<void>((done) => {
    const listening = view.onDidChangeSelection(() => (listening.dispose(), done()));
    setTimeout(() => (listening.dispose(), done()), PATIENCE);
  });
  await commands.executeCommand("list.toggleSelection");
  await selected;
  const after = view.selection;
  return after.find((row) => !before.has(row)) ?? [...before].find((row) => !after.includes(row));
}
