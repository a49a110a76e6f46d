import type { CancellationToken, WorkspaceEdit, WorkspaceSymbol } from "vscode-languageserver";
import { workspaceSymbols } from "../features/workspace-symbol";
import { registerOf } from "../people/register";
import { t } from "../text/words";
import type { Move } from "../workspace/moves";
import { willRenameFiles } from "../workspace/will-rename-files";
import type { Session } from "./session";

/** More places than these are too many for a message. */
const MOST_NAMED = 5;

/** Connects what concerns the whole workspace with its requests. */
export function registerWorkspace(session: Session): void {
  const { connection } = session;
  connection.onWorkspaceSymbol(({ query }) => symbolsOf(session, query));
  connection.workspace.onWillRenameFiles(({ files }, token) => followMoves(session, files, token));
}

/**
 * People of all registers, and the documents, whether or not they have one. Titles are known soon; if
 * nothing fits them, the answer waits for pages, headings and paragraphs.
 */
async function symbolsOf(session: Session, query: string): Promise<WorkspaceSymbol[]> {
  const register = registerOf(session.registers.all().map(({ entries }) => entries));
  const found = workspaceSymbols(query, register, await session.workspace.titledTexts(false));
  if (found.length > 0) return found;
  return workspaceSymbols(query, register, await session.workspace.titledTexts(true));
}

/** The edits with which references follow files that are about to move. */
async function followMoves(
  session: Session,
  moved: readonly Move[],
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const texts = await session.workspace.texts(() => token.isCancellationRequested);
  await session.projects.known(texts.map(({ uri }) => uri));
  if (token.isCancellationRequested) return null;
  const moving = texts.map(({ uri, document }) => {
    const open = session.documents.get(uri);
    const { images } = session.effective(uri);
    return { uri, document: open?.document ?? document, version: open?.version, images };
  });
  const { edit, left } = await willRenameFiles(
    moved,
    moving,
    session.files,
    session.projects.folders,
  );
  if (left.length > 0) {
    const places = left.slice(0, MOST_NAMED).join("; ");
    session.connection.window.showWarningMessage(
      t(
        "A path to a moved file cannot be written in its mark. Change it by hand, or give the file a name without brackets and other signs: {0}.",
        places,
      ),
    );
  }
  return edit;
}
