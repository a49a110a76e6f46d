import { isLineEnd } from "../text/lines";
import type { Agent } from "./data/labels";
import { isExtentWord } from "./extent";
import { findLabel, foldedWords, type Label, type Labels } from "./labels";
import type { MarkKind, Place } from "./nodes";
import { findPlace } from "./places";

/** What the words before a colon say. Offsets are relative to the text they were read from. */
export interface Descriptor {
  /** As written, without what belongs to the content. */
  readonly text: string;
  readonly kind: MarkKind;
  readonly value?: string | undefined;
  readonly agent: Agent;
  readonly place?: Place | undefined;
  readonly hand?: string | undefined;
  readonly language?: string | undefined;
  readonly when?: string | undefined;
  /** Where the descriptor's own line begins; before it stands content (a stamp's first lines). */
  readonly start: number;
  /** Just after the colon. */
  readonly end: number;
}

type Meaning = Omit<Descriptor, "text" | "start" | "end">;

const LONGEST = 80;
const MOST_WORDS = 6;
const MEMO_SIZE = 2000;
/** `[@id:` opens a mark whatever the script of the id. */
const PERSON = /^@[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_.-]*:/u;
const LONGEST_ID = 101;
const HAND = /^h\d{1,3}$/;
/** EDTF level 0 and 1 dates, ranges too: `1956-09-21`, `1956?`, `1956/1957`. */
const DATE = /^date ([\d?~%X/.-]{4,25})$/i;

const memos = new WeakMap<Labels, Map<string, Meaning | undefined>>();

/** Reads the descriptor after the bracket at `bracket`, if the text up to a colon is one. */
export function readDescriptor(
  text: string,
  bracket: number,
  limit: number,
  labels: Labels,
): Descriptor | undefined {
  const colon = findColon(text, bracket + 1, Math.min(limit, bracket + 2 + LONGEST));
  if (colon === undefined) return undefined;
  const raw = text.slice(bracket + 1, colon);
  const own = lastLine(raw);
  if (own > 0) {
    const last = meaningOf(raw.slice(own), labels);
    if (last) return placed(last, raw.slice(own).trim(), bracket + 1 + own, colon);
  }
  const meaning = meaningOf(raw, labels);
  return meaning && placed(meaning, raw.trim(), bracket + 1, colon);
}

/** Whether the `[` at `bracket` begins a mark that asks for a closing bracket. */
export function opensMark(text: string, bracket: number, limit: number, labels: Labels): boolean {
  const next = text[bracket + 1];
  if (next === "@") return PERSON.test(text.slice(bracket + 1, bracket + 2 + LONGEST_ID));
  return readDescriptor(text, bracket, limit, labels) !== undefined;
}

function placed(meaning: Meaning, text: string, start: number, colon: number): Descriptor {
  return { ...meaning, text, start, end: colon + 1 };
}

function findColon(text: string, from: number, limit: number): number | undefined {
  for (let at = from; at < limit; at++) {
    const unit = text[at];
    if (unit === "[" || unit === "]") return undefined;
    if (unit === ":" || unit === "：") return text.startsWith("//", at + 1) ? undefined : at;
  }
  return undefined;
}

function lastLine(raw: string): number {
  let at = raw.length;
  while (at > 0 && !isLineEnd(raw.charCodeAt(at - 1))) at--;
  return at;
}

function meaningOf(raw: string, labels: Labels): Meaning | undefined {
  const known = memos.get(labels);
  const memo = known && known.size < MEMO_SIZE ? known : new Map<string, Meaning | undefined>();
  if (memo !== known) memos.set(labels, memo);
  if (!memo.has(raw)) memo.set(raw, readMeaning(raw.trim(), labels));
  return memo.get(raw);
}

function readMeaning(raw: string, labels: Labels): Meaning | undefined {
  const date = DATE.exec(raw);
  if (date) return { kind: "date", agent: "editor", when: date[1] };
  if (labels.languages.has(raw)) return { kind: "foreign", agent: "editor", language: raw };
  const words = foldedWords(raw);
  const place = findPlace(words);
  const hand = words.find((word) => HAND.test(word));
  const rest = words.filter((word, index) => !isBeside(word, index, place));
  if (rest.length > MOST_WORDS) return undefined;
  const label = longer(findLabel(rest, labels), findLabel(words, labels));
  if (label) {
    return { kind: label.kind, value: label.value, agent: label.agent, place: place?.place, hand };
  }
  return place && { kind: "description", agent: "editor", place: place.place, hand };
}

/** A label may hold the words of a place itself: `note de bas de page`. */
function longer(beside: Label | undefined, whole: Label | undefined): Label | undefined {
  return whole && whole.phrase.length > (beside?.phrase.length ?? 0) ? whole : beside;
}

function isBeside(word: string, index: number, place: ReturnType<typeof findPlace>): boolean {
  if (place && index >= place.from && index < place.to) return true;
  return HAND.test(word) || isExtentWord(word);
}
