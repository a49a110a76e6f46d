import type { Conventions } from "../syntax/conventions";
import { parse } from "../syntax/parse";
import { transcriptionText } from "../syntax/transcription-text";
import { type NotedParagraph, type NotedRun, withNotes } from "./html-notes";
import { paragraphsOf } from "./html-paragraphs";
import type { Style } from "./html-styles";

/** What a page says, as one would type it. Lines end with LF. */
export interface ReadHtml {
  readonly text: string;
  /** Whether anything in it became a mark. */
  readonly hasMarks: boolean;
}

/** What is known of the document into which a page is read. */
export interface Receiving {
  readonly conventions: Conventions;
  /** Whether the document has a note of that key. */
  readonly isTaken: (key: string) => boolean;
  /** The id of whoever bears a name in the register. */
  readonly idOf?: ((name: string) => string | undefined) | undefined;
}

/** The name of what a mark says, how it is opened and closed. */
type Mark = readonly [string, string, string];

/** How a style is written; the outer one first. */
const MARKS: readonly Mark[] = [
  ["deleted", "[deleted: ", "]"],
  ["underlined", "<u>", "</u>"],
  ["bold", "<b>", "</b>"],
  ["italic", "<i>", "</i>"],
  ["raised", "<sup>", "</sup>"],
  ["lowered", "<sub>", "</sub>"],
];
/** The same where a labelled bracket would be read otherwise, and where tags would be, too. */
const TAGS = MARKS.map(
  ([style, open, close]): Mark =>
    style === "deleted" ? [style, "<del>", "</del>"] : [style, open, close],
);
const SPELLINGS: readonly Spelling[] = [MARKS, TAGS, []];

/**
 * Reads what a word processor or a browser puts on the clipboard: paragraphs and lines, what is
 * struck out, underlined, heavy, sloping, raised or lowered, footnotes, and links of FromThePage
 * to somebody of the register. All else is text.
 */
export function readHtml(html: string, receiving: Receiving): ReadHtml {
  const paragraphs = withNotes(paragraphsOf(html), receiving.isTaken);
  const texts = paragraphs.map((paragraph) => written(paragraph, receiving));
  return {
    text: texts
      .map(({ text }) => text.replace(/^\n+|\n+$/g, ""))
      .filter((text) => text !== "")
      .join("\n\n"),
    hasMarks: texts.some((one) => one.hasMarks),
  };
}

/** The first spelling in which every word of the paragraph is read as it is without marks. */
function written({ body, runs }: NotedParagraph, { conventions, idOf }: Receiving): ReadHtml {
  const bare = plainText(runs);
  const head = body === undefined ? "" : `[^${body}]: `;
  const wanted = transcriptionText(parse(bare, conventions));
  for (const spelling of SPELLINGS) {
    const text = head + spelled(runs, spelling, idOf);
    const kept = transcriptionText(parse(text, conventions)) === wanted;
    if (kept || spelling.length === 0) return { text, hasMarks: kept && text !== bare };
  }
  return { text: bare, hasMarks: false };
}

function plainText(runs: readonly NotedRun[]): string {
  return runs.map(({ text, note }) => (note === undefined ? text : "")).join("");
}

type Spelling = readonly Mark[];

/** The runs with marks around those of one style, nested in a fixed order. */
function spelled(runs: readonly NotedRun[], spelling: Spelling, idOf: Receiving["idOf"]): string {
  let text = "";
  let open: Spelling = [];
  const names = new Map<string, Mark>();
  for (const run of runs) {
    const named = spelling.length > 0 ? nameMark(run, names, idOf) : [];
    const styled = spelling.filter(([style]) => run.style[style as keyof Style]);
    const wanted = run.note === undefined ? [...named, ...styled] : [];
    const shared = sharedStart(open, wanted);
    // White space stands outside of marks that begin or end beside it.
    const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? [];
    if (words === "" && run.note === undefined) {
      text = closed(text, open, sharedStart(open, wanted)) + run.text;
      open = open.slice(0, shared);
      continue;
    }
    text = closed(text, open, shared) + (run.note === undefined ? before : "");
    for (const [, opening] of wanted.slice(shared)) text += opening;
    text += run.note === undefined ? words + after : `[^${run.note}]`;
    open = wanted;
  }
  return closed(text, open, 0);
}

/** The mark of whom a link names, the same for the same person, as far as the register knows them. */
function nameMark(
  { subject }: NotedRun,
  names: Map<string, Mark>,
  idOf: Receiving["idOf"],
): Mark[] {
  const id = subject && idOf?.(subject);
  if (!id) return [];
  const mark = names.get(id) ?? ["name", `[@${id}: `, "]"];
  names.set(id, mark);
  return [mark];
}

/** The text with all open marks closed but so many, before the white space at its end. */
function closed(text: string, open: Spelling, kept: number): string {
  if (open.length <= kept) return text;
  const words = text.trimEnd();
  const closings = open.slice(kept).map(([, , closing]) => closing);
  return words + closings.reverse().join("") + text.slice(words.length);
}

function sharedStart(one: Spelling, two: Spelling): number {
  let shared = 0;
  while (shared < one.length && one[shared] === two[shared] && one[shared]) shared++;
  return shared;
}
