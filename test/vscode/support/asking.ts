import * as vscode from "vscode";
import { eventually, ok } from "./assert";

/** Asks a provider of the editor, as a person does by resting the pointer or opening a menu. */
export function ask<Answer>(command: string, ...given: unknown[]): Thenable<Answer | undefined> {
  return vscode.commands.executeCommand<Answer>(command, ...given);
}

/** The hover cards at a position as Markdown, as soon as one says what is wanted. */
export function cardWith(
  document: vscode.TextDocument,
  position: vscode.Position,
  wanted: string,
): Promise<string> {
  return eventually(async () => {
    const hovers = await ask<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, position);
    const text = (hovers ?? [])
      .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
      .join("\n");
    return text.includes(wanted) && text;
  }, `a card with “${wanted}”`);
}

/** The actions at a range, as soon as one has the title. */
export function actionAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  title: string,
): Promise<vscode.CodeAction> {
  return eventually(async () => {
    const actions = await ask<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
    );
    return actions?.find((action) => action.title === title);
  }, `an action “${title}”`);
}

/** Where words stand in a document, from their first letter to their last. */
export function rangeOf(document: vscode.TextDocument, words: string, from = 0): vscode.Range {
  const start = document.getText().indexOf(words, from);
  if (start < 0) throw new Error(`there is no “${words}” in ${document.uri}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Does what an action offers. */
export async function apply({ edit, title }: vscode.CodeAction): Promise<void> {
  ok(edit, `an edit in “${title}”`);
  ok(await vscode.workspace.applyEdit(edit), `“${title}” to be done`);
}

/** The type and the modifiers of the token that begins where these words first stand. */
export async function colourOf(document: vscode.TextDocument, words: string): Promise<string> {
  const { start } = rangeOf(document, words);
  const legend = await ask<vscode.SemanticTokensLegend>(
    "vscode.provideDocumentSemanticTokensLegend",
    document.uri,
  );
  const tokens = await ask<vscode.SemanticTokens>(
    "vscode.provideDocumentSemanticTokens",
    document.uri,
  );
  let [line, character] = [0, 0];
  const data = tokens?.data ?? new Uint32Array();
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, , type = 0, modifiers = 0] = data.subarray(at, at + 5);
    [line, character] = down > 0 ? [line + down, right] : [line, character + right];
    if (line !== start.line || character !== start.character) continue;
    const said = legend?.tokenModifiers.filter((_, bit) => modifiers & (1 << bit)) ?? [];
    return [legend?.tokenTypes[type], ...said].join(" ");
  }
  return "none";
}
