import { pairBrackets } from "../../syntax/bracket-stack";
import type { Document } from "../../syntax/document";
import type { Slots } from "../mark-template";

/** A template with its places filled: what stands before and after the selection. */
export interface Enclosure {
  readonly before: string;
  readonly after: string;
  /** What the writer wants to type over next, if anything: an offset in `before` or `after`. */
  readonly stop?: { readonly inBefore: boolean; readonly start: number; readonly end: number };
}

const SLOT = /\{(\w+)\}/g;

/** Fills a template such as `[{label}: {text}]`; what stands between `|` and `|` is typed over. */
export function enclosureOf(template: string, slots: Slots, lineEnd: string): Enclosure {
  const [before = "", after = ""] = template
    .replace(/⏎/g, lineEnd)
    .split("{text}")
    .map((part) => part.replace(SLOT, (_slot, name: string) => slots[name]?.[0] ?? ""));
  const stopBefore = stopIn(before);
  const stopAfter = stopIn(after);
  const stop = stopBefore ?? stopAfter;
  return {
    before: before.replace(/\|/g, ""),
    after: after.replace(/\|/g, ""),
    ...(stop && { stop: { inBefore: stopBefore !== undefined, ...stop } }),
  };
}

function stopIn(text: string): { start: number; end: number } | undefined {
  const start = text.indexOf("|");
  return start < 0 ? undefined : { start, end: text.indexOf("|", start + 1) - 1 };
}

/** The offsets of brackets in a stretch that have no partner in it, and so need a backslash. */
export function unpaired(document: Document, start: number, end: number): readonly number[] {
  const text = document.slice(start, end);
  const { unclosed, unopened } = pairBrackets(text, 0, text.length, document.conventions.labels);
  return [...unclosed, ...unopened].map((at) => start + at).sort((one, two) => one - two);
}
