import { commands, type Disposable, env, l10n, type Range, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { OfferedFormat } from "../../../server/src/lsp/export-protocol";
import { askExport, askFormats, pickFormat } from "./export-requests";

/** What one pastes into a letter, a page or a table, in this order; those that the server has. */
const COPIED = ["text", "reading", "markdown", "html", "csv"];
/** Formats that speak of places in the whole document. */
const WHOLE: ReadonlySet<string> = new Set(["csv"]);

/** *Copy as…*: what is selected, or else the whole transcription, in another format. */
export function copyAsCommand(client: BaseLanguageClient): Disposable {
  return commands.registerCommand("recto.copyAs", async (given?: unknown) => {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== "recto") {
      void window.showInformationMessage(
        l10n.t("Open a transcription first; then it can be copied."),
      );
      return;
    }
    const { document, selection } = editor;
    const name = typeof given === "string" ? given : undefined;
    const format = await pickFormat(copied(await askFormats(client)), l10n.t("Copy as"), name);
    if (!format) return;
    const range = WHOLE.has(format.name) || selection.isEmpty ? undefined : selection;
    const written = await askExport(client, document.uri, format, { range });
    if (written?.text === undefined) {
      void window.showWarningMessage(l10n.t("This document could not be read as a transcription."));
      return;
    }
    await env.clipboard.writeText(written.text);
    window.setStatusBarMessage(said(format, range), 5000);
  });
}

function copied(formats: readonly OfferedFormat[]): OfferedFormat[] {
  return COPIED.flatMap((name) => formats.find((format) => format.name === name) ?? []);
}

function said({ title }: OfferedFormat, range: Range | undefined): string {
  const words = range
    ? l10n.t("Copied the selection: {0}", title)
    : l10n.t("Copied the transcription: {0}", title);
  return `$(check) ${words}`;
}
