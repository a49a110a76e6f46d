import { t } from "../../text/words";
import type { TextAt } from "./draft";
import type { Report } from "./problem";

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * The rows of a CSV file (RFC 4180) with the places of their cells, which no library tells. A line
 * end in quotes belongs to the cell; a quote that is never closed counts as a letter.
 */
export function* csvRows(report: Report, delimiter: string): Generator<TextAt[]> {
  const { text } = report;
  const separator = delimiter.charCodeAt(0);
  let row: TextAt[] = [];
  for (let at = 0; at < text.length; ) {
    const cell = text.charCodeAt(at) === QUOTE ? quotedCell(report, at, separator) : undefined;
    const read = cell ?? plainCell(text, at, separator);
    row.push(read);
    at = read.end;
    if (text.charCodeAt(at) === separator) {
      at++;
      if (at < text.length) continue;
      row.push({ text: "", start: at, end: at });
    }
    at = afterLineEnd(text, at);
    yield row;
    row = [];
  }
}

/** What parts the cells: the likeliest of comma, semicolon and tab, by the first line. */
export function delimiterOf(text: string): string {
  const [first = ""] = text.split(/[\r\n]/, 1);
  const bare = first.replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

function plainCell(text: string, start: number, separator: number): TextAt {
  let end = start;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === separator || unit === LINE_FEED || unit === CARRIAGE_RETURN) break;
  }
  return { text: text.slice(start, end), start, end };
}

/** A cell in quotes; nothing where they are never closed. */
function quotedCell(report: Report, start: number, separator: number): TextAt | undefined {
  const { text } = report;
  let close = text.indexOf('"', start + 1);
  let doubled = false;
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
    doubled = true;
    close = text.indexOf('"', close + 2);
  }
  if (close < 0) {
    report.error({ start, end: start + 1 }, t("This quote is never closed."));
    return undefined;
  }
  const inside = text.slice(start + 1, close);
  const rest = plainCell(text, close + 1, separator);
  if (rest.text.trim() !== "")
    report.error(
      rest,
      t("After a closing quote only the next cell may follow; double quotes inside."),
    );
  const content = doubled ? inside.replaceAll('""', '"') : inside;
  return { text: content + rest.text, start, end: rest.end };
}

function afterLineEnd(text: string, at: number): number {
  const pair = text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED;
  return pair ? at + 2 : at + 1;
}
