import {
  commands,
  type Disposable,
  l10n,
  Uri,
  type WorkspaceEdit as VSCodeEdit,
  window,
  workspace,
} from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";
import { transcriptionInFront } from "../transcription";

const NORMALISE = new RequestType<object, WorkspaceEdit | null, void>("recto/normalise");

/** *Normalise Marks*, in a selection, a document or a folder: always with a preview. */
export function normaliseCommands(client: BaseLanguageClient, storage: Uri): Disposable[] {
  const preview = async (params: object | undefined) => params && show(client, params, storage);
  return [
    commands.registerCommand("recto.normaliseMarks", () => preview(inEditor(client))),
    commands.registerCommand("recto.normaliseMarksInFolder", async (uri?: Uri) =>
      preview(await inFolder(client, uri)),
    ),
  ];
}

function inEditor(client: BaseLanguageClient): object | undefined {
  const editor = transcriptionInFront();
  if (!editor) return undefined;
  const { document, selection } = editor;
  const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  if (selection.isEmpty) return { textDocument };
  return { textDocument, range: client.code2ProtocolConverter.asRange(selection) };
}

async function inFolder(
  client: BaseLanguageClient,
  chosen: Uri | undefined,
): Promise<object | undefined> {
  if (!chosen && !workspace.workspaceFolders) {
    void window.showInformationMessage(
      l10n.t("Open a folder first: the marks of all transcriptions in it can then be respelt."),
    );
    return undefined;
  }
  const uri = chosen ?? (await window.showWorkspaceFolderPick())?.uri;
  return uri && { folder: client.code2ProtocolConverter.asUri(uri) };
}

/** Shows the changes, all ticked and by kinds of marks: *Apply* makes them. */
async function show(client: BaseLanguageClient, params: object, storage: Uri): Promise<void> {
  const found = await client.sendRequest(NORMALISE, params);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(found);
  if (!edit || edit.size === 0) {
    void window.showInformationMessage(
      l10n.t("All marks that can be respelt have their native spelling."),
    );
    return;
  }
  askForPreview(edit, storage);
  await workspace.applyEdit(edit, { isRefactoring: true });
}

/**
 * VS Code shows a preview only where something asks to be confirmed, and what asks is not ticked, so
 * that *Apply* would leave it out. What asks here does nothing, is not listed, and leaves the changes
 * ticked: deleting a file that does not exist, if it exists. The folder of the extension has a file
 * system in every host, and no such file.
 */
function askForPreview(edit: VSCodeEdit, storage: Uri): void {
  const nothing = Uri.joinPath(storage, "nothing");
  const options = { ignoreIfNotExists: true };
  edit.deleteFile(nothing, options, { needsConfirmation: true, label: "Nothing" });
}
