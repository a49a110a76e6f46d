import { type CompletionItem, InsertTextFormat, type TextEdit } from "vscode-languageserver-types";
import { type Asking, completion } from "../../server/src/features/completion";
import { wrapChoices } from "../../server/src/features/wrap-choices";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { uri } from "./completion";
import { knownOf } from "./people";

/** How many keys of one kind or another it takes to write a mark. */
export interface Effort {
  readonly byHand: number;
  readonly fromList: number;
}

/** A mark to be written: after what, and what is chosen for its places, in their order. */
export interface Task {
  /** The document before it. */
  readonly before: string;
  readonly mark: string;
  /** What is written at each stop: of a list that opens there, the entry that is chosen. */
  readonly stops: readonly string[];
  /** With which letters the list opens: `[` or `[@`. */
  readonly opener: string;
  readonly label: string;
}

const [TAB, LEAVE] = [1, 1];
const SCANS = ["scans/0012.jpg", "scans/0013.jpg", "scans/0014.jpg"];

/** Every character of the mark is a key. The bracket at its end is typed over, which is a key, too. */
export function effortOf(task: Task): Effort {
  return { byHand: lengthOf(task.mark), fromList: fromList(task) };
}

/** The cheapest way: some letters, then down the list, then the stops one after the other. */
function fromList(task: Task): number {
  const label =
    new RegExp(`^${task.opener.replace(/[[^]/g, "\\$&")}(.*?)[:|\\]]`).exec(task.mark)?.[1] ?? "";
  const ways: number[] = [];
  for (let letters = 0; letters <= label.length; letters++) {
    const typed = task.opener + label.slice(0, letters);
    const list = inOrder(itemsAfter(task.before + typed), label.slice(0, letters));
    const down = list.findIndex((item) => item.label === task.label);
    if (down < 0) continue;
    const item = list[down] as CompletionItem;
    ways.push(typed.length + down + TAB + stopsOf(item, task) + LEAVE);
  }
  if (ways.length === 0) throw new Error(`“${task.label}” is not offered for ${task.mark}`);
  return Math.min(...ways);
}

function itemsAfter(text: string): readonly CompletionItem[] {
  const document = parse(`${text}]`, defaultConventions);
  const asking: Asking = { uri, explicit: false, snippets: true, scans: SCANS };
  const position = document.positionAt(text.length);
  return completion(document, position, knownOf(document), asking)?.items ?? [];
}

/** As an editor sorts: what begins so before what only holds it, then as the server sorts. */
function inOrder(items: readonly CompletionItem[], typed: string): CompletionItem[] {
  const key = ({ filterText, label, sortText }: CompletionItem) => {
    const begins = (filterText ?? label).toLowerCase().startsWith(typed.toLowerCase());
    return `${begins ? 0 : 1} ${sortText}`;
  };
  return [...items].sort((one, two) => (key(one) < key(two) ? -1 : 1));
}

/** A choice is gone down to and taken; a word is typed over, or left; Tab leads on. */
function stopsOf({ textEdit, insertTextFormat }: CompletionItem, { stops }: Task): number {
  if (insertTextFormat !== InsertTextFormat.Snippet)
    return stops.reduce((sum, text) => sum + lengthOf(text), 0);
  const { newText } = textEdit as TextEdit;
  const found = [...newText.matchAll(/\$(?:\d|\{\d(?::([^}]*)|\|([^|]*)\|)?\})/g)];
  return found.reduce((sum, [, preset, choices], at) => {
    const wanted = stops[at] ?? "";
    const next = at < found.length - 1 ? TAB : 0;
    if (choices !== undefined) return sum + choices.split(",").indexOf(wanted) + TAB + next;
    return sum + (wanted === preset ? 0 : lengthOf(wanted)) + next;
  }, 0);
}

/** How many keys it takes to put a mark around the word under the cursor. */
export function wrapEffort(mark: { readonly before: string; readonly after: string }, as: string) {
  const choices = wrapChoices(parse("word", defaultConventions), [], undefined);
  const label = choices.find((choice) => choice.as === as)?.label ?? "";
  const ways = [...label].map((_letter, letters) => {
    const typed = label.slice(0, letters).toLowerCase();
    const shown = choices.filter((choice) => choice.label.toLowerCase().includes(typed));
    return letters + shown.findIndex((choice) => choice.as === as);
  });
  const [chord, enter, toWordStart, toWordEnd] = [2, 1, 1, 1];
  return {
    // The cursor stands in the word: to its start, the label, to its end, the bracket.
    byHand: toWordStart + lengthOf(mark.before) + toWordEnd + lengthOf(mark.after),
    fromList: chord + Math.min(...ways) + enter,
  };
}

function lengthOf(text: string): number {
  return [...text].length;
}
