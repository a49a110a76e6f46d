import type { TextAt } from "./draft";

/** Marks with a meaning in lists; a backslash before them takes it away. */
const MARKS = "\\;|:/()";
/** What stands for them while a cell is taken apart; entries have no control characters. */
const HELD = /[\u0001-\u0007]/g;

/** The items of a list in a cell, parted by `;` or `|`; escaped marks are held until `restored`. */
export function partsOfCell(cell: TextAt): TextAt[] {
  const { text, start, end } = cell;
  const held = text
    .replace(HELD, "")
    .replace(/\\([\\;|:/()])/g, (_, mark: string) => String.fromCharCode(MARKS.indexOf(mark) + 1));
  return held
    .split(/[;|]/)
    .filter((part) => part.trim() !== "")
    .map((part) => ({ text: part, start, end }));
}

/** The text of a part with the marks that were escaped. */
export function restored(part: string): string {
  return part.replace(HELD, (held) => MARKS.charAt(held.charCodeAt(0) - 1));
}

/** A text as it stands in a list; a colon needs the backslash only where it would end a language. */
export function escapeCell(text: string, colons = false): string {
  const escaped = text.replace(/[;|]|\\(?=[\\;|:/()]|$)/g, "\\$&");
  return colons ? escaped.replace(/^([a-z0-9-]+):/i, "$1\\:") : escaped;
}
