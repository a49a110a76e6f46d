import { commands, Location, Position, Selection, Uri, window, workspace } from "vscode";
import { type PlainRange, toRange } from "../plain-range";

/**
 * Goes to the one of some places, or offers several to choose from; going back leads to `from`. What
 * the lens over a page runs: there, the document is named by its address.
 */
export async function goToPlaces(
  document: Uri | string,
  from: PlainRange["start"],
  ranges: readonly PlainRange[],
): Promise<void> {
  const uri = typeof document === "string" ? Uri.parse(document, true) : document;
  const places = ranges.map((range) => new Location(uri, toRange(range)));
  await showPlace(uri, from);
  const at = new Position(from.line, from.character);
  const how = places.length === 1 ? "goto" : "peek";
  await commands.executeCommand("editor.action.goToLocations", uri, at, places, how);
}

/** Shows a place of a document in the editor, at the top. */
export async function showPlace(uri: Uri, { line, character }: PlainRange["start"]): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const open = window.visibleTextEditors.find((editor) => editor.document === document);
  const at = new Position(line, character);
  await window.showTextDocument(document, {
    selection: new Selection(at, at),
    ...(open?.viewColumn && { viewColumn: open.viewColumn }),
  });
}
