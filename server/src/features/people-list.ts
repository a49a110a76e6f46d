import type { Range } from "vscode-languageserver-types";
import { lifeYears } from "../people/dates";
import type { EntryType } from "../people/entry";
import { rolesAt } from "../people/offices";
import type { Naming, NamingText } from "./naming-text";

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

/** One naming, and the document that it stands in. */
export interface NamedPlace extends Naming {
  readonly uri: string;
}

/** `recto/people`: who is named in the documents, the most often named first. */
export function peopleList(texts: readonly NamingText[]): NamedPerson[] {
  const people = new Map<string, NamedPerson & { places: NamedPlace[] }>();
  for (const text of texts) {
    for (const id of text.counts.keys()) {
      const person = people.get(id) ?? personOf(text, id, texts.length === 1);
      if (!person) continue;
      for (const naming of text.namingsOf(id)) person.places.push({ ...naming, uri: text.uri });
      people.set(id, person);
    }
  }
  return [...people.values()].sort(
    (a, b) => b.places.length - a.places.length || a.name.localeCompare(b.name),
  );
}

function personOf({ register, date }: NamingText, id: string, isAlone: boolean) {
  const entry = register.byId.get(id);
  if (!entry) return undefined;
  const { name, type, roles, portrait, source } = entry;
  // One document has a date; of several, the last office says best who somebody was.
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
