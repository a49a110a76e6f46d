import type { Span } from "../../text/span";

const NOTE = /^\[\^([^\s[\]:^]{1,40})\]:/;

/** The body of a note that a line begins: `[^1]: text`. */
export function noteLine(text: string, line: Span): { key: string; mark: Span } | undefined {
  if (text[line.start] !== "[" || text[line.start + 1] !== "^") return undefined;
  const [mark, key] = NOTE.exec(text.slice(line.start, Math.min(line.end, line.start + 50))) ?? [];
  if (mark === undefined || key === undefined) return undefined;
  return { key, mark: { start: line.start, end: line.start + mark.length } };
}
