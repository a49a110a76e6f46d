import type { Range, SemanticTokensEdit, SemanticTokensLegend } from "vscode-languageserver-types";
import { column } from "../analysis/column";
import { blockFact } from "../analysis/memo";
import type { Known } from "../people/known";
import type { Names } from "../people/mention";
import type { Recognised } from "../people/recognised";
import { textBefore } from "../people/seam";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { factNumber } from "../syntax/memory";
import { blockTokens } from "./block-tokens";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "./data/tokens";
import { leaving, type NameSpan, nameSpans, withNames } from "./name-tokens";
import type { BlockTokens } from "./token-writer";

/** What the numbers of semantic tokens stand for. */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: [...TOKEN_TYPES],
  tokenModifiers: [...TOKEN_MODIFIERS],
};

const tokensOf = blockFact(blockTokens);
/** The tokens of all blocks, carried from one keystroke to the next. */
const allTokens = column(tokensOf);

/** The tokens of a block with the names that it had when it was last coloured. */
interface Coloured {
  plain?: BlockTokens;
  names?: Names | undefined;
  entering?: NameSpan | undefined;
  tokens?: BlockTokens;
}

/** Kept with each block that had names. The names follow from the register, not from the block. */
const COLOURED = factNumber();

/**
 * `textDocument/semanticTokens/full` and `/range`: the colours of marks and names, five numbers to
 * a token. Of a range, the tokens of all blocks that it touches.
 */
export function semanticTokens(document: Document, known?: Known, range?: Range): number[] {
  if (document.blocks.length === 0) return [];
  const from = range ? document.blockIndexAtLine(range.start.line) : 0;
  const blocks =
    range && document.blocks.slice(from, document.blockIndexAtLine(range.end.line) + 1);
  const tokens = blocks?.map((block) => tokensOf(document, block)) ?? allTokens(document);
  return joined(document, known ? named(document, tokens, known.recognised, from) : tokens, from);
}

/** The same tokens, with names in the blocks that have some. */
function named(
  document: Document,
  tokens: readonly BlockTokens[],
  { blocks }: Recognised,
  from: number,
): readonly BlockTokens[] {
  const all = [...tokens];
  // A name may enter the first of the blocks over a page turn.
  const before = from > 0 ? textBefore(document, from) : from;
  let entering: NameSpan | undefined;
  for (let index = before < 0 ? from : before; index < from + tokens.length; index++) {
    const names = blocks[index];
    if (!names && !entering) continue;
    const block = document.blocks[index] as Block;
    const plain = tokens[index - from];
    if (plain) all[index - from] = colouredOf(document, block, plain, names, entering);
    entering = leaving(block, names, entering);
  }
  return all;
}

function colouredOf(
  { conventions }: Document,
  block: Block,
  plain: BlockTokens,
  names: Names | undefined,
  entering: NameSpan | undefined,
): BlockTokens {
  const kept = block.memory.recall<Coloured>(COLOURED, conventions, () => ({}));
  const isSame = kept.plain === plain && kept.names === names && sameSpan(kept.entering, entering);
  if (!isSame || !kept.tokens) {
    const tokens = withNames(block, plain, nameSpans(block, names, entering));
    Object.assign(kept, { plain, names, entering, tokens });
    return tokens;
  }
  return kept.tokens;
}

function sameSpan(one: NameSpan | undefined, other: NameSpan | undefined): boolean {
  return one?.end === other?.end && one?.modifiers === other?.modifiers;
}

/** The tokens of neighbouring blocks in one list: of each block, the first line delta is made to fit. */
function joined(document: Document, tokens: readonly BlockTokens[], from: number): number[] {
  const all = new Array<number>(tokens.reduce((sum, { data }) => sum + data.length, 0));
  let line = 0;
  let next = 0;
  for (let index = 0; index < tokens.length; index++) {
    const { data, lastLine } = tokens[index] as BlockTokens;
    if (data.length === 0) continue;
    const blockLine = document.line(from + index);
    all[next++] = blockLine + (data[0] as number) - line;
    for (let at = 1; at < data.length; at++) all[next++] = data[at] as number;
    line = blockLine + lastLine;
  }
  return all;
}

/** `textDocument/semanticTokens/full/delta`: the stretch between the common start and end. */
export function semanticTokensDelta(
  previous: readonly number[],
  next: readonly number[],
): SemanticTokensEdit[] {
  const shorter = Math.min(previous.length, next.length);
  let start = 0;
  while (start < shorter && previous[start] === next[start]) start++;
  if (start === shorter && previous.length === next.length) return [];
  let kept = 0;
  const most = shorter - start;
  while (kept < most && previous[previous.length - 1 - kept] === next[next.length - 1 - kept])
    kept++;
  const deleteCount = previous.length - kept - start;
  return [{ start, deleteCount, data: next.slice(start, next.length - kept) }];
}
