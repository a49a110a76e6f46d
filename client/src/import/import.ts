import {
  type CancellationToken,
  commands,
  type Disposable,
  l10n,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { ReadFile } from "../../../server/src/lsp/import-protocol";
import { nameOf } from "../file-name";
import { mayReplace, writeFile } from "../written-files";
import { askImport } from "./import-requests";
import { type Outcome, showUnsaved, showWritten, writeCommon } from "./outcome";
import { type ImportSource, sourcesOf } from "./sources";
import { askTarget, pathsFor, type Target } from "./targets";

/** More is better read by the command line, which needs not have it in memory. */
const LARGEST = 50_000_000;

/** What a menu or a test has chosen already. */
interface Choices {
  readonly target?: Target;
}

/** *Import…*: files of other tools, or all in some folders, as transcriptions. */
export function importCommand(client: BaseLanguageClient): Disposable {
  return commands.registerCommand(
    "recto.import",
    async (uri?: unknown, uris?: unknown, choices: Choices = {}) => {
      const sources = await sourcesOf(uri, uris);
      if (!sources) return;
      if (sources.length === 0) return tellNone();
      const target = choices.target ?? (await askTarget(sources));
      if (target === "unsaved") await importUnsaved(client, sources);
      else if (target) await importInto(client, sources, target);
    },
  );
}

function tellNone(): void {
  void window.showInformationMessage(
    l10n.t(
      "There is nothing to import in this folder: files ending in .xml, .tei, .json, .docx, .md or .txt.",
    ),
  );
}

async function importInto(
  client: BaseLanguageClient,
  sources: readonly ImportSource[],
  folder: Uri,
): Promise<void> {
  const targets = pathsFor(sources).map((path) => Uri.joinPath(folder, path));
  if (!(await mayReplace([...targets, Uri.joinPath(folder, "report.json")]))) return;
  const outcome: Outcome = { rows: [], registers: [], texts: [] };
  await eachWithProgress(sources, async (source, at, token) => {
    const read = await readOne(client, source, token);
    const target = targets[at] as Uri;
    const text = textOf(read);
    if (text !== undefined) {
      await writeFile(target, text);
      outcome.texts.push(target);
    }
    keep(outcome, source, read, target.path.slice(folder.path.replace(/\/$/, "").length + 1));
  });
  await writeCommon(client, outcome, folder);
  await showWritten(outcome, folder);
}

async function importUnsaved(
  client: BaseLanguageClient,
  sources: readonly ImportSource[],
): Promise<void> {
  const outcome: Outcome = { rows: [], registers: [], texts: [] };
  await eachWithProgress(sources, async (source, _, token) => {
    const read = await readOne(client, source, token);
    const content = textOf(read);
    if (content !== undefined)
      outcome.texts.push((await workspace.openTextDocument({ language: "recto", content })).uri);
    keep(outcome, source, read);
  });
  await showUnsaved(client, outcome);
}

/** Many are read with a message that shows how far one is; it lets one stop, also within a file. */
async function eachWithProgress(
  sources: readonly ImportSource[],
  each: (source: ImportSource, at: number, token: CancellationToken) => Promise<void>,
): Promise<void> {
  const options = {
    location: ProgressLocation.Notification,
    cancellable: true,
    title: l10n.t("Importing"),
  };
  await window.withProgress(options, async (progress, token) => {
    for (const [at, source] of sources.entries()) {
      if (token.isCancellationRequested) return;
      progress.report({ message: source.path, increment: at === 0 ? 0 : 100 / sources.length });
      try {
        await each(source, at, token);
      } catch (error) {
        if (token.isCancellationRequested) return;
        throw error;
      }
    }
  });
}

async function readOne(
  client: BaseLanguageClient,
  { uri, path }: ImportSource,
  token: CancellationToken,
): Promise<ReadFile> {
  try {
    const bytes = await workspace.fs.readFile(uri);
    if (bytes.length > LARGEST)
      return {
        reason: l10n.t("is too large for the editor; import it on the command line: recto import"),
      };
    return await askImport(client, nameOf(path), bytes, token);
  } catch (error) {
    if (token.isCancellationRequested) throw error;
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The transcription; nothing where the file was not read, or is a register only. */
function textOf(read: ReadFile): string | undefined {
  return "text" in read ? read.text : undefined;
}

function keep(outcome: Outcome, { uri }: ImportSource, read: ReadFile, written?: string): void {
  const file = workspace.asRelativePath(uri);
  if ("reason" in read) {
    outcome.rows.push({ file, refused: read.reason.trim() });
    return;
  }
  const { kind, text, register = [], report: unmarked } = read;
  outcome.registers.push(register);
  const place = text !== undefined && written !== undefined ? { written } : {};
  outcome.rows.push({ file, kind, ...place, unmarked });
}
