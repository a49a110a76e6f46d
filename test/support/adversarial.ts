import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";

/** Texts that make a careless parser slow, each of about `length` characters. */
export const ADVERSARIAL: Readonly<Record<string, (length: number) => string>> = {
  "opening brackets": (length) => "[".repeat(length),
  "closing brackets": (length) => "]".repeat(length),
  "[[ and ] in turn": filled("[[]"),
  "[[ ] in turn": filled("[[ ]"),
  "[[X] and no more": filled("[[X] "),
  "labelled on one line": filled("[handwritten: "),
  "labelled, one to a line": filled("[handwritten: \n"),
  "labelled, one to a paragraph": filled("[handwritten: \n\n"),
  "labelled and closed, one to a line": filled("[handwritten: a]\n"),
  "closed over blank lines, after many openers": (length) =>
    "[".repeat(length / 2) + filled("[handwritten:\n\n] ")(length / 2),
  "balanced, deep": (length) => "[".repeat(length / 2) + "]".repeat(length / 2),
  "labelled, balanced, deep": (length) => filled("[stamp:")(length * 0.9) + "]".repeat(length / 10),
  "half closed, deep": (length) => filled("[a: [[X] ")(length * 0.8) + "]".repeat(length * 0.2),
  "half closed in labelled brackets": (length) => `[note: ${filled("[[X] ")(length)}]`,
  "half closed in many labelled brackets": filled("[note: [[X] y] z "),
  "half closed and labelled, nested": filled("[note: [[X "),
  "one long line": filled("word "),
  "one long word": (length) => "a".repeat(length),
  "blank lines": (length) => "\n".repeat(length),
  "blank lines after a title": (length) => `Title${"\n".repeat(length)}Citation: x`,
  "short paragraphs": filled("a\n\n"),
  "lone CR": filled("a\r"),
  "form feeds": filled("\f\n"),
  "tags, open": filled("<u>"),
  "tags, closed": filled("<u>a</u>"),
  "tags, crossed": filled("<u><b>a</u></b>"),
  "tags, deep": (length) => filled("<u>")(length / 2) + filled("</u>")(length / 2),
  "a long citation": (length) => `Citation:\n\n${filled("One.\n\n")(length)}`,
  "a long citation with a key": (length) => `Citation:\n\n${filled("One.\n\n")(length)}Date: x`,
  "unknown keys": filled("Abc: d\n"),
  "known keys": filled("Citation: d\n"),
  "known keys without a value": filled("Summary:\n\n"),
  "short keys": filled("a: b\n"),
  comments: filled("%% a\n"),
  "a citation of comments": (length) => `Citation:\n${filled("%% a\n")(length)}`,
  "table rows": filled("| a | b |\n"),
  bars: (length) => "|".repeat(length),
  "single bars": filled("|\n"),
  backslashes: (length) => "\\".repeat(length),
  escapes: filled("\\["),
  superscripts: (length) => "²".repeat(length),
  "a digit and superscripts": (length) => `1${"²".repeat(length)}`,
  blanks: (length) => `a ${"_".repeat(length)}`,
  "many blanks": filled("___ "),
  colons: (length) => `[${":".repeat(length)}`,
  "stamps in lines": filled("[a\nb\nstamp: c]\n"),
  choices: filled("[a|b?]"),
  "doubts after spaces": filled("a      [?]"),
  signatures: filled("[signature] "),
  "signatures on lines": filled("/s/ A\n"),
  pages: filled("[page 3] "),
  "pages with images": filled("[page 3 | a.jpg]\n"),
  "pages, unclosed": filled("[page 3 | "),
  images: filled("![Page 3](a "),
  sections: filled("[translation: en, A]\n"),
  "sections, unclosed": filled("[translation: "),
  "note bodies": filled("[^1]: a\n"),
  people: filled("[@novak: "),
  "YAML fences": filled("---\n"),
  "question marks": (length) => `[${"?".repeat(length)}]`,
  spaces: (length) => `[handwritten:${" ".repeat(length)}]`,
  "spaces in many marks": filled(`[note: ${" ".repeat(200)}`),
  arrows: (length) => `[changed: ${filled(" - ")(length)}]`,
  surrogates: (length) => "\ud83d".repeat(length),
};

/**
 * Parses a text with all its marks, and returns how many milliseconds of the processor that took;
 * what else runs on the machine then counts little.
 */
export function timeOf(text: string): number {
  const before = process.cpuUsage();
  const document = parse(text, defaultConventions);
  for (const block of document.blocks) document.inlines(block);
  transcriptionText(document);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function filled(piece: string): (length: number) => string {
  return (length) => piece.repeat(Math.ceil(length / piece.length));
}
