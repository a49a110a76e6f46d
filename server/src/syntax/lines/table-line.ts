import { trimmed } from "../../text/lines";
import type { Span } from "../../text/span";

const BAR = "|";

/** The cells of a trimmed line `| a | b |`, or nothing when it is no table row. */
export function tableLine(text: string, line: Span): readonly Span[] | undefined {
  const closed = text[line.start] === BAR && text[line.end - 1] === BAR;
  if (!closed || line.end - line.start < 3) return undefined;
  const cells: Span[] = [];
  for (let start = line.start + 1; start < line.end; ) {
    const end = text.indexOf(BAR, start);
    cells.push(trimmed(text, { start, end }));
    start = end + 1;
  }
  return cells;
}
