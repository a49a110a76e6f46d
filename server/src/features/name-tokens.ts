import type { Known } from "../people/known";
import type { Block } from "../syntax/blocks";
import { type Document, lineStartsOf } from "../syntax/document";
import type { Span } from "../text/span";
import { TOKEN_TYPES, type TokenType } from "./data/tokens";
import { type BlockTokens, modifierBits, TokenWriter } from "./token-writer";

/** A name in a block, with the bits of its modifiers; spans are relative to the block. */
export interface NameSpan extends Span {
  readonly modifiers: number;
}

interface Token extends NameSpan {
  readonly type: TokenType;
}

const INFERRED = modifierBits(["inferred"]);
const AMBIGUOUS = modifierBits(["inferred", "ambiguous"]);

/** Tokens that are no words of the source: a name runs around them. */
const KEPT: ReadonlySet<TokenType> = new Set<TokenType>([
  ...(["bracket", "label", "field", "section", "page", "comment", "gap"] as const),
  ...(["reference", "anchor", "insertion", "identification"] as const),
]);

/** The names in each block that has some, by the index of the block. */
export function namesByBlock(document: Document, { recognised }: Known): Map<number, NameSpan[]> {
  const byBlock = new Map<number, NameSpan[]>();
  let index = 0;
  for (const name of namesOf(recognised)) {
    while (index + 1 < document.blocks.length && document.start(index + 1) <= name.start) index++;
    addTo(byBlock, document, index, name);
  }
  return byBlock;
}

/** A name that runs over a page turn belongs to each block that it touches. */
function addTo(
  byBlock: Map<number, NameSpan[]>,
  document: Document,
  first: number,
  name: NameSpan,
): void {
  for (let index = first; index < document.blocks.length; index++) {
    const from = document.start(index);
    if (from >= name.end) return;
    const start = Math.max(0, name.start - from);
    const end = Math.min(name.end, document.start(index + 1)) - from;
    const names = byBlock.get(index);
    if (!names) byBlock.set(index, [{ start, end, modifiers: name.modifiers }]);
    else if (start >= (names.at(-1) as NameSpan).end) {
      names.push({ start, end, modifiers: name.modifiers });
    }
  }
}

function namesOf({ mentions, ambiguities }: Known["recognised"]): readonly NameSpan[] {
  const sure = mentions.map(({ start, end, why }) => {
    const modifiers = why === "marked" || why === "identified" ? 0 : INFERRED;
    return { start, end, modifiers };
  });
  if (ambiguities.length === 0) return sure;
  const open = ambiguities.map(({ start, end }) => ({ start, end, modifiers: AMBIGUOUS }));
  return [...sure, ...open].sort((a, b) => a.start - b.start);
}

/** The tokens of a block with its names: a name wins over the content of marks, not over brackets. */
export function withNames(
  block: Block,
  tokens: BlockTokens,
  names: readonly NameSpan[],
): BlockTokens {
  const decoded = decode(block, tokens);
  const kept = decoded.filter(({ type }) => KEPT.has(type));
  const content = decoded.filter(({ type }) => !KEPT.has(type));
  const persons = names.map((name): Token => ({ ...name, type: "person" }));
  const all = [...kept, ...without(content, names), ...without(persons, kept)];
  const writer = new TokenWriter(block);
  for (const { start, end, type, modifiers } of all.sort((a, b) => a.start - b.start)) {
    writer.add(start, end, type, modifiers);
  }
  return writer.finish();
}

/** What is left of some tokens where others lie on them; both in the order of the text. */
function* without(tokens: readonly Token[], others: readonly Span[]): Generator<Token> {
  let first = 0;
  for (const token of tokens) {
    let { start } = token;
    while (first < others.length && (others[first] as Span).end <= start) first++;
    for (let at = first; at < others.length; at++) {
      const other = others[at] as Span;
      if (other.start >= token.end) break;
      if (other.start > start) yield { ...token, start, end: other.start };
      start = Math.max(start, other.end);
    }
    if (start < token.end) yield { ...token, start };
  }
}

function decode(block: Block, { data }: BlockTokens): Token[] {
  const lineStarts = lineStartsOf(block);
  const tokens: Token[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const down = data[at] as number;
    character = (data[at + 1] as number) + (down > 0 ? 0 : character);
    line += down;
    const start = (lineStarts[line] as number) + character;
    const end = start + (data[at + 2] as number);
    const type = TOKEN_TYPES[data[at + 3] as number] as TokenType;
    tokens.push({ start, end, type, modifiers: data[at + 4] as number });
  }
  return tokens;
}
