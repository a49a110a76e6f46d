import { memoised } from "../../analysis/memo";
import { type Page, structureOf } from "../../analysis/structure";
import type { Known } from "../../people/known";
import type { Document } from "../../syntax/document";
import { sectionTitle } from "./block";
import { footnotesOf } from "./footnotes";
import type { Surroundings } from "./view";

type Own = Omit<Surroundings, "names" | "known">;

const NOTHING: Own = {};

/** What the document says of each of its blocks; most need nothing but the language. */
const surroundings = memoised((document: Document): readonly Own[] => {
  const { sections, loosePages } = structureOf(document);
  const own: Own[] = new Array(document.blocks.length).fill(NOTHING);
  for (const { fromBlock, toBlock, language } of sections) {
    const inSection: Own = language ? { language } : NOTHING;
    own.fill(inSection, fromBlock, toBlock);
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
  return (
    one.language === other.language &&
    one.heading === other.heading &&
    one.bodiesFrom === other.bodiesFrom &&
    one.names === other.names &&
    (one.known === other.known ||
      (one.known?.register === other.known?.register && one.known?.date === other.known?.date)) &&
    isSameMap(one.pages, other.pages) &&
    isSameMap(one.numbers, other.numbers)
  );
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
      pages: new Map([...before, [at, pageName(page, pages.length)]]),
    };
  }
}

function pageName({ label, cover, ordinal }: Page, count: number): string {
  if (cover) return cover === "front" ? "Front cover" : "Back cover";
  return label ? `Page ${label}` : `Page ${ordinal} of ${count} (unnumbered)`;
}
