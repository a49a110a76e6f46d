import { documentDate } from "../../analysis/document-date";
import { titleOf } from "../../analysis/front-matter";
import { structureOf } from "../../analysis/structure";
import type { EntryType } from "../../people/entry";
import type { Known } from "../../people/known";
import { findings } from "../../rules/run";
import { countWords } from "../../search/words";
import type { Document } from "../../syntax/document";
import { transcriptionText } from "../../syntax/transcription-text";
import { marksIn } from "../../syntax/walk";
import type { Transcription } from "../transcriptions";

/** How often somebody is named in a document. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly type: EntryType;
  readonly mentions: number;
}

/** What is counted in one document, whatever stands in others: one line of JSON. */
export interface Figures {
  readonly file: string;
  readonly title: string | null;
  /** In EDTF. */
  readonly date: string | null;
  readonly year: number | null;
  readonly pages: number;
  readonly words: number;
  readonly characters: number;
  /** By kind, as in the language. */
  readonly marks: readonly { readonly kind: string; readonly count: number }[];
  readonly findings: readonly { readonly code: string; readonly count: number }[];
  /** Of the register, most often named first. */
  readonly people: readonly Named[];
}

/** Counts what one document holds. */
export function figuresOf(transcription: Transcription): Figures {
  const { file, document, known, effective } = transcription;
  const text = transcriptionText(document);
  const date = documentDate(document) ?? null;
  const found = findings({ ...transcription, known }, effective.severities);
  return {
    file,
    title: titleOf(document)?.replace(/\s+/g, " ") ?? null,
    date,
    year: yearOf(date),
    pages: structureOf(document).pages.length,
    words: countWords(text),
    characters: [...text.replace(/\s/g, "")].length,
    marks: counted(kindsIn(document)).map(([kind, count]) => ({ kind, count })),
    findings: counted(found.map(({ code }) => code)).map(([code, count]) => ({ code, count })),
    people: known ? namedIn(known) : [],
  };
}

/** The year in which a date begins. */
function yearOf(date: string | null): number | null {
  const year = /^-?\d{4}(?!\d)/.exec(date ?? "")?.[0];
  return year === undefined ? null : Number(year);
}

function kindsIn(document: Document): string[] {
  return document.blocks.flatMap((block) => {
    const own = block.kind === "page" ? ["pageBreak"] : [];
    return [...own, ...marksIn(document.inlines(block)).map(({ kind }) => kind)];
  });
}

function namedIn({ register, recognised }: Known): Named[] {
  return [...recognised.counts]
    .flatMap(([id, mentions]): Named[] => {
      const entry = register.byId.get(id);
      return entry ? [{ id, name: entry.name, type: entry.type, mentions }] : [];
    })
    .sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}

/** How often each occurs, in the order of the words. */
function counted(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}
