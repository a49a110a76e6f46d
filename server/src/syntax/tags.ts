import type { Deletion, Highlight, Inline } from "./nodes";

/** The tags that people type; nothing else between `<` and `>` is markup. */
const RENDITIONS: Readonly<Record<string, string>> = {
  u: "underline",
  b: "bold",
  i: "italic",
  s: "overstrike",
  del: "overstrike",
  sup: "superscript",
  sub: "subscript",
};
const TAG = /<(\/?)(u|b|i|s|del|sup|sub)>/gi;

/** Tags nested deeper than this are text. */
const DEEPEST = 40;

/** A tag among the inlines of one level. */
interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly start: number;
  readonly end: number;
}
type Piece = Inline | { readonly kind: "tag"; readonly tag: Tag };

/** Makes marks of the tags that close on the same level; the others stay text. */
export function foldTags(text: string, inlines: Inline[]): Inline[] {
  const pieces = inlines.flatMap((inline) =>
    inline.kind === "text" ? split(text, inline) : inline,
  );
  if (pieces.length === inlines.length) return inlines;
  const partners = pairTags(pieces);
  return fold(pieces, partners, 0, pieces.length);
}

function split(text: string, inline: Inline): Piece[] {
  const pieces: Piece[] = [];
  const source = text.slice(inline.start, inline.end);
  if (!source.includes("<")) return [inline];
  let from = 0;
  for (const match of source.matchAll(TAG)) {
    if (match.index > from) pieces.push(textOf(inline.start + from, inline.start + match.index));
    from = match.index + match[0].length;
    const [, slash, name = ""] = match;
    const span = { start: inline.start + match.index, end: inline.start + from };
    pieces.push({ kind: "tag", tag: { name: name.toLowerCase(), closes: slash === "/", ...span } });
  }
  if (from < source.length) pieces.push(textOf(inline.start + from, inline.end));
  return pieces.length === 1 && pieces[0]?.kind === "text" ? [inline] : pieces;
}

function textOf(start: number, end: number): Inline {
  return { kind: "text", start, end };
}

/** Pairs tags by name; what an outer pair crosses is not paired. */
function pairTags(pieces: readonly Piece[]): Map<number, number> {
  const partners = new Map<number, number>();
  const open: { name: string; at: number }[] = [];
  const counts = new Map<string, number>();
  pieces.forEach((piece, at) => {
    if (piece.kind !== "tag") return;
    const { name, closes } = piece.tag;
    if (!closes) {
      if (open.length >= DEEPEST) return;
      open.push({ name, at });
      counts.set(name, (counts.get(name) ?? 0) + 1);
    } else if (counts.get(name)) {
      closeTag(name, at, open, counts, partners);
    }
  });
  return partners;
}

function closeTag(
  name: string,
  at: number,
  open: { name: string; at: number }[],
  counts: Map<string, number>,
  partners: Map<number, number>,
): void {
  for (let top = open.pop(); top; top = open.pop()) {
    counts.set(top.name, (counts.get(top.name) ?? 1) - 1);
    if (top.name !== name) continue;
    partners.set(top.at, at);
    return;
  }
}

function fold(
  pieces: readonly Piece[],
  partners: Map<number, number>,
  from: number,
  to: number,
): Inline[] {
  const inlines: Inline[] = [];
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as Piece;
    if (piece.kind !== "tag") {
      append(inlines, piece);
      continue;
    }
    const partner = partners.get(at);
    const closing = partner === undefined ? undefined : pieces[partner];
    if (partner === undefined || closing?.kind !== "tag") {
      append(inlines, textOf(piece.tag.start, piece.tag.end));
      continue;
    }
    inlines.push(tagged(piece.tag, closing.tag, fold(pieces, partners, at + 1, partner)));
    at = partner;
  }
  return inlines;
}

function tagged(open: Tag, close: Tag, children: readonly Inline[]): Highlight | Deletion {
  const content = { start: open.end, end: close.start };
  const base = { start: open.start, end: close.end, descriptor: "", content, children };
  const rend = RENDITIONS[open.name] ?? "";
  return open.name === "s" || open.name === "del"
    ? { ...base, kind: "deletion", rend }
    : { ...base, kind: "highlight", rend };
}

/** Neighbouring texts are one: a stray tag does not divide a sentence. */
function append(inlines: Inline[], inline: Inline): void {
  const last = inlines.at(-1);
  if (inline.kind !== "text" || last?.kind !== "text" || last.end !== inline.start) {
    inlines.push(inline);
    return;
  }
  inlines[inlines.length - 1] = textOf(last.start, inline.end);
}
