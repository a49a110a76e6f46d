import type { UnmarkedTally } from "./unmarked";

/** Signs of CriticMarkup and Markdown within a line or paragraph, and the marks for them. */
const SPANS: readonly (readonly [RegExp, string])[] = [
  [/\{\+\+([\s\S]{1,2000}?)\+\+\}/g, "[added: $1]"],
  [/\{--([\s\S]{1,2000}?)--\}/g, "[deleted: $1]"],
  [/\{~~([\s\S]{1,1000}?)~>([\s\S]{1,1000}?)~~\}/g, "[changed: $1 -> $2]"],
  [/\{==([\s\S]{1,2000}?)==\}/g, "[highlighted: $1]"],
  [/\{>>\s?([\s\S]{1,2000}?)\s?<<\}/g, "[note: $1]"],
  [/~~(?=\S)([^~\n]{1,1000}?)~~/g, "[deleted: $1]"],
  [/!\[([^[\]\n]{1,500})\]\([^()\s]{1,2000}\)/g, "[description: $1]"],
  [/(?<!!)\[([^[\]\n^@#=][^[\]\n]{0,500})\]\((https?:[^()\s]{1,2000})\)/g, "$1[see: $2]"],
  [/<(https?:[^<>\s]{1,2000})>/g, "$1"],
  [/\*\*(?=[^\s*])([^*\n]{1,1000}?)\*\*/g, "<b>$1</b>"],
  [/(?<![\p{L}\p{N}_])__(?=[^\s_])([^_\n]{1,1000}?)__(?![\p{L}\p{N}_])/gu, "<b>$1</b>"],
  [/\*(?=[^\s*])([^*\n]{1,1000}?)\*/g, "<i>$1</i>"],
  [/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]{1,1000}?)_(?![\p{L}\p{N}_])/gu, "<i>$1</i>"],
];
const PAGE_IMAGE = /^!\[(?:page|p\.|scan|fol|leaf|seite|л\.|стр)[^\]\n]*\]\(\S+\)$/i;
const HEADING = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** A backslash before a sign of Markdown; before a bracket it is one of ours, too. */
const ESCAPE = /\\([!"#$%&'()*+,\-./:;<=>?@^_`{|}~\\])/g;
/** Stands for an escaped sign while the others are read: private characters. */
const KEPT = 0xe000;

/** A text in Markdown as a transcription, and its title: a first heading of the first rank. */
export function fromMarkdown(
  markdown: string,
  tally: UnmarkedTally,
): { title: string | undefined; body: string } {
  const lines = markdown
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const title = /^# +(.+?)(?: +#+)?\s*$/.exec(lines[first] ?? "")?.[1];
  const rest = title === undefined ? lines : lines.slice(first + 1);
  const blocks = paragraphsOf(rest, tally).map((paragraph) => spans(paragraph));
  return { title: title && unescaped(protectedSigns(title)), body: blocks.join("\n").trim() };
}

/** Lines between empty ones together, fenced code as it stands. */
function paragraphsOf(lines: readonly string[], tally: UnmarkedTally): string[] {
  const paragraphs: string[] = [];
  let run: string[] = [];
  const flush = () => {
    if (run.length > 0) paragraphs.push(lineMarks(run, tally).join("\n"));
    run = [];
  };
  for (const line of lines) {
    if (line.trim() !== "") run.push(line);
    else {
      flush();
      paragraphs.push("");
    }
  }
  flush();
  return paragraphs;
}

function lineMarks(lines: readonly string[], tally: UnmarkedTally): string[] {
  return lines.flatMap((line, at): string[] => {
    const next = lines[at + 1];
    const heading = HEADING.exec(line)?.[1];
    if (heading) return [`[heading: ${heading}]`];
    const isTitle = at === 0 && next !== undefined && UNDERLINE.test(next) && !line.startsWith("|");
    if (isTitle) return [`[heading: ${line.trim()}]`];
    if (at === 1 && UNDERLINE.test(line)) return [];
    if (at === 1 && line.includes("|") && DELIMITERS.test(line)) return [];
    const quoted = /^ {0,3}>[ \t]?(.*)$/.exec(line)?.[1];
    if (quoted !== undefined) tally.add("block quotation", "plain words");
    if (/^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+\S/.test(line))
      tally.add("list item", "a line with its sign");
    if (/^ {0,3}(?:```|~~~)/.test(line)) tally.add("fence of code", "a line with its sign");
    const text = (quoted ?? line).replace(/^ {0,3}[*+][ \t]+/, "- ");
    return [text.replace(/(?: {2,}|\\)$/, "")];
  });
}

function spans(paragraph: string): string {
  if (PAGE_IMAGE.test(paragraph.trim())) return paragraph;
  let text = protectedSigns(paragraph);
  for (const [sign, mark] of SPANS) text = text.replace(sign, mark);
  return unescaped(text);
}

function protectedSigns(text: string): string {
  return text.replace(ESCAPE, (_, sign: string) => String.fromCharCode(KEPT + sign.charCodeAt(0)));
}

function unescaped(text: string): string {
  return text.replace(/[\ue020-\ue07e]/g, (kept) => String.fromCharCode(kept.charCodeAt(0) - KEPT));
}
