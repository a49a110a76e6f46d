import { l10n, type TextEditor, window } from "vscode";

/** The editor in front, if it holds a transcription; otherwise says what to do first. */
export function transcriptionInFront(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === "recto") return editor;
  void window.showInformationMessage(
    editor
      ? l10n.t(
          "This text is no transcription yet: run “Recto: Treat This Document as a Transcription” first.",
        )
      : l10n.t(
          "Open a transcription first, or begin one with “Recto: New Transcription from Template…”.",
        ),
  );
  return undefined;
}
