import type { Document } from "../syntax/document";
import { readPageNumber } from "../syntax/page-numbers";
import { type Page, type Section, sectionAt, structureOf } from "./structure";

const PARTS = /^(\d{1,6}|[ivxlc]{1,8})(\s?)(об\.?|[rv]\.?|recto|verso)?/i;
const RANGE = /[-–—]\s?(\d{1,6})[a-z]?$/;
/** The back of a leaf, by the word for its front; a leaf without a word may have a back too. */
const BACKS: Readonly<Record<string, string>> = { r: "v", "r.": "v.", recto: "verso" };
const FRONTS: Readonly<Record<string, string>> = { v: "r", "v.": "r.", verso: "recto" };
// biome-ignore format: a table reads better in columns
const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"],
];

/** The pages of the part of a document that holds an offset. */
export function pagesAround(document: Document, offset: number): readonly Page[] {
  const section: Section | undefined = sectionAt(document, offset);
  return section?.pages ?? structureOf(document).loosePages;
}

/** The numbers that so many new pages at an offset would have; from `1` where none is numbered. */
export function nextPageNumbers(document: Document, offset: number, count: number): string[] {
  const before = pagesAround(document, offset).filter((page) => page.mark.end <= offset);
  const labels = before.flatMap(({ label }) => label ?? []);
  const from = labels.length;
  for (let made = 0; made < count; made++) labels.push(numberAfter(labels));
  return labels.slice(from);
}

/** The number after others: `12r`, `12v`, `13r`; `34` and `34 об.` where others have backs. */
function numberAfter(labels: readonly string[]): string {
  const label = labels.at(-1);
  if (label === undefined) return "1";
  const range = RANGE.exec(label)?.[1];
  if (range) return String(Number(range) + 1);
  const [, number = "0", space = "", side = ""] = PARTS.exec(label) ?? [];
  const back = BACKS[side.toLowerCase()];
  if (back) return `${number}${space}${back}`;
  if (side) return `${after(number)}${front(space, side)}`;
  const spelling = labels.map((one) => /(\s?об\.?)$/i.exec(one)?.[1]).find(Boolean);
  return spelling ? `${number}${spelling}` : after(number);
}

function front(space: string, side: string): string {
  const word = FRONTS[side.toLowerCase()];
  return word === undefined ? "" : `${space}${word}`;
}

function after(number: string): string {
  if (/^\d/.test(number)) return String(Number(number) + 1);
  const next = roman((readPageNumber(number)?.number ?? 0) + 1);
  return number === number.toUpperCase() ? next.toUpperCase() : next;
}

function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}
