import { lifeYears } from "../../people/dates";
import type { Entry } from "../../people/entry";
import type { Known } from "../../people/known";
import { rolesAt } from "../../people/offices";
import type { Span } from "../../text/span";

/** A stretch of a block that names somebody. */
export interface NamedSpan extends Span {
  readonly ids: readonly string[];
}

/** `Vera Dashkova (1851–1919), Director`: the office is that of the document's date. */
export function personTitle(entry: Entry, date: string | undefined): string {
  const years = lifeYears(entry);
  const offices = date === undefined ? entry.roles.slice(-1) : rolesAt(entry, date);
  const name = years ? `${entry.name} (${years})` : entry.name;
  return [name, ...offices.map(({ title }) => title)].join(", ");
}

/** Who the ids stand for, in words. */
export function titleOfNamed(ids: readonly string[], known: Known | undefined): string {
  const titles = ids.map((id) => {
    const entry = known?.register.byId.get(id);
    return entry ? personTitle(entry, known?.date) : id;
  });
  return titles.join(" or ");
}
