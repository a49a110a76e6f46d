import { l10n, Uri, ViewColumn, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { ReportRow } from "../../../server/src/import/imported";
import type { Entry } from "../../../server/src/people/entry";
import { counted } from "../counted";
import { exists, writeFile } from "../written-files";
import { askRegister } from "./import-requests";

/** What was read of all files. */
export interface Outcome {
  readonly rows: ReportRow[];
  readonly registers: (readonly Entry[])[];
  /** The transcriptions. */
  readonly texts: Uri[];
}

/** Writes what is about all files: the register, if they name somebody, and the report. */
export async function writeCommon(
  client: BaseLanguageClient,
  { rows, registers }: Outcome,
  folder: Uri,
): Promise<void> {
  if (rows.length === 0) return;
  const uri = Uri.joinPath(folder, "people.yaml");
  const known = (await exists(uri)) ? await textAt(uri) : undefined;
  const before = known === undefined ? undefined : { text: known, uri: uri.toString() };
  const text = await askRegister(client, registers, before);
  if (text !== undefined && text !== known && (await mayAdd(known))) await writeFile(uri, text);
  await writeFile(Uri.joinPath(folder, "report.json"), reportText(rows));
}

async function textAt(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** A register that somebody wrote is written anew only with leave. */
async function mayAdd(known: string | undefined): Promise<boolean> {
  if (known === undefined) return true;
  const asked = l10n.t("people.yaml is there already. Add the names of these files to it?");
  const detail = l10n.t("Its entries stay; comments in it are lost.");
  const add = l10n.t("Add");
  return (await window.showWarningMessage(asked, { modal: true, detail }, add)) === add;
}

function reportText(rows: readonly ReportRow[]): string {
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}

/** Shows a single transcription, the report, and a summary. */
export async function showWritten(outcome: Outcome, folder: Uri): Promise<void> {
  if (outcome.rows.length === 0) return;
  await show(outcome, await workspace.openTextDocument(Uri.joinPath(folder, "report.json")));
}

/** The same where nothing is saved. A register that is needed stands in a document of its own. */
export async function showUnsaved(client: BaseLanguageClient, outcome: Outcome): Promise<void> {
  if (outcome.rows.length === 0) return;
  const register = await askRegister(client, outcome.registers);
  if (register !== undefined)
    await workspace.openTextDocument({ language: "yaml", content: register });
  const report = { language: "json", content: reportText(outcome.rows) };
  await show(outcome, await workspace.openTextDocument(report));
}

async function show(outcome: Outcome, report: { readonly uri: Uri }): Promise<void> {
  const [text, ...others] = outcome.texts;
  const isOne = text && others.length === 0;
  if (isOne) await window.showTextDocument(text, { preview: false });
  const viewColumn = isOne ? ViewColumn.Beside : ViewColumn.Active;
  await window.showTextDocument(report.uri, { viewColumn, preserveFocus: Boolean(isOne) });
  const said = summary(outcome);
  if (outcome.rows.some(({ refused }) => refused !== undefined))
    void window.showWarningMessage(said);
  else void window.showInformationMessage(said);
}

function summary({ rows, texts }: Outcome): string {
  const failed = rows.filter(({ refused }) => refused !== undefined).length;
  const registers = rows.length - failed - texts.length;
  const made = counted(texts.length, "1 transcription was made.", "{0} transcriptions were made.");
  const only =
    registers > 0 && l10n.t("{0} of the files had names only, for people.yaml.", registers);
  const not = failed > 0 && l10n.t("{0} could not be read: the report says why.", failed);
  return [made, only, not].filter(Boolean).join(" ");
}
