import type { Look, Run, Words } from "../reading/run";
import { escaped } from "./escaped";

/** What Markdown has no sign for that holds within words is written in HTML, which belongs to it. */
const TAGS: Readonly<Record<Look, string>> = {
  added: "ins",
  deleted: "del",
  heavy: "b",
  sloping: "i",
  underlined: "u",
  raised: "sup",
  lowered: "sub",
};
/** The signs of Markdown proper. Only these two, so that no two of them run together. */
const SIGNS: readonly (readonly [Look, string])[] = [
  ["added", "*"],
  ["deleted", "~~"],
];
const OUTER_TO_INNER: readonly Look[] = ["heavy", "sloping", "underlined", "raised", "lowered"];

/** Runs of one line as Markdown. */
export function inlineMarkdown(runs: readonly Run[]): string {
  let written = "";
  const pieces = alike(runs);
  for (const [at, run] of pieces.entries()) {
    if (run.kind === "noteNumber") written += `[^${run.number}]`;
    if (run.kind === "words") written += words(run, written, pieces[at + 1]);
  }
  return written;
}

/** Neighbouring words that look alike are one. */
function alike(runs: readonly Run[]): readonly Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    const same = run.kind === "words" && last?.kind === "words" && setOf(run) === setOf(last);
    if (same) whole[whole.length - 1] = { ...last, text: last.text + run.text };
    else whole.push(run);
  }
  return whole;
}

function setOf({ looks }: Words): string {
  return [...looks].sort().join(" ");
}

function words({ text, looks }: Words, before: string, next: Run | undefined): string {
  // Parsers read NUL as this sign, and it counts as punctuation.
  const readable = text.replaceAll("\0", "\ufffd");
  const [, start = "", inner = "", end = ""] = /^(\s*)(.*?)(\s*)$/su.exec(readable) ?? [];
  if (inner === "" || looks.length === 0) return escaped(readable);
  const tagged = OUTER_TO_INNER.filter((look) => looks.includes(look));
  const after = end === "" ? beginningOf(next) : end;
  const own = looked(inner, looks, tagged.length > 0, before + start, after);
  const whole = tagged.reduceRight((within, look) => inTags(look, within), own);
  return start + whole + end;
}

/** With the signs of Markdown where they hold there, otherwise with tags. */
function looked(
  inner: string,
  looks: readonly Look[],
  inOthers: boolean,
  before: string,
  after: string,
): string {
  const [sign, ...more] = SIGNS.filter(([look]) => looks.includes(look));
  if (!sign) return escaped(inner);
  const [look, signs] = sign;
  const within = more.length > 0 || inOthers;
  const [left, right] = within ? [">", "<"] : [lastOf(before), firstOf(after)];
  const own = holds(inner, signs, left, right)
    ? signs + escaped(inner) + signs
    : inTags(look, escaped(inner));
  return more.reduce((written, [other]) => inTags(other, written), own);
}

/**
 * Whether a sign set about the words opens and closes there (CommonMark 6.2, left- and
 * right-flanking): where its inner side is punctuation, its outer side must be a space or punctuation.
 */
function holds(inner: string, signs: string, left: string, right: string): boolean {
  const runsTogether = signs.startsWith(left || " ") || signs.startsWith(right || " ");
  const opens = !mayBePunctuation(firstOf(inner)) || isOpen(left);
  const closes = !mayBePunctuation(lastOf(inner)) || isOpen(right);
  return !runsTogether && opens && closes;
}

/** A space or punctuation in every version of CommonMark. */
function isOpen(outer: string): boolean {
  return outer === "" || /^[\t\n\f\r\p{Zs}\p{P}$+<=>^`|~]$/u.test(outer);
}

/** Punctuation in some version; what is half a character becomes a sign when it is written. */
function mayBePunctuation(inner: string): boolean {
  return /^[\p{P}\p{S}\p{Cs}]$/u.test(inner);
}

function firstOf(text: string): string {
  return String.fromCodePoint(...[text.codePointAt(0) ?? []].flat());
}

function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? "";
}

/** The next character, as far as it decides whether a sign closes. */
function beginningOf(next: Run | undefined): string {
  if (next?.kind === "noteNumber") return "[";
  if (next?.kind !== "words") return "";
  if (next.looks.length === 0) return next.text;
  if (/^\s/.test(next.text)) return " ";
  return SIGNS.find(([look]) => next.looks.includes(look))?.[1] ?? "<";
}

function inTags(look: Look, written: string): string {
  const tag = TAGS[look];
  return `<${tag}>${written}</${tag}>`;
}
