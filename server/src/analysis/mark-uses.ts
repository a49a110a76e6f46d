import type { LabelLanguage } from "../syntax/data/labels";
import type { Document } from "../syntax/document";
import { findLabel, foldedWords } from "../syntax/labels";
import { marksIn } from "../syntax/walk";
import { column } from "./column";
import { markType } from "./mark-type";
import { memoised } from "./memo";

/** Which sorts of marks a document has, and in which languages it labels them. */
export interface MarkUses {
  /** How often, by the type of the mark: `addition handwritten`. */
  readonly counts: ReadonlyMap<string, number>;
  /** For each block, how many labels it has in which language; undefined where there are none. */
  readonly languages: readonly (ReadonlyMap<LabelLanguage, number> | undefined)[];
}

interface BlockUses {
  readonly types: readonly string[];
  readonly languages: ReadonlyMap<LabelLanguage, number> | undefined;
}

const useColumn = column((document, block): BlockUses | undefined => {
  const types: string[] = [];
  const languages = new Map<LabelLanguage, number>();
  for (const mark of marksIn(document.inlines(block))) {
    types.push(markType(mark));
    const label = mark.descriptor && labelIn(document, mark.descriptor);
    if (label) languages.set(label, (languages.get(label) ?? 0) + 1);
  }
  if (block.kind === "page") types.push(block.page.kind);
  if (types.length === 0) return undefined;
  return { types, languages: languages.size > 0 ? languages : undefined };
});

function labelIn({ conventions }: Document, descriptor: string): LabelLanguage | undefined {
  return findLabel(foldedWords(descriptor), conventions.labels)?.language;
}

/** The marks that a document uses. */
export const markUsesOf = memoised((document: Document): MarkUses => {
  const column = useColumn(document);
  const counts = new Map<string, number>();
  for (const uses of column) {
    for (const type of uses?.types ?? []) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return { counts, languages: column.map((uses) => uses?.languages) };
});

/** The language in which most marks between two blocks are labelled, if any are. */
export function labelLanguage(
  document: Document,
  from: number,
  to: number,
): LabelLanguage | undefined {
  const counts = new Map<LabelLanguage, number>();
  for (const languages of markUsesOf(document).languages.slice(from, to)) {
    for (const [language, count] of languages ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + count);
    }
  }
  return [...counts].sort(([, one], [, two]) => two - one)[0]?.[0];
}
