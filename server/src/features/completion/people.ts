import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
} from "vscode-languageserver-types";
import { sectionAt } from "../../analysis/structure";
import { lifeYears } from "../../people/dates";
import type { Entry } from "../../people/entry";
import type { Known } from "../../people/known";
import { rolesAt } from "../../people/offices";
import { beginning, type Found, search } from "../../people/search";
import { formsOf, romanised } from "../../people/search-key";
import type { Document } from "../../syntax/document";
import type { Foreign } from "../../syntax/nodes";
import { marksAt } from "../../syntax/walk";
import type { Explained } from "../completion-item-resolve";
import { formIn, isSyllabic, scriptOf } from "../name-scripts";
import { rangeOf, sortKey } from "./item";

/** How often the documents of the edition name somebody. */
type Ranking = ((id: string) => number) | undefined;

interface Around {
  readonly uri: string;
  readonly inEdition?: Ranking;
}

const MOST = 100;
const MOST_FORMS = 3;
const LOOK_AHEAD = 120;
const ID_REST = /^[\p{L}\p{M}\p{N}_.-]*/u;
const KINDS = {
  person: CompletionItemKind.Class,
  place: CompletionItemKind.Value,
  organisation: CompletionItemKind.Module,
} as const;

/** The ids that fit what stands after `[@`: a part of an id, or of a name in any script. */
export function ids(
  document: Document,
  offset: number,
  typed: string,
  known: Known,
  { uri, inEdition }: Around,
): CompletionList {
  const rest = ID_REST.exec(document.slice(offset, offset + LOOK_AHEAD))?.[0].length ?? 0;
  const range = rangeOf(document, offset - typed.length, offset + rest);
  const found = ranked(search(known.register, typed), known, inEdition);
  const language = languageAt(document, offset);
  const items = found.slice(0, MOST).map(({ entry }, index): CompletionItem => {
    // The editor prefers what begins with the letters typed: mostly a surname, as it is written here.
    const surname = formIn(entry, language, typed)?.split(/\s+/).at(-1);
    const forms = [...(surname ? [surname] : []), entry.id, ...formsOf(entry)];
    return {
      ...described(entry, known, uri, index),
      label: entry.name,
      filterText: [...new Set([...forms, ...forms.map(romanised)])].join(" "),
      textEdit: { range, newText: entry.id },
    };
  });
  return { isIncomplete: found.length > MOST, items };
}

/** The names that begin so, in the language of the section that is being written. */
export function names(
  document: Document,
  offset: number,
  word: string,
  known: Known,
  { uri, inEdition }: Around,
): CompletionList {
  const language = languageAt(document, offset);
  const typed = typedOf(word, known);
  const found = ranked(beginning(known.register, typed), known, inEdition);
  const range = rangeOf(document, offset - typed.length, offset);
  const items = found.slice(0, MOST).flatMap(({ entry, form }, index): CompletionItem[] => {
    return formsToWrite(entry, formIn(entry, language, typed) ?? form, typed).map((text, at) => ({
      ...described(entry, known, uri, MOST_FORMS * index + at),
      label: text,
      // The editor compares this with what was typed, which may be in another script.
      filterText: `${typed} ${text}`,
      textEdit: { range, newText: text },
    }));
  });
  // What is typed next is compared anew, in every script.
  return { isIncomplete: true, items: items.slice(0, MOST) };
}

/** The language that is being written: that of the mark `[ko: …]`, or of the section. */
function languageAt(document: Document, offset: number): string | undefined {
  const index = document.blockIndexAt(offset);
  const block = document.blocks[index];
  const marks = block ? marksAt(document.inlines(block), offset - document.start(index)) : [];
  const foreign = marks.findLast((mark): mark is Foreign => mark.kind === "foreign");
  return foreign?.language ?? sectionAt(document, offset)?.language;
}

/** The form of the language, the edition's own where the script is the same, and one word of it. */
function formsToWrite({ name }: Entry, form: string, typed: string): string[] {
  const own = scriptOf(name) === scriptOf(form) ? [name] : [];
  return [...new Set([form, ...own, ...wordIn(form, typed)])];
}

/** Where no spaces divide words, the longest end of the run with which a name begins. */
function typedOf(word: string, { register }: Known): string {
  if (!isSyllabic(word)) return word;
  for (let length = Math.min(4, word.length); length > 1; length--) {
    const end = word.slice(-length);
    if (beginning(register, end).length > 0) return end;
  }
  return word.slice(-1);
}

/** The word of a longer name that begins so: the surname alone. */
function wordIn(form: string, typed: string): string[] {
  const words = form.split(/\s+/);
  const begun = romanised(typed);
  const word = words.find((one) => romanised(one).startsWith(begun));
  return word !== undefined && words.length > 1 && word.length > 2 ? [word.replace(/,$/, "")] : [];
}

/** Those whom this document names most, then the edition, then who fits best. */
function ranked(found: readonly Found[], known: Known, inEdition: Ranking): Found[] {
  const here = known.recognised.counts;
  const key = ({ entry: { id } }: Found) => [here.get(id) ?? 0, inEdition?.(id) ?? 0] as const;
  const keyed = found.map((one) => ({ one, key: key(one) }));
  keyed.sort(
    (a, b) =>
      b.key[0] - a.key[0] ||
      b.key[1] - a.key[1] ||
      a.one.rank - b.one.rank ||
      a.one.form.localeCompare(b.one.form),
  );
  return keyed.map(({ one }) => one);
}

function described(entry: Entry, { date }: Known, uri: string, index: number) {
  const offices = date === undefined ? [] : rolesAt(entry, date).map(({ title }) => title);
  const years = lifeYears(entry);
  const data: Explained = { uri, kind: "person", id: entry.id };
  return {
    kind: KINDS[entry.type],
    ...(offices.length > 0 && { detail: offices.join(" · ") }),
    ...(years && { labelDetails: { description: years } }),
    sortText: sortKey(index),
    data,
  };
}
