import type { Entry } from "../entry";

/** Some lines of a register that belong together: an entry, with the comments above it. */
interface Chunk {
  readonly id: string;
  readonly lines: readonly string[];
}

const BLANK = /^\s*$/;
const COMMENT = /^(\s*)#/;

/**
 * A register in YAML or CSV with its entries in the order of their ids, otherwise as it was written:
 * comments above an entry go with it, those at the beginning and the end of the file stay. Nothing
 * where entries share a line.
 */
export function sorted(text: string, entries: readonly Entry[]): string | undefined {
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const starts = entries.map(({ source }) => startOf(lines, source?.range.start.line ?? 0));
  if (starts.some((start, at) => at > 0 && start <= (starts[at - 1] as number))) return undefined;
  const leads = starts.map((start, at) => leadOf(lines, start, at === 0));
  const end = endOf(lines, starts.at(-1) ?? 0);
  const chunks = entries.map(({ id }, at): Chunk => {
    const own = lines.slice(leads[at], leads[at + 1] ?? end);
    return { id, lines: withoutBlankEnds(own) };
  });
  const isSpaced = starts.length > 1 && BLANK.test(lines[leads[1] as number] ?? "-");
  return written(lines, leads[0] ?? end, end, chunks, isSpaced);
}

function written(
  lines: readonly string[],
  start: number,
  end: number,
  chunks: readonly Chunk[],
  isSpaced: boolean,
): string {
  const lineEnd = /\r\n|\r|\n/.exec(lines[0] ?? "")?.[0] ?? "\n";
  const ended = (line: string) => (/[\r\n]$/.test(line) ? line : line + lineEnd);
  // Of equal ids the first stays first: sorting is stable.
  const inOrder = [...chunks].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const body = inOrder.flatMap((chunk, at) => [
    ...(at > 0 && isSpaced ? [lineEnd] : []),
    ...chunk.lines.map(ended),
  ]);
  return [...lines.slice(0, start), ...body, ...lines.slice(end)].join("");
}

/** The line with the dash, which may stand alone above the first key. */
function startOf(lines: readonly string[], line: number): number {
  return /^\s*-\s*$/.test(lines[line - 1] ?? "") ? line - 1 : line;
}

/** Where the comments above an entry begin; a comment that is set in belongs to the entry before. */
function leadOf(lines: readonly string[], start: number, isFirst: boolean): number {
  const indent = indentOf(lines[start] ?? "");
  let lead = start;
  for (let at = start - 1; at >= 0; at--) {
    const line = lines[at] as string;
    const comment = COMMENT.exec(line)?.[1];
    const isLead = comment !== undefined ? comment.length <= indent : BLANK.test(line) && !isFirst;
    if (!isLead) break;
    lead = at;
  }
  return lead;
}

/** Where what follows the last entry begins: comments and lines that are set in less. */
function endOf(lines: readonly string[], start: number): number {
  const indent = indentOf(lines[start] ?? "");
  let end = lines.length;
  while (end > start + 1 && isAfter(lines[end - 1] as string, indent)) end--;
  return end;
}

function isAfter(line: string, indent: number): boolean {
  const comment = COMMENT.exec(line)?.[1];
  return BLANK.test(line) || (comment !== undefined && comment.length <= indent);
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => !BLANK.test(line));
  const last = lines.findLastIndex((line) => !BLANK.test(line));
  return lines.slice(Math.max(0, first), last + 1);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
