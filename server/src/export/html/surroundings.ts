import { memoised } from "../../analysis/memo";
import { pageName } from "../../analysis/names";
import { type Page, structureOf } from "../../analysis/structure";
import type { Known } from "../../people/known";
import type { Document } from "../../syntax/document";
import { sectionTitle } from "./block";
import { footnotesOf } from "./footnotes";
import type { Surroundings } from "./view";

/** Of a block without those who are named in it. */
export type Own = Omit<Surroundings, "names" | "known">;

const NOTHING: Own = {};
/** One object for each language: most blocks can be compared at a glance. */
const languages = new Map<string, Own>();

/** What the document says of each of its blocks; most need nothing but the language. */
export const surroundings = memoised((document: Document): readonly Own[] => {
  const { sections, loosePages } = structureOf(document);
  const own: Own[] = new Array(document.blocks.length).fill(NOTHING);
  for (const { fromBlock, toBlock, language } of sections) {
    if (language) own.fill(ofLanguage(language), fromBlock, toBlock);
  }
  for (const section of sections.filter(({ inferred }) => inferred)) {
    const heading = `${sectionTitle(section as Parameters<typeof sectionTitle>[0])}`;
    own[section.fromBlock] = { ...own[section.fromBlock], heading };
  }
  for (const pages of [loosePages, ...sections.map((section) => section.pages)])
    addPages(document, own, pages);
  const { numbers, bodiesFrom } = footnotesOf(document);
  for (const [block, found] of numbers) own[block] = { ...own[block], numbers: found };
  for (const [block, from] of bodiesFrom) own[block] = { ...own[block], bodiesFrom: from };
  return own;
});

/** What surrounds the block of that index, and who is named in it. */
export function surroundingsOf(
  document: Document,
  index: number,
  known: Known | undefined,
): Surroundings {
  const own = surroundings(document)[index] ?? NOTHING;
  return known ? { ...own, known, names: known.recognised.blocks[index] } : own;
}

/** Whether a block in these surroundings looks as in those. */
export function isSame(one: Surroundings, other: Surroundings): boolean {
  return isSameOwn(one, other) && one.names === other.names && saysSame(one.known, other.known);
}

/** The same, those aside who are named in it. */
export function isSameOwn(one: Own, other: Own): boolean {
  if (one === other) return true;
  return (
    one.language === other.language &&
    one.heading === other.heading &&
    one.bodiesFrom === other.bodiesFrom &&
    isSameMap(one.pages, other.pages) &&
    isSameMap(one.numbers, other.numbers)
  );
}

/** Whether both say the same of everybody. */
export function saysSame(one: Known | undefined, other: Known | undefined): boolean {
  return one?.register === other?.register && one?.date === other?.date;
}

function ofLanguage(language: string): Own {
  const own = languages.get(language) ?? { language };
  languages.set(language, own);
  return own;
}

function isSameMap<Value>(
  one: ReadonlyMap<number, Value> | undefined,
  other: ReadonlyMap<number, Value> | undefined,
): boolean {
  if (one === other) return true;
  if (!one || !other || one.size !== other.size) return false;
  for (const [key, value] of one) if (other.get(key) !== value) return false;
  return true;
}

function addPages(document: Document, own: Own[], pages: readonly Page[]): void {
  for (const page of pages) {
    const before = own[page.block]?.pages ?? new Map<number, string>();
    const at = page.mark.start - document.start(page.block);
    own[page.block] = {
      ...own[page.block],
      pages: new Map([...before, [at, pageName(document, page, pages)]]),
    };
  }
}
