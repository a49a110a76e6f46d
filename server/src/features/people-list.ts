import type { Range } from "vscode-languageserver-types";
import { lifeYears } from "../people/dates";
import type { EntryType } from "../people/entry";
import { type NamingText, namings } from "./references";

/** Somebody who is named, how often, and where: a row of the People view. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly type: EntryType;
  /** Life dates and the last office, as far as the register gives them. */
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
}

/** `recto/people`: who is named in the documents, the most often named first. */
export function peopleList(texts: readonly NamingText[]): NamedPerson[] {
  const people = new Map<string, NamedPerson & { places: NamedPlace[] }>();
  for (const text of texts) {
    for (const id of new Set(text.known.recognised.mentions.map((mention) => mention.id))) {
      const person = people.get(id) ?? personOf(text, id);
      if (!person) continue;
      person.places.push(...placesOf(text, id));
      people.set(id, person);
    }
  }
  return [...people.values()].sort(
    (a, b) => b.places.length - a.places.length || a.name.localeCompare(b.name),
  );
}

function personOf({ known }: NamingText, id: string) {
  const entry = known.register.byId.get(id);
  if (!entry) return undefined;
  const { name, type, roles, portrait, source } = entry;
  const detail = [lifeYears(entry), roles.at(-1)?.title].filter(Boolean).join(" · ");
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
  return namings(document, known, id).map(({ start, end }) => ({
    uri,
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    text: document.slice(start, end).replace(/\s+/g, " "),
  }));
}
