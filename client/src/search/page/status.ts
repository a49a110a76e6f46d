import type { Search } from "../messages";
import type { Found } from "./found";
import { word } from "./words";

/** How a search stands: what is sought, in which one document, and what was found. */
export interface Standing {
  readonly search: Search;
  readonly name: string | undefined;
  readonly found: Pick<Found, "places" | "lines" | "documents">;
}

/** What was found, in words: `12 places in 3 documents.` */
export function statusOf(standing: Standing): string {
  const { places, lines } = standing.found;
  const counts = countsOf(standing);
  return lines < places ? `${counts} ${word("shown", numbered(lines))}` : counts;
}

function countsOf({ search: { query }, name, found: { places, documents } }: Standing): string {
  if (places === 0) return name ? word("noneHere", query, name) : word("none", query);
  if (places === 1) return name ? word("onceHere", name) : word("once");
  if (name) return word("here", numbered(places), name);
  if (documents === 1) return word("inOne", numbered(places));
  return word("inMany", numbered(places), numbered(documents));
}

/** A number as it is written in the language of the reader. */
export function numbered(number: number): string {
  return number.toLocaleString(navigator.language);
}
