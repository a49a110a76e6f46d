import {
  type Disposable,
  l10n,
  StatusBarAlignment,
  type StatusBarItem,
  type TextEditor,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { PlaceInSource } from "../../server/src/features/place";

/** A cursor that is moving is asked about once it rests, in milliseconds. */
const REST = 80;

/** Shows the page and the section under the cursor in the status bar. */
export function placeInStatusBar(client: BaseLanguageClient): Disposable[] {
  const item = window.createStatusBarItem("recto.place", StatusBarAlignment.Right, 101);
  item.name = l10n.t("Recto: page and section");
  item.tooltip = l10n.t(
    "Page and section of the source under the cursor. Select to go to another.",
  );
  item.command = "workbench.action.gotoSymbol";
  let rest: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(rest);
    rest = setTimeout(() => void show(client, item), REST);
  };
  later();
  return [
    item,
    window.onDidChangeTextEditorSelection(later),
    window.onDidChangeActiveTextEditor(later),
    workspace.onDidOpenTextDocument(later),
    { dispose: () => clearTimeout(rest) },
  ];
}

async function show(client: BaseLanguageClient, item: StatusBarItem): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== "recto") return item.hide();
  const { page, section } = await askPlace(client, editor);
  item.text = [page, section].filter(Boolean).join(" · ");
  if (item.text) item.show();
  else item.hide();
}

async function askPlace(client: BaseLanguageClient, editor: TextEditor): Promise<PlaceInSource> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
  const { line, character } = editor.selection.active;
  try {
    return await client.sendRequest("recto/place", { textDocument, position: { line, character } });
  } catch {
    return {}; // The server is starting or stopping: there is nothing to show.
  }
}
