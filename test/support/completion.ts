import { type CompletionItem, InsertTextFormat, type TextEdit } from "vscode-languageserver-types";
import { type Asking, completion } from "../../server/src/features/completion";
import type { Known } from "../../server/src/people/known";
import type { Conventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { type Marked, marked } from "./markers";

/** The document in which completion is asked for. */
export const uri = "file:///edition/letter.recto";

/** An editor with snippets, in which somebody has typed the last character. */
export const TYPING: Asking = { uri, explicit: false, snippets: true };
/** The same, after the key that asks for the list. */
export const ASKING: Asking = { uri, explicit: true, snippets: true };

/** What is offered at the cursor, in the order of the list. */
export function itemsAt(
  source: string,
  asking: Asking = TYPING,
  known?: Known,
  conventions?: Conventions,
): CompletionItem[] {
  const { document, text, position } = marked(source);
  const read = conventions ? parse(text, conventions) : document;
  const items = completion(read, position, known, asking)?.items ?? [];
  return [...items].sort((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
}

/** The labels of what is offered. */
export function labelsAt(source: string, asking: Asking = TYPING): string[] {
  return itemsAt(source, asking).map(({ label }) => label);
}

/** The text after the item of that label was accepted, with `|` where the cursor then is. */
export function accepted(source: string, label: string, asking: Asking = TYPING): string {
  const item = itemsAt(source, asking).find((one) => one.label === label);
  if (!item) throw new Error(`“${label}” is not among ${labelsAt(source, asking).join("; ")}`);
  return afterAccepting(marked(source), item);
}

/** The text after an item was accepted, with `|` where the cursor then is. */
export function afterAccepting({ text, document }: Marked, item: CompletionItem): string {
  const { range, newText } = item.textEdit as TextEdit;
  const snippet = item.insertTextFormat === InsertTextFormat.Snippet;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const { written, cursor } = snippet
    ? expanded(newText)
    : { written: newText, cursor: newText.length };
  return `${text.slice(0, start)}${written.slice(0, cursor)}|${written.slice(cursor)}${text.slice(end)}`;
}

const STOP = /\$(?:(\d)|\{(\d)(?::((?:\\.|[^\\}])*)|\|((?:\\.|[^\\|])*)\|)?\})/g;

/** A snippet as it stands when it was inserted: the first choices, the cursor at the first stop. */
export function expanded(snippet: string): { written: string; cursor: number } {
  let written = "";
  let cursor: number | undefined;
  let from = 0;
  for (const match of snippet.matchAll(STOP)) {
    const [whole, , , text = "", choices = ""] = match;
    written += unescaped(snippet.slice(from, match.index));
    cursor ??= written.length;
    written += unescaped(text || (/^(?:\\.|[^\\,])*/.exec(choices)?.[0] ?? ""));
    from = match.index + whole.length;
  }
  written += unescaped(snippet.slice(from));
  return { written, cursor: cursor ?? written.length };
}

function unescaped(text: string): string {
  return text.replace(/\\([\\$},|])/g, "$1");
}
