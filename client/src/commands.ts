import { commands, type Disposable, l10n, languages, window } from "vscode";

/** The commands of the extension. */
export function registerCommands(): Disposable[] {
  return [commands.registerCommand("recto.treatAsTranscription", treatAsTranscription)];
}

/** Makes the open text document a transcription, whatever its file is called. */
async function treatAsTranscription(): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) {
    void window.showInformationMessage(
      l10n.t("Open a text first; then Recto can read it as a transcription."),
    );
    return;
  }
  await languages.setTextDocumentLanguage(editor.document, "recto");
}
