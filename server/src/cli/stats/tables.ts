import { csvRow } from "../../export/mentions";
import type { Totals } from "./totals";

/** All sums as one object. */
export function totalsJson(totals: Totals): string {
  const { documents, undated, pages, words, characters } = totals;
  const sums = {
    documents,
    undated,
    pages,
    words,
    characters,
    documentsByYear: totals.documentsByYear.map(([year, count]) => ({ year, count })),
    marks: totals.marksByKind.map(([kind, count]) => ({ kind, count })),
    findings: totals.findingsByCode.map(([code, count]) => ({ code, count })),
    people: totals.people.map((person) => ({
      id: person.id,
      name: person.name,
      documents: person.documents,
      mentions: person.mentions,
    })),
    cooccurrence: totals.cooccurrence,
  };
  return `${JSON.stringify(sums, null, 2)}\n`;
}

/** In how many documents of each year somebody is named, and how often. */
export function peopleByYearCsv({ people }: Totals): string {
  const rows = people.flatMap(({ id, name, years }) =>
    [...years]
      .sort(([one], [other]) => one - other)
      .map(([year, { documents, mentions }]) => csvRow([id, name, year, documents, mentions])),
  );
  return ["id,name,year,documents,mentions\n", ...rows].join("");
}

/** In how many documents two people are named together. */
export function cooccurrenceCsv({ people, cooccurrence }: Totals): string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const rows = cooccurrence.map(({ one, other, documents }) =>
    csvRow([one, names.get(one) ?? "", other, names.get(other) ?? "", documents]),
  );
  return ["id,name,other_id,other_name,documents\n", ...rows].join("");
}
