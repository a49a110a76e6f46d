import { FootnoteReferenceRun, type IRunOptions, TextRun } from "docx";
import { FORBIDDEN_IN_XML } from "../../text/xml-characters";
import type { Look, Run, Words } from "../reading/run";

/** How Word shows each look; additions and deletions are styles, to be changed in one place. */
const LOOKS: Readonly<Record<Look, IRunOptions>> = {
  added: { style: "Addition" },
  deleted: { style: "Deletion" },
  heavy: { bold: true },
  sloping: { italics: true },
  underlined: { underline: {} },
  raised: { superScript: true },
  lowered: { subScript: true },
};
/** What has two styles keeps the second as it looks. */
const STRUCK: IRunOptions = { strike: true };

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]/u;

/** Writes runs as Word has them, and counts its footnotes in the order in which they are met. */
export class RunWriter {
  /** The number in the reading of each footnote written so far. */
  readonly footnotes: number[] = [];

  /** The children of a paragraph. */
  write(runs: readonly Run[]): (TextRun | FootnoteReferenceRun)[] {
    return runs.map((run, at) => {
      if (run.kind === "noteNumber") return this.footnote(run.number);
      if (run.kind === "words") return wordsRun(run);
      const isDouble = runs[at + 1]?.kind === "lineEnd";
      return run.kept || isDouble ? new TextRun({ break: 1 }) : new TextRun(" ");
    });
  }

  /** Word has one reference to a footnote; others are its number. */
  private footnote(number: number): TextRun | FootnoteReferenceRun {
    const known = this.footnotes.indexOf(number) + 1;
    if (known > 0) return new TextRun({ text: String(known), superScript: true });
    return new FootnoteReferenceRun(this.footnotes.push(number));
  }
}

/** Whether most readers begin at the right. */
export function isRightToLeft(runs: readonly Run[]): boolean {
  for (const run of runs) {
    const letter = run.kind === "words" && !run.sign && /\p{L}/u.exec(run.text)?.[0];
    if (letter) return RIGHT_TO_LEFT.test(letter);
  }
  return false;
}

/** A text that XML can hold. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN_IN_XML, "\ufffd");
}

function wordsRun({ text, looks }: Words): TextRun {
  const isBoth = looks.includes("added") && looks.includes("deleted");
  const look = Object.assign({}, ...looks.map((one) => LOOKS[one]), isBoth ? STRUCK : {});
  const style = isBoth ? { style: "Addition" } : {};
  const direction = RIGHT_TO_LEFT.test(text) ? { rightToLeft: true } : {};
  return new TextRun({ ...look, ...style, ...direction, text: xmlText(text) });
}
