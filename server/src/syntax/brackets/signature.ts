import { isBlank, isLineEnd, trimmed } from "../../text/lines";
import type { Span } from "../../text/span";
import type { BracketMark, Signature } from "../nodes";

const SIGNS = ["/s/", "(signed)", "(Signed)", "(SIGNED)", "п/п", "(-)"] as const;
const LONGEST_NAME = 80;

/** `/s/ Name`, `(signed) Name`, `п/п Name` at the start of a line. */
export function signatureAt(text: string, at: number, span: Span): Signature | undefined {
  const sign = SIGNS.find((candidate) => text.startsWith(candidate, at));
  if (!sign) return undefined;
  const name = restOfLine(text, at + sign.length, span);
  if (!name) return undefined;
  const children = [{ kind: "text" as const, ...name }];
  return { kind: "signature", start: at, end: name.end, descriptor: sign, content: name, children };
}

/** `[handwritten: signed] A. Name`, `[signature] (A. NAME)`: the name after the bracket is signed. */
export function signatureOf(text: string, mark: BracketMark, span: Span): Signature | undefined {
  if (!saysSigned(text, mark)) return undefined;
  const name = restOfLine(text, mark.end, span);
  if (!name) return undefined;
  const descriptor = text.slice(mark.start + 1, mark.end - 1);
  const children = [{ kind: "text" as const, ...name }];
  return {
    kind: "signature",
    start: mark.start,
    end: name.end,
    descriptor,
    content: name,
    children,
  };
}

function saysSigned(text: string, mark: BracketMark): boolean {
  if (mark.kind === "signature") return mark.descriptor !== "" && isKeyword(text, mark);
  if (mark.kind !== "addition") return false;
  return /^(?:signed|signature|подпись|подписал|gez\.)$/i.test(
    text.slice(mark.content.start, mark.content.end).trim(),
  );
}

/** `[signature]`, not `[signature:]`: a label whose text was left outside is a slip. */
function isKeyword(text: string, mark: BracketMark): boolean {
  return !text.slice(mark.start, mark.end).includes(":");
}

function restOfLine(text: string, from: number, span: Span): Span | undefined {
  const end = lineEndWithin(text, from, Math.min(span.end, from + LONGEST_NAME + 1));
  if (end - from > LONGEST_NAME || isBlank(text, from, end)) return undefined;
  const name = trimmed(text, { start: from, end });
  const written = text.slice(name.start, name.end);
  return /[[\]]/.test(written) || !/\p{L}/u.test(written) ? undefined : name;
}

/** The end of the line, looked for up to `limit` only: lines may be very long. */
function lineEndWithin(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}
