import type { Range } from "vscode-languageserver-types";
import { pageAt } from "../analysis/structure";
import { lifeYears } from "../people/dates";
import type { EntryType } from "../people/entry";
import { rolesAt } from "../people/offices";
import { type NamingText, namings } from "./references";

/** Somebody who is named, how often, and where: a row of the People view. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly type: EntryType;
  /** Life dates and office, as far as the register gives them. */
  readonly detail: string;
  /** Where the portrait is, as the register names it, and the register's file. */
  readonly portrait?: { readonly path: string; readonly register: string };
  /** Where the register's entry stands. */
  readonly entry?: { readonly uri: string; readonly range: Range };
  readonly places: readonly NamedPlace[];
}

/** One naming: the words as they stand, and where. */
export interface NamedPlace {
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
  /** The label of the page, if it has one. */
  readonly page?: string;
}

/** `recto/people`: who is named in the documents, the most often named first. */
export function peopleList(texts: readonly NamingText[]): NamedPerson[] {
  const people = new Map<string, NamedPerson & { places: NamedPlace[] }>();
  for (const text of texts) {
    for (const id of text.known.recognised.counts.keys()) {
      const person = people.get(id) ?? personOf(text, id, texts.length === 1);
      if (!person) continue;
      person.places.push(...placesOf(text, id));
      people.set(id, person);
    }
  }
  return [...people.values()].sort(
    (a, b) => b.places.length - a.places.length || a.name.localeCompare(b.name),
  );
}

function personOf({ known }: NamingText, id: string, isAlone: boolean) {
  const entry = known.register.byId.get(id);
  if (!entry) return undefined;
  const { name, type, roles, portrait, source } = entry;
  // One document has a date; of several, the last office says best who somebody was.
  const { date } = known;
  const offices = isAlone && date !== undefined ? rolesAt(entry, date) : roles.slice(-1);
  const titles = offices.map(({ title }) => title).join(", ");
  const detail = [lifeYears(entry), titles].filter(Boolean).join(" · ");
  return {
    id,
    name,
    type,
    detail,
    places: [] as NamedPlace[],
    ...(portrait && source && { portrait: { path: portrait, register: source.uri } }),
    ...(source && { entry: { uri: source.uri, range: source.idRange } }),
  };
}

function placesOf({ uri, document, known }: NamingText, id: string): NamedPlace[] {
  return namings(document, known, id).map(({ start, end }) => {
    const page = pageAt(document, start)?.label;
    return {
      uri,
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      text: wordsOf(document.slice(start, end)),
      ...(page && { page }),
    };
  });
}

/** The words as they stand; of `[@id: X]` those that it marks. */
function wordsOf(text: string): string {
  return text.replace(/^\[@[^:\]]*:\s?(.*)\]$/s, "$1").replace(/\s+/g, " ");
}
