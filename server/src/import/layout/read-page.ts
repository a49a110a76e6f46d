import { grouped } from "../../text/grouped";
import { Body, type ImportedBlock } from "../front";
import type { ForeignFile, Imported, Refused, Write } from "../imported";
import { joined, type Piece } from "../piece";
import { UnmarkedTally } from "../unmarked";
import type { XmlTag } from "../xml/events";
import { readXmlParts } from "../xml/read";
import { ElementsOf, elementsOf, textOf, type XmlElement } from "../xml/tree";
import { pieceOfLine } from "./page-custom";
import { readingOrder, structureType } from "./page-order";
import { pageBlock, regionBlock } from "./regions";

const SILENT =
  /^(?:Separator|Noise|Graphic|Image|Chart|LineDrawing|Maths|Music|Map|Chem|Advert|Unknown|Custom)Region$/;

/** Reads pages in PAGE XML: regions in their reading order, line for line. */
export async function readPage(file: ForeignFile, write: Write): Promise<Imported | Refused> {
  const tally = new UnmarkedTally();
  const body = new Body(write);
  let [pages, number]: [number, string | undefined] = [0, undefined];
  const found = (element: XmlElement) => {
    if (element.name === "Page") addPage(element, number, ++pages, tally, body);
    else number = element.attributes.pageNr;
  };
  const fault = await readXmlParts(file.parts(), new ElementsOf(isPart, found));
  if (fault) return { reason: `${fault.line}:${fault.column}: ${fault.message}` };
  const title = file.name.replace(/\.[^.]+$/, "");
  const head = body.end({ title, fields: [["Citation", title]], language: undefined });
  return { head, report: tally.all() };
}

function isPart({ name }: XmlTag, depth: number): boolean {
  return (name === "Page" && depth === 2) || name === "TranskribusMetadata";
}

function addPage(
  page: XmlElement,
  number: string | undefined,
  count: number,
  tally: UnmarkedTally,
  body: Body,
): void {
  body.add(pageBlock(number, count, page.attributes.imageFilename));
  for (const region of readingOrder(page))
    for (const block of regionBlocks(region, tally)) body.add(block);
}

function regionBlocks(region: XmlElement, tally: UnmarkedTally): ImportedBlock[] {
  if (SILENT.test(region.name) && !region.children.some(isTextRegion)) {
    tally.add(region.name, "left out: it holds no words", region);
    return [];
  }
  if (region.name === "TableRegion") return tableBlocks(region, tally);
  const inner = elementsOf(region).filter(isTextRegion);
  const lines = linesOf(region, tally);
  const own = regionBlock(lines, region.attributes.type ?? structureType(region), tally);
  return [...own, ...inner.flatMap((one) => regionBlocks(one, tally))];
}

function isTextRegion(node: { readonly kind: string; readonly name?: string }): boolean {
  return node.kind === "element" && /Region$/.test(node.name ?? "");
}

/** The lines of a region; where it has none, its text as a whole. */
function linesOf(region: XmlElement, tally: UnmarkedTally): Piece[] {
  const lines = inOrder(elementsOf(region, "TextLine"));
  if (lines.length === 0) {
    const whole = equivalent(region);
    return whole === "" ? [] : [pieceOfLine(whole, undefined, tally, region)];
  }
  return lines.map((line) => pieceOfLine(lineText(line), line.attributes.custom, tally, line));
}

function inOrder(lines: readonly XmlElement[]): readonly XmlElement[] {
  const index = (line: XmlElement) =>
    Number(
      /readingOrder\s*\{\s*index:\s*(\d+)/.exec(line.attributes.custom ?? "")?.[1] ?? Number.NaN,
    );
  if (lines.some((line) => Number.isNaN(index(line)))) return lines;
  return [...lines].sort((one, two) => index(one) - index(two));
}

function lineText(line: XmlElement): string {
  const whole = equivalent(line);
  return whole === "" ? elementsOf(line, "Word").map(wordText).join(" ") : whole;
}

function wordText(word: XmlElement): string {
  return equivalent(word) || elementsOf(word, "Glyph").map(equivalent).join("");
}

/** The first reading; those of lower rank are guesses of the machine. */
function equivalent(element: XmlElement): string {
  const readings = elementsOf(element, "TextEquiv");
  const index = ({ attributes }: XmlElement) => Number(attributes.index ?? 0);
  const [best] = [...readings].sort((one, two) => index(one) - index(two));
  const unicode = best && elementsOf(best, "Unicode")[0];
  return unicode ? textOf(unicode).replace(/^\s+|\s+$/g, "") : "";
}

/** Cells as rows of a table, where every cell says its row. */
function tableBlocks(table: XmlElement, tally: UnmarkedTally): ImportedBlock[] {
  const cells = elementsOf(table, "TableCell");
  const others = elementsOf(table).filter(isTextRegion);
  const rows = grouped(cells, ({ attributes }) => Number(attributes.row ?? 0));
  const lines = [...rows].sort(([one], [two]) => one - two).map(([, row]) => rowPiece(row, tally));
  if (
    cells.some(({ attributes: { rowSpan, colSpan } }) => Number(rowSpan) > 1 || Number(colSpan) > 1)
  )
    tally.add("TableCell spanning others", "a cell of its own", table);
  return [...regionBlock(lines, "", tally), ...others.flatMap((one) => regionBlocks(one, tally))];
}

function rowPiece(cells: readonly XmlElement[], tally: UnmarkedTally): Piece {
  const column = ({ attributes }: XmlElement) => Number(attributes.col ?? 0);
  const pieces = [...cells]
    .sort((one, two) => column(one) - column(two))
    .map((cell) => joined(linesOf(cell, tally), " "));
  return {
    ...joined(pieces, " "),
    marked: `| ${pieces.map(({ marked }) => marked.replace(/\n/g, " ")).join(" | ")} |`,
  };
}
