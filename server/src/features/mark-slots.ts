import { anchorsOf } from "../analysis/anchors";
import { freeNumber } from "../analysis/free-number";
import { fieldText } from "../analysis/front-matter";
import { handList } from "../analysis/hand-list";
import { markUsesOf } from "../analysis/mark-uses";
import { memoised } from "../analysis/memo";
import { nextPageNumbers, pagesAround } from "../analysis/next-page";
import { notesOf } from "../analysis/notes";
import { scansInOrder } from "../analysis/scan-order";
import { sectionAt } from "../analysis/structure";
import { readDate } from "../analysis/tei-date";
import type { LabelLanguage } from "../syntax/data/labels";
import { LANGUAGES } from "../syntax/data/words";
import { declaredIn } from "../syntax/declared";
import type { Document } from "../syntax/document";
import type { MarkForm } from "./data/mark-forms";
import { EXTENT_EXAMPLE, PLACE_PHRASES } from "./data/place-phrases";
import { spellingOf } from "./mark-spelling";
import type { Slots } from "./mark-template";

/** Where a mark is written, and in which language. */
interface Writing {
  readonly document: Document;
  readonly offset: number;
  readonly form: MarkForm;
  readonly language: LabelLanguage;
  readonly scans: readonly string[];
}

const NEW_HAND = ["h1"];
const SOME_DATE = "1956-09-21";
const MOST_LANGUAGES = 8;
const MOST_SCANS = 100;

/** The places that a form can have besides those for the writer's own words. */
const SLOTS: Readonly<Record<string, (writing: Writing) => readonly string[]>> = {
  label: ({ form, language }) => [spellingOf(form, language)],
  place: ({ language }) => PLACE_PHRASES[language].map(([, phrase]) => phrase),
  hand: ({ document }) => handKeys(document),
  extent: ({ language }) => [EXTENT_EXAMPLE[language]],
  page: ({ document, offset }) => [nextPageNumbers(document, offset, 1)[0] ?? "1"],
  scan: ({ document, offset, scans }) => scansFor(document, offset, scans),
  note: ({ document }) => [freeNote(document)],
  anchor: ({ document }) => [freeNumber(anchorsOf(document).map(({ id }) => id))],
  number: ({ document, form }) => [numberOf(document, form.type)],
  date: ({ document }) => [dateOf(document)],
  language: ({ document, offset, form }) => languagesFor(document, offset, form.type),
};

/** What stands in the places of a form when it is written at an offset. */
export function markSlots(
  document: Document,
  offset: number,
  form: MarkForm,
  language: LabelLanguage,
  scans: readonly string[],
): Slots {
  const writing = { document, offset, form, language, scans };
  return Object.fromEntries(wantedBy(form).map(([name, fill]) => [name, fill(writing)]));
}

const wantedBy = memoised((form: MarkForm) =>
  Object.entries(SLOTS).filter(([name]) =>
    form.forms.some((template) => template.includes(`{${name}}`)),
  ),
);

function handKeys(document: Document): readonly string[] {
  const keys = [...handList(document).keys()];
  return keys.length > 0 ? keys : NEW_HAND;
}

/** The scan that follows; as long as no page has one, they are all there to choose from. */
function scansFor(document: Document, offset: number, scans: readonly string[]): string[] {
  const begun = pagesAround(document, offset).some(({ image }) => image);
  return scansInOrder(document, offset, scans)
    .slice(0, begun ? 1 : MOST_SCANS)
    .map(({ path }) => path);
}

function freeNote(document: Document): string {
  const { references, bodies } = notesOf(document);
  return freeNumber([...references, ...bodies].map(({ key }) => key));
}

/** The date of the document where it has one: most dates in it are near. */
function dateOf(document: Document): string {
  const date = fieldText(document, "Date") ?? "";
  return readDate(date)?.period === false ? date : SOME_DATE;
}

/** Insertions are counted; where lines are numbered, every fifth is. */
function numberOf(document: Document, type: string): string {
  const count = markUsesOf(document).counts.get(type) ?? 0;
  return String(type === "lineBeginning" ? 5 * (count + 1) : count + 1);
}

/** For the original, those of the document; for foreign words, not the one that is being written. */
function languagesFor(document: Document, offset: number, type: string): readonly string[] {
  const own = sectionAt(document, offset)?.language;
  const declared = declaredIn(document.blocks).languages;
  const all = [...new Set([...declared, ...Object.keys(LANGUAGES)])];
  if (type === "section original") return all.slice(0, MOST_LANGUAGES);
  const others = all.filter((code) => code !== own && code !== declared[0]);
  const first = type === "section translation" ? ["en"] : declared.filter((code) => code !== own);
  return [...new Set([...first, ...others])].slice(0, MOST_LANGUAGES);
}
