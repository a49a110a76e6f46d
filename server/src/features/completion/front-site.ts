import { frontFields } from "../../analysis/front-matter";
import type { Block } from "../../syntax/blocks";
import { FIELD_KEYS } from "../../syntax/data/words";
import type { Document } from "../../syntax/document";
import { MEMO_KEYS } from "../../syntax/lines/field-line";
import { isLineEnd } from "../../text/lines";
import { touches } from "../../text/span";

/** A place in the front matter: where a key may begin, or the value of one. */
export type FrontSite = FrontKeySite | FrontValueSite;

/** The start of a line on which a key may stand. */
export interface FrontKeySite {
  readonly kind: "key";
  readonly from: number;
  readonly typed: string;
  /** Written in the YAML way, with small letters. */
  readonly yaml: boolean;
  /** The colon stands there already. */
  readonly colon: boolean;
}

/** The value of a field. */
export interface FrontValueSite {
  readonly kind: "value";
  readonly key: string;
  readonly from: number;
  readonly typed: string;
  /** The colon stands directly before the value. */
  readonly afterColon: boolean;
}

const KEYS = Object.keys(FIELD_KEYS);
/** The keys whose values can be completed. */
const WITH_VALUES = new Set(["Original Language", "Archive", "Brackets", "Hands", "Recto"]);
const BEGUN = /^[\p{L} ]{0,28}$/u;
const KEY_LINE = /^(\p{L}[\p{L} -]{0,28}):[ \t]*/u;
const LONGEST = 300;
/** Front matter is at the start: what stands further down is the document. */
const FARTHEST = 60;

/** What of the front matter can be completed at an offset. */
export function frontSiteAt(
  document: Document,
  offset: number,
  explicit: boolean,
): FrontSite | undefined {
  const index = document.blockIndexAt(offset);
  if (index > FARTHEST) return undefined;
  const { character } = document.positionAt(offset);
  if (character > LONGEST) return undefined;
  const lineStart = offset - character;
  const before = document.slice(lineStart, offset);
  const yaml = isInYaml(document, lineStart);
  if (!yaml && !mayHoldFields(document, lineStart)) return undefined;
  const value = valueSite(document, index, offset, before);
  if (value) return value;
  // The first line mostly is the title: its words are no keys.
  if (lineStart === 0 ? !explicit || before !== "" : !BEGUN.test(before)) return undefined;
  if (!KEYS.some((key) => key.toLowerCase().startsWith(before.toLowerCase()))) return undefined;
  const colon = document.slice(offset, offset + 1) === ":";
  return { kind: "key", from: lineStart, typed: before, yaml, colon };
}

/** The value on the line of its key, or in the paragraph below it. */
function valueSite(
  document: Document,
  index: number,
  offset: number,
  before: string,
): FrontValueSite | undefined {
  const [head, written] = KEY_LINE.exec(before) ?? [];
  const key = written === undefined ? undefined : keyNamed(written);
  if (head !== undefined && key !== undefined)
    return valueOf(key, before.slice(head.length), offset, head);
  const within = offset - document.start(index);
  const field = frontFields(document).find(
    ({ key, block, value, keySpan }) =>
      WITH_VALUES.has(key) && block === index && within > keySpan.end && touches(value, within),
  );
  return field && valueOf(field.key, before, offset, "");
}

/** Of a list, the item that is being written. */
function valueOf(key: string, value: string, offset: number, head: string): FrontValueSite {
  const typed = key === "Original Language" ? value.replace(/^.*[,;]\s*/, "") : value;
  const afterColon = typed === "" && value === "" && head.endsWith(":");
  return { kind: "value", key, from: offset - typed.length, typed, afterColon };
}

function keyNamed(written: string): string | undefined {
  const name = written.toLowerCase().replace(/-/g, " ");
  return KEYS.find((key) => key === written || key.toLowerCase() === name);
}

/** Whether nothing but a title and fields stands before the line. */
function mayHoldFields(document: Document, lineStart: number): boolean {
  const index = document.blockIndexAt(lineStart);
  let titles = 0;
  for (let at = 0; at < index; at++) {
    const block = document.blocks[at] as Block;
    if (block.kind === "blank" || block.kind === "comment") continue;
    const isTitle = block.kind === "paragraph" && isOneLine(block) && titles === 0;
    if (!isTitle && block.kind !== "title" && block.kind !== "field") return false;
    titles++;
  }
  const above = document
    .slice(document.start(index), lineStart)
    .split(/\r\n?|\n/)
    .slice(0, -1);
  return above.every((line, at) => (at === 0 && index === 0 && titles === 0) || isField(line));
}

function isField(line: string): boolean {
  const key = KEY_LINE.exec(line)?.[1];
  return line === "" || (key !== undefined && !MEMO_KEYS.has(key.toLowerCase()));
}

function isOneLine({ text, content }: Block): boolean {
  for (let at = content.start; at < content.end; at++) {
    if (isLineEnd(text.charCodeAt(at))) return false;
  }
  return content.end - content.start <= LONGEST;
}

/** Between the two lines of `---`, or after the first one where the second is not written yet. */
function isInYaml(document: Document, lineStart: number): boolean {
  const [first] = document.blocks;
  if (!first || lineStart === 0 || !/^---[ \t]*[\r\n]/.test(first.text.slice(0, 20))) return false;
  const before = document.slice(0, Math.min(lineStart, 4000));
  return !/[\r\n]---[ \t]*(?:[\r\n]|$)/.test(before.slice(3)) && !/(?:\r\n|\r|\n){2}/.test(before);
}
