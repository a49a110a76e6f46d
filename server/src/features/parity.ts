import type { Range } from "vscode-languageserver-types";
import { pageName, shortened } from "../analysis/names";
import { type LoneMark, type Parity, parityOf } from "../analysis/parity";
import { pageAt, structureOf } from "../analysis/structure";
import { namesIn } from "../people/names-in";
import type { Facts } from "../rules/rule";
import { KINDS } from "../syntax/data/kinds";
import type { Document } from "../syntax/document";
import { t, tableWord } from "../text/words";
import { titleOf } from "./cards/mark-card";
import { rangeOf } from "./edits";

/** The marks of an original and of one of its translations, compared. */
export interface ParityReport {
  /** `the original and the translation (en)`. */
  readonly sides: string;
  readonly kinds: readonly ComparedKind[];
}

/** One kind of mark, and those of it that have no partner, in the order of the text. */
export interface ComparedKind {
  /** `✎ addition`. */
  readonly name: string;
  readonly original: number;
  readonly translation: number;
  readonly lone: readonly LoneRow[];
}

/** A mark without a partner: what it is and says, where it stands, and where it is missing. */
export interface LoneRow {
  readonly title: string;
  readonly text: string;
  /** `Page 12 of the original, line 31`. */
  readonly place: string;
  /** `missing in the translation`, or that the paragraph has no counterpart. */
  readonly verdict: string;
  readonly range: Range;
  /** The paragraphs in which it is missing. */
  readonly counterpart?: Range;
}

/** `recto/parity`: which marks stand in the original and not in the translation, and the other way. */
export function parity({ document, known }: Facts): ParityReport[] {
  return parityOf(document, namesIn(known)).map((one) => {
    const language = one.alignment.translation.sections[0]?.language;
    return {
      sides: language
        ? t("the original and the translation ({0})", language)
        : t("the original and the translation"),
      kinds: one.counts.map((count) => comparedKind(document, one, count)),
    };
  });
}

function comparedKind(
  document: Document,
  { lone }: Parity,
  { kind, original, translation }: Parity["counts"][number],
): ComparedKind {
  const own = lone
    .filter(({ mark }) => mark.kind === kind)
    .sort((a, b) => a.block - b.block || a.mark.start - b.mark.start);
  const { sign, name } = KINDS[kind];
  const rows = own.map((one) => loneRow(document, one));
  return { name: `${sign} ${tableWord(name)}`, original, translation, lone: rows };
}

function loneRow(document: Document, { mark, block, side, missingIn }: LoneMark): LoneRow {
  const start = document.start(block) + mark.start;
  const range = document.rangeIn(block, mark);
  const [first, last] = [missingIn[0], missingIn.at(-1)];
  const target =
    first === undefined || last === undefined
      ? undefined
      : rangeOf(document, {
          start: document.start(first) + (document.blocks[first]?.content.start ?? 0),
          end: document.start(last) + (document.blocks[last]?.content.end ?? 0),
        });
  return {
    title: titleOf(mark),
    text: shortened(document.slice(start, document.start(block) + mark.end)),
    place: placeOf(document, start, side.type === "original", range.start.line),
    verdict: verdictOf(side.type, target !== undefined),
    range,
    ...(target && { counterpart: target }),
  };
}

function verdictOf(side: LoneMark["side"]["type"], hasCounterpart: boolean): string {
  if (!hasCounterpart) return t("its paragraph has no counterpart");
  return side === "original" ? t("missing in the translation") : t("missing in the original");
}

function placeOf(document: Document, offset: number, isOriginal: boolean, line: number): string {
  const page = pageAt(document, offset);
  const { sections, loosePages } = structureOf(document);
  const pages = [loosePages, ...sections.map((section) => section.pages)].find((all) =>
    page ? all.includes(page) : false,
  );
  const name = page && pages && pageName(document, page, pages);
  if (!name)
    return isOriginal ? t("original, line {0}", line + 1) : t("translation, line {0}", line + 1);
  return isOriginal
    ? t("{0} of the original, line {1}", name, line + 1)
    : t("{0} of the translation, line {1}", name, line + 1);
}
