import type { Document } from "../../syntax/document";
import { speakAlike, type Tongue, tongueOf } from "../spoken-language";
import { type Section, structureOf } from "../structure";

/** The sections of one text, in order: several where attachments or enclosures stand within it. */
export type Text = readonly Section[];

/** What is translated, and its translation. */
export interface TextPair {
  /** Nothing where it is the text before the first section. */
  readonly original: Text | undefined;
  readonly translation: Text;
}

/**
 * Each translation with what it translates: the original before it, or else the first one.
 * Attachments and enclosures are part of neither, and a text goes on after them. One that stands
 * right before a translation is what that translates, if its words say that nothing else can be.
 */
export function textPairs(document: Document): readonly TextPair[] {
  const { sections } = structureOf(document);
  const originals = originalsIn(sections);
  const pairs: TextPair[] = [];
  for (const [at, section] of sections.entries()) {
    if (section.type !== "translation") continue;
    const original = originals.findLast(([first]) => isBefore(first, section)) ?? originals[0];
    const own: TextPair = { original, translation: [section] };
    const aside = sections[at - 1];
    const last = pairs.at(-1);
    if (!aside || !isAside(aside)) pairs.push(own);
    else if (isSource(document, aside, own, pairs)) pairs.push({ ...own, original: [aside] });
    else if (last && goesOn(sections, at) && last.original === original)
      pairs.splice(-1, 1, { original, translation: [...last.translation, section] });
    else pairs.push(own);
  }
  return pairs;
}

function originalsIn(sections: readonly Section[]): readonly Text[] {
  const texts: Section[][] = [];
  for (const [at, section] of sections.entries()) {
    if (section.type !== "original") continue;
    if (goesOn(sections, at)) texts.at(-1)?.push(section);
    else texts.push([section]);
  }
  return texts;
}

/** Whether nothing but attachments and enclosures stands between a section and one of the same text. */
function goesOn(sections: readonly Section[], at: number): boolean {
  const section = sections[at] as Section;
  const before = sections.slice(0, at).findLast((one) => !isAside(one));
  if (!before || before === sections[at - 1] || before.type !== section.type) return false;
  return isSame(before.language, section.language) && isSame(before.name, section.name);
}

/** What is not said again is as it was. */
function isSame(before: string | undefined, now: string | undefined): boolean {
  return now === undefined || now === before;
}

function isAside({ type }: Section): boolean {
  return type === "attachment" || type === "enclosure";
}

function isBefore(one: Section | undefined, two: Section): boolean {
  return one !== undefined && one.start < two.start;
}

/** Whether the enclosure before a translation is what that translates, rather than the original. */
function isSource(
  document: Document,
  aside: Section,
  { original, translation }: TextPair,
  before: readonly TextPair[],
): boolean {
  const own = tongueOfText(document, translation);
  const aboutAside = speakAlike(tongueOfText(document, [aside]), own);
  if (aboutAside) return false;
  const other = tongueOfText(document, original);
  // Nobody translates into the language in which the original is.
  if (other.script === undefined || speakAlike(other, own)) return true;
  const isTranslated = before.some(
    (pair) =>
      pair.original === original &&
      speakAlike(tongueOfText(document, pair.translation), own) !== false,
  );
  return isTranslated && aboutAside === false;
}

function tongueOfText(document: Document, text: Text | undefined): Tongue {
  const { sections, bodyFrom } = structureOf(document);
  const from = text?.[0]?.fromBlock ?? bodyFrom;
  const to = text?.[0]?.toBlock ?? sections[0]?.fromBlock ?? bodyFrom;
  return tongueOf(document, from, to, text?.[0]?.language);
}
