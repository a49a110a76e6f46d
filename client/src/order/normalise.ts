import { commands, type Disposable, type TextEditor, Uri, window, workspace } from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";

const NORMALISE = new RequestType<object, WorkspaceEdit | null, void>("recto/normalise");

/** *Normalise Marks*, in a selection, a document or a folder: always with a preview. */
export function normaliseCommands(client: BaseLanguageClient): Disposable[] {
  return [
    commands.registerCommand("recto.normaliseMarks", () => inEditor(client)),
    commands.registerCommand("recto.normaliseMarksInFolder", (uri?: Uri) => inFolder(client, uri)),
  ];
}

async function inEditor(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== "recto") {
    void window.showInformationMessage(
      "Open a transcription first; then its marks can be respelt.",
    );
    return;
  }
  await preview(client, request(client, editor));
}

function request(client: BaseLanguageClient, { document, selection }: TextEditor): object {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  if (selection.isEmpty) return { textDocument };
  return { textDocument, range: client.code2ProtocolConverter.asRange(selection) };
}

async function inFolder(client: BaseLanguageClient, chosen: Uri | undefined): Promise<void> {
  const uri = chosen ?? (await window.showWorkspaceFolderPick())?.uri;
  if (uri) await preview(client, { folder: client.code2ProtocolConverter.asUri(uri) });
}

/** The annotations of the edits make the editor show them before it makes them. */
async function preview(client: BaseLanguageClient, params: object): Promise<void> {
  const found = await client.sendRequest(NORMALISE, params);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(found);
  if (!edit || edit.size === 0) {
    void window.showInformationMessage("All marks that can be respelt have their native spelling.");
    return;
  }
  await workspace.applyEdit(edit, { isRefactoring: true });
}
