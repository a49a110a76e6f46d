import type { Document, Position } from "../../syntax/document";
import { findLabel, foldedWords } from "../../syntax/labels";
import { type FrontSite, frontSiteAt } from "./front-site";
import { type OpenBracket, openBracketAt } from "./open-bracket";

/** What can be completed at a place, and what has been typed of it. Offsets are the document's. */
export type Site =
  | (BracketSite & { readonly kind: "marks" | "person" | "note" | "anchor" | "hand" | "scan" })
  | FrontSite
  | { readonly kind: "name"; readonly from: number; readonly typed: string };

/** A place in an open bracket. */
export interface BracketSite {
  /** Where that which has been typed begins. */
  readonly from: number;
  readonly typed: string;
  readonly bracket: OpenBracket;
}

const PERSON = /^=?@([^:]{0,60})$/;
const NOTE = /^\^([^\s:^]{0,40})$/;
const ANCHOR = /^#([^\s:]{0,60})$/;
const SCAN = /^(?:page\s[^|]{1,20}|(?:front |back )?cover\s*)\|\s*([^|]*)$/i;
const HAND = /^(.*[\s,;])(h\d{0,3})$/i;
const HAND_SHIFT = /^([^:]{1,40}):\s*([\p{L}\p{N}_-]{0,20})$/u;
const MARK = /^[\p{L}\p{M}'’. -]{0,40}$/u;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’-]{0,40}$/u;
const LOOK_BACK = 120;

/** What can be completed at a position; names in running text only where somebody asks for them. */
export function siteAt(
  document: Document,
  position: Position,
  explicit: boolean,
): Site | undefined {
  const offset = document.offsetAt(position);
  const bracket = openBracketAt(document, offset);
  const inBracket =
    bracket && isWritten(document, offset) && bracketSite(document, offset, bracket);
  if (inBracket) return inBracket;
  const front = bracket ? undefined : frontSiteAt(document, offset, explicit);
  if (front) return front;
  return explicit ? nameSite(document, offset, position) : undefined;
}

/** Brackets in comments and in YAML are no marks. */
function isWritten(document: Document, offset: number): boolean {
  if (document.blocks[document.blockIndexAt(offset)]?.kind === "yaml") return false;
  const lineStart = offset - document.positionAt(offset).character;
  return document.slice(lineStart, lineStart + 2) !== "%%";
}

function bracketSite(document: Document, offset: number, bracket: OpenBracket): Site | undefined {
  const { head } = bracket;
  const site = (kind: Exclude<Site["kind"], "key" | "value" | "name">, typed: string): Site => {
    return { kind, typed, from: offset - typed.length, bracket };
  };
  const sigil =
    siteBy(PERSON, head, (typed) => site("person", typed)) ??
    siteBy(NOTE, head, (typed) => site("note", typed)) ??
    siteBy(ANCHOR, head, (typed) => site("anchor", typed)) ??
    siteBy(SCAN, head, (typed) => site("scan", typed));
  if (sigil) return sigil;
  const hand = handTyped(document, head);
  if (hand !== undefined) return site("hand", hand);
  return MARK.test(head) ? site("marks", head) : undefined;
}

function siteBy(pattern: RegExp, head: string, make: (typed: string) => Site): Site | undefined {
  const typed = pattern.exec(head)?.[1];
  return typed === undefined ? undefined : make(typed);
}

/** The `h` that begins the key of a hand after a label, or what stands after `hand:`. */
function handTyped({ conventions }: Document, head: string): string | undefined {
  const { labels } = conventions;
  const [, shift = "", key] = HAND_SHIFT.exec(head) ?? [];
  if (key !== undefined && findLabel(foldedWords(shift), labels)?.kind === "handShift") return key;
  const [, before = "", typed] = head.includes(":") ? [] : (HAND.exec(head) ?? []);
  const label = typed === undefined ? undefined : findLabel(foldedWords(before), labels);
  return label && typed;
}

function nameSite(document: Document, offset: number, { character }: Position): Site | undefined {
  const from = Math.max(offset - Math.min(character, LOOK_BACK), 0);
  const typed = WORD.exec(document.slice(from, offset))?.[0];
  return typed ? { kind: "name", from: offset - typed.length, typed } : undefined;
}
