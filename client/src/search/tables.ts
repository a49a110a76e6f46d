import { csvRow, harmless } from "../../../server/src/export/mentions";
import type { TableLine } from "./messages";

const HEAD: TableLine = ["file", "line", "page", "title", "before", "words", "after", "id"];

/** Lines with tabs between their cells: spreadsheets and word processors paste them as a table. */
export function tabbed(lines: readonly TableLine[]): string {
  const plain = (cell: string) => harmless(cell.replace(/\s+/g, " ").trim());
  return lines.map((line) => `${line.map(plain).join("\t")}\n`).join("");
}

/** Lines as a table in CSV, with a head. */
export function commaSeparated(lines: readonly TableLine[]): string {
  return [HEAD, ...lines].map(csvRow).join("");
}
