import {
  type CancellationToken,
  commands,
  type Disposable,
  l10n,
  type Progress,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { OfferedFormat } from "../../../server/src/lsp/export-protocol";
import { writeFile } from "../written-files";
import { askExport, askFormats, pickFormat } from "./export-requests";
import { type ExportSource, sourcesOf } from "./sources";
import { targetsFor } from "./targets";

/** What was done, and what could not be. */
interface Outcome {
  readonly written: Uri[];
  readonly remarks: string[];
  failed: number;
}

/** What a menu or a test has chosen already. */
interface Choices {
  readonly format?: string;
  /** A file for one transcription, a folder for many. */
  readonly target?: Uri;
}

/** *Export…*: a transcription, or all in some folders, in another format. */
export function exportCommand(client: BaseLanguageClient): Disposable {
  return commands.registerCommand(
    "recto.export",
    async (uri?: unknown, uris?: unknown, choices: Choices = {}) => {
      const sources = await sourcesOf(uri, uris);
      if (sources.length === 0) return tellNone(uri);
      const title =
        sources.length === 1
          ? l10n.t("Export")
          : l10n.t("Export {0} transcriptions", sources.length);
      const format = await pickFormat(await askFormats(client), title, choices.format);
      const targets = format && (await targetsFor(sources, format, choices.target));
      if (!format || !targets) return;
      const outcome = await writeAll(client, sources, targets, format);
      await tell(client, outcome, format);
    },
  );
}

function tellNone(uri: unknown): void {
  void window.showInformationMessage(
    uri instanceof Uri
      ? l10n.t("There are no transcriptions in this folder: files whose names end in .recto.")
      : l10n.t("Open a transcription first, or choose files or folders in the explorer."),
  );
}

/** Many are written with a message that shows how far one is and lets one stop. */
async function writeAll(
  client: BaseLanguageClient,
  sources: readonly ExportSource[],
  targets: readonly Uri[],
  format: OfferedFormat,
): Promise<Outcome> {
  const outcome: Outcome = { written: [], remarks: [], failed: 0 };
  const location = sources.length > 1 ? ProgressLocation.Notification : ProgressLocation.Window;
  const options = { location, cancellable: sources.length > 1, title: l10n.t("Exporting") };
  await window.withProgress(options, async (progress, token) => {
    for (const [at, source] of sources.entries()) {
      if (token.isCancellationRequested) break;
      step(progress, source, sources.length);
      await writeOne(client, source, targets[at] as Uri, format, outcome, token);
    }
  });
  return outcome;
}

function step(progress: Progress<object>, { path }: ExportSource, count: number): void {
  progress.report({ message: path, increment: 100 / count });
}

async function writeOne(
  client: BaseLanguageClient,
  { uri, path }: ExportSource,
  target: Uri,
  format: OfferedFormat,
  outcome: Outcome,
  token: CancellationToken,
): Promise<void> {
  try {
    const written = await askExport(client, uri, format, undefined, token);
    if (!written) throw new Error(l10n.t("it could not be read"));
    await writeFile(target, written.bytes);
    outcome.written.push(target);
    outcome.remarks.push(...written.losses.map((loss) => `${path}: ${loss}`));
  } catch (error) {
    if (token.isCancellationRequested) return;
    outcome.failed++;
    outcome.remarks.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function tell(
  client: BaseLanguageClient,
  { written, remarks, failed }: Outcome,
  { title, mediaType }: OfferedFormat,
): Promise<void> {
  for (const remark of remarks) client.outputChannel.appendLine(remark);
  const [open, details] = [l10n.t("Open"), l10n.t("Show What Was Left Out")];
  const opens = written.length === 1 && !mediaType.startsWith("application/vnd.openxml");
  const offers = [...(opens ? [open] : []), ...(remarks.length > 0 ? [details] : [])];
  const said = summary(written, failed, title);
  const show = failed > 0 ? window.showWarningMessage : window.showInformationMessage;
  // Not waited for: the command is done when the files are there.
  void show(said, ...offers).then((chosen) => {
    if (chosen === details) client.outputChannel.show();
    if (chosen === open) void commands.executeCommand("vscode.open", written[0]);
  });
}

function summary(written: readonly Uri[], failed: number, title: string): string {
  const [first] = written;
  const done =
    written.length === 1 && first
      ? l10n.t("Exported to {0}.", workspace.asRelativePath(first))
      : l10n.t("Exported {0} transcriptions: {1}.", written.length, title);
  return failed > 0 ? `${done} ${l10n.t("{0} could not be exported.", failed)}` : done;
}
