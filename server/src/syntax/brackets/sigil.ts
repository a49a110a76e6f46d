import type { BracketMark } from "../nodes";
import { type Bracket, empty } from "./bracket";

const ID = String.raw`[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_.-]{0,99}`;
const PERSON = new RegExp(`^@(${ID}|(?=:\\s?\\S))(:\\s?)?`, "u");
const NOTE = /^\^([^\s[\]:^]{1,40})$/u;
const ANCHOR = new RegExp(`^#(${ID})$`, "u");
const IDENTIFICATION = new RegExp(`^=@(${ID})$`, "u");
const LONGEST = 120;

/** `[@id]`, `[@id: X]`, `[@: X]`, `[^key]`, `[#id]`, `[=@id]`: signs that never occur in real text. */
export function sigil(bracket: Bracket): BracketMark | undefined {
  const { text, inner } = bracket;
  const first = text[inner.start];
  if (first !== "@" && first !== "^" && first !== "#" && first !== "=") return undefined;
  const head = text.slice(inner.start, Math.min(inner.end, inner.start + LONGEST));
  if (first === "@") return person(bracket, head);
  const base = empty(bracket);
  const [, key] = (first === "^" ? NOTE : first === "#" ? ANCHOR : IDENTIFICATION).exec(head) ?? [];
  if (key === undefined) return undefined;
  if (first === "^") return { ...base, kind: "noteReference", key };
  if (first === "#") return { ...base, kind: "anchor", id: key };
  return { ...base, kind: "identification", id: key };
}

function person(bracket: Bracket, head: string): BracketMark | undefined {
  const [matched, id, colon] = PERSON.exec(head) ?? [];
  if (matched === undefined || id === undefined) return undefined;
  const { inner } = bracket;
  if (!colon) {
    const alone = matched.length === inner.end - inner.start;
    return alone ? { ...empty(bracket), kind: "personName", id } : undefined;
  }
  const content = { start: inner.start + matched.length, end: inner.end };
  const { start, end } = bracket;
  const children = bracket.parse(content);
  return { kind: "personName", id, start, end, descriptor: `@${id}`, content, children };
}
