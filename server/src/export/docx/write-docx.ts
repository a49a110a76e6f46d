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
import { titleOf } from "../../analysis/front-matter";
import type { Edition } from "../edition";
import type { Passage, TablePassage } from "../reading/passage";
import { readingOf } from "../reading/reading";
import type { Run } from "../reading/run";
import { type Parallel, printed } from "./parallel";
import { isRightToLeft, RunWriter, xmlText } from "./runs";
import { STYLES } from "./styles";

/** A document of Word (ECMA-376), as bytes. */
export async function writeDocx(edition: Edition): Promise<Uint8Array> {
  const { passages, notes } = readingOf(edition);
  const writer = new PassageWriter();
  const children = printed(edition.document, passages).flatMap((one) => writer.write(one));
  const bodies = new Map(notes.map(({ number, runs }) => [number, runs]));
  const footnotes = writer.runs.footnotes.map((number, at) => {
    const body = { children: [writer.paragraph(bodies.get(number) ?? [])] };
    return [at + 1, body] as const;
  });
  const title = xmlText(titleOf(edition.document) ?? edition.name);
  const document = new Document({
    title,
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
