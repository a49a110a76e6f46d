import type { Range, SemanticTokensEdit, SemanticTokensLegend } from "vscode-languageserver-types";
import { column } from "../analysis/column";
import { blockFact } from "../analysis/memo";
import type { Document } from "../syntax/document";
import { blockTokens } from "./block-tokens";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "./data/tokens";
import type { BlockTokens } from "./token-writer";

/** What the numbers of semantic tokens stand for. */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: [...TOKEN_TYPES],
  tokenModifiers: [...TOKEN_MODIFIERS],
};

const tokensOf = blockFact(blockTokens);
/** The tokens of all blocks, carried from one keystroke to the next. */
const allTokens = column(tokensOf);

/**
 * `textDocument/semanticTokens/full` and `/range`: the colours of marks, five numbers to a token.
 * Of a range, the tokens of all blocks that it touches.
 */
export function semanticTokens(document: Document, range?: Range): number[] {
  if (document.blocks.length === 0) return [];
  if (!range) return joined(document, allTokens(document), 0);
  const from = document.blockIndexAtLine(range.start.line);
  const blocks = document.blocks.slice(from, document.blockIndexAtLine(range.end.line) + 1);
  return joined(
    document,
    blocks.map((block) => tokensOf(document, block)),
    from,
  );
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
