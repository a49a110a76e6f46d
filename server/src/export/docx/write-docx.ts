import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Passage, ReadNote, TablePassage } from "../reading/passage";
import type { Run } from "../reading/run";
import type { Parallel } from "./parallel";
import { isRightToLeft, RunWriter, xmlText } from "./runs";
import { STYLES } from "./styles";

/** What is printed, in its order, and the notes below it. */
export interface PrintedDocument {
  readonly title: string;
  readonly passages: readonly (Passage | TablePassage | Parallel)[];
  readonly notes: readonly ReadNote[];
}

/**
 * A document of Word (ECMA-376), as bytes. This is a bundle of its own, which is why it is given what
 * was read: blocks remember facts by numbers that hold within one bundle.
 */
export async function writeDocx({ title, passages, notes }: PrintedDocument): Promise<Uint8Array> {
  const writer = new PassageWriter();
  const children = passages.flatMap((one) => writer.write(one));
  const bodies = new Map(notes.map(({ number, runs }) => [number, runs]));
  const footnotes = writer.runs.footnotes.map((number, at) => {
    const body = { children: [writer.paragraph(bodies.get(number) ?? [])] };
    return [at + 1, body] as const;
  });
  const document = new Document({
    title: xmlText(title),
    creator: "Recto",
    styles: STYLES,
    footnotes: Object.fromEntries(footnotes),
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const KINDS: Readonly<Partial<Record<Passage["kind"], IParagraphOptions>>> = {
  title: { heading: HeadingLevel.TITLE },
  section: { heading: HeadingLevel.HEADING_1 },
  heading: { heading: HeadingLevel.HEADING_2 },
  page: { style: "PageMark", alignment: AlignmentType.CENTER },
};
const WHOLE_WIDTH = { size: 100, type: WidthType.PERCENTAGE };

class PassageWriter {
  readonly runs = new RunWriter();

  write(passage: Passage | TablePassage | Parallel): (Paragraph | Table)[] {
    if ("heads" in passage) return [this.parallel(passage), new Paragraph("")];
    if (passage.kind === "table") return [this.table(passage), new Paragraph("")];
    return [this.paragraph(passage.runs, KINDS[passage.kind])];
  }

  paragraph(runs: readonly Run[], options: IParagraphOptions = {}): Paragraph {
    const direction = isRightToLeft(runs) ? { bidirectional: true } : {};
    return new Paragraph({ ...options, ...direction, children: this.runs.write(runs) });
  }

  private table({ rows }: TablePassage): Table {
    const width = Math.max(...rows.map((row) => row.length));
    const cell = (runs: readonly Run[]) => new TableCell({ children: [this.paragraph(runs)] });
    const written = rows.map((row) => {
      const children = Array.from({ length: width }, (_, at) => cell(row[at] ?? []));
      return new TableRow({ children });
    });
    return new Table({ width: WHOLE_WIDTH, rows: written });
  }

  private parallel({ heads, rows }: Parallel): Table {
    const head = new TableRow({ tableHeader: true, children: heads.map(headCell) });
    const written = rows.map((sides) => {
      const children = sides.map((passages) =>
        sideCell(passages.flatMap((one) => this.write(one))),
      );
      return new TableRow({ children });
    });
    return new Table({ width: WHOLE_WIDTH, columnWidths: [4500, 4500], rows: [head, ...written] });
  }
}

const HALF_WIDTH = { size: 50, type: WidthType.PERCENTAGE };

function headCell(name: string): TableCell {
  const children = [
    new Paragraph({ children: [new TextRun({ text: xmlText(name), bold: true })] }),
  ];
  return new TableCell({ width: HALF_WIDTH, children });
}

/** A cell ends with a paragraph in every case. */
function sideCell(children: (Paragraph | Table)[]): TableCell {
  const own = children.length > 0 ? children : [new Paragraph("")];
  return new TableCell({ width: HALF_WIDTH, children: own });
}
