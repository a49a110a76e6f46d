import { joined, type Piece } from "../piece";
import { elementsOf, hasLooseWords, type XmlElement } from "../xml/tree";
import { contentPiece } from "./inlines";
import type { TeiReading } from "./reading";

/** Whether the words of a table stand in its cells, as they should. */
export function isTable(element: XmlElement): boolean {
  const rows = elementsOf(element, "row");
  const cellsOnly = rows.every((row) => elementsOf(row).every(({ name }) => name === "cell"));
  return cellsOnly && ![element, ...rows].some(hasLooseWords);
}

/** Rows as a table; one row alone is none, and is written as a line. */
export function rowsPiece(
  rows: readonly XmlElement[],
  table: XmlElement,
  reading: TeiReading,
): Piece {
  const cells = rows.map((row) =>
    elementsOf(row).map((cell) => oneLine(contentPiece(cell, reading))),
  );
  const isPlain = rows.length < 2 || cells.flat().some(({ marked }) => PIPE.test(marked));
  if (isPlain) reading.plain(table, "plain lines");
  const spelled = (row: readonly Piece[]) => {
    const words = row.map(({ marked }) => marked);
    return isPlain ? words.join("  ") : `| ${words.join(" | ")} |`;
  };
  const lines = cells.map((row) => ({
    ...joined(row),
    marked: spelled(row),
    plain: row.map(({ plain }) => plain).join("  "),
  }));
  return joined(lines, "\n");
}

/** A bar that would part cells. */
const PIPE = /\|/;

function oneLine({ marked, plain, words }: Piece): Piece {
  const folded = (text: string) => text.replace(/\s+/g, " ").trim();
  return { marked: folded(marked), plain: folded(plain), words };
}
