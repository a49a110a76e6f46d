import { type Position, SnippetString, type TextDocument, type TextEdit, window } from "vscode";
import type { Middleware } from "vscode-languageclient";

/**
 * A bracket that is closed while somebody types belongs behind the cursor. An edit at the cursor
 * would push the cursor behind the bracket, so it is inserted as a snippet; Tab leaves the mark.
 */
export const closingBrackets: Middleware = {
  async provideOnTypeFormattingEdits(document, position, typed, options, token, next) {
    const edits = (await next(document, position, typed, options, token)) ?? [];
    const own = edits.find(({ range }) => range.isEmpty && range.start.isEqual(position));
    if (!own || token.isCancellationRequested) return edits;
    await close(document, position, own);
    return edits.filter((edit) => edit !== own);
  },
};

async function close(document: TextDocument, at: Position, { newText }: TextEdit): Promise<void> {
  const editor = window.activeTextEditor;
  // Somebody who types on has moved the cursor: then nothing is closed.
  if (editor?.document !== document || !editor.selection.active.isEqual(at)) return;
  const snippet = new SnippetString().appendTabstop(1).appendText(newText).appendTabstop(0);
  await editor.insertSnippet(snippet, at, { undoStopBefore: false, undoStopAfter: false });
}
