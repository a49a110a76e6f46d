import { commands, Disposable, l10n, type Memento, type Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { nameOf } from "../file-name";
import { exists, isOwnFile } from "../written-files";
import { askKind } from "./import-requests";

/**
 * Kinds that are made to be read by programs. What is dropped into the explorer is copied by the
 * editor itself, which tells extensions only that there is a new file.
 */
const OFFERED: ReadonlySet<string> = new Set(["TEI", "PAGE", "ALTO", "IIIF", "DOCX"]);
const WATCHED = "**/*.{xml,tei,json,docx}";
/** Registers, which are read as they are. */
const REGISTER = /people[^/]*\.xml$/i;
/** Files that come together are offered together: so long one waits for the next, in milliseconds. */
const TOGETHER = 1000;
/** Where more come at once, somebody fetched a whole collection, and has a menu for it. */
const MOST = 50;
const NEVER = "recto.import.neverOffer";

/** Offers, once for each file, to import what was just dropped into the explorer. */
export function offerImport(client: BaseLanguageClient, state: Memento): Disposable {
  const watcher = workspace.createFileSystemWatcher(WATCHED, false, true, true);
  const offered = new Set<string>();
  let arrived: Uri[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  watcher.onDidCreate((uri) => {
    const key = uri.toString();
    if (state.get(NEVER) || offered.has(key) || isOwnFile(uri) || REGISTER.test(uri.path)) return;
    offered.add(key);
    arrived.push(uri);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = arrived;
      arrived = [];
      if (files.length <= MOST) void offer(client, files, state);
    }, TOGETHER);
  });
  return Disposable.from(watcher, { dispose: () => clearTimeout(timer) });
}

interface Recognised {
  readonly uri: Uri;
  readonly kind: string;
}

async function offer(
  client: BaseLanguageClient,
  files: readonly Uri[],
  state: Memento,
): Promise<void> {
  const found: Recognised[] = [];
  for (const uri of files) {
    const kind = await kindOf(client, uri);
    if (kind !== undefined) found.push({ uri, kind });
  }
  if (found.length === 0) return;
  const [yes, never] = [l10n.t("Import…"), l10n.t("Never in This Workspace")];
  const chosen = await window.showInformationMessage(question(found), yes, never);
  if (chosen === never) await state.update(NEVER, true);
  const uris = found.map(({ uri }) => uri);
  if (chosen === yes) await commands.executeCommand("recto.import", uris[0], uris);
}

function question(found: readonly Recognised[]): string {
  const [first] = found;
  const kinds = [...new Set(found.map(({ kind }) => kind))].join(", ");
  return found.length === 1 && first
    ? l10n.t("{0} is {1}. Make a transcription of it?", workspace.asRelativePath(first.uri), kinds)
    : l10n.t("{0} new files are {1}. Make transcriptions of them?", found.length, kinds);
}

/** Its kind, where it may be offered and has no transcription beside it. */
async function kindOf(client: BaseLanguageClient, uri: Uri): Promise<string | undefined> {
  const { path } = uri;
  if (await exists(uri.with({ path: path.replace(/\.[^./]+$/, ".recto") }))) return undefined;
  try {
    const bytes = await workspace.fs.readFile(uri);
    const kind = await askKind(client, nameOf(path), bytes);
    return kind !== undefined && OFFERED.has(kind) ? kind : undefined;
  } catch {
    return undefined; // It is gone again, or the server has not started.
  }
}
