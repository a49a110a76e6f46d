import type { Names } from "../people/mention";
import type { Block } from "../syntax/blocks";
import { lineStartsOf } from "../syntax/document";
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

/** The names that stand in a block; `entering` began before a page turn and ends here or later. */
export function nameSpans(
  block: Block,
  names: Names | undefined,
  entering: NameSpan | undefined,
): NameSpan[] {
  const spans = entering ? [entering] : [];
  for (const span of names ? spansOf(names) : [])
    if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  const { length } = block.text;
  return spans.map((span) => ({ ...span, end: Math.min(span.end, length) }));
}

/** The part of a name that stands beyond a block, counted from the next one. */
export function leaving(
  block: Block,
  names: Names | undefined,
  entering: NameSpan | undefined,
): NameSpan | undefined {
  const { length } = block.text;
  const isOver = (name: Span | undefined) => name !== undefined && name.end > length;
  const last =
    names && (isOver(names.mentions.at(-1)) || isOver(names.ambiguities.at(-1)))
      ? spansOf(names).at(-1)
      : entering;
  if (!last || last.end <= length) return undefined;
  return { start: 0, end: last.end - length, modifiers: last.modifiers };
}

function spansOf({ mentions, ambiguities }: Names): readonly NameSpan[] {
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
