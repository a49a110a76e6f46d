import { t } from "../../text/words";
import { namings } from "./namings";
import { element, escaped, label, svg } from "./svg";
import type { Person, Totals } from "./totals";

/** So many people have a row. */
const MOST = 30;
const LEFT = 250;
const TOP = 70;
const ROW = 24;
const WIDTH = 700;
/** Room for the last year and for dots at the edges. */
const RIGHT = 40;
const LARGEST = 10;
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000];
/** So many years have a number at most. */
const MOST_TICKS = 14;

/** When people are named: a row for each, a dot for each year, its area by the number of documents. */
export function timelineSvg(totals: Totals): string {
  const people = totals.people.filter(({ years }) => years.size > 0).slice(0, MOST);
  const years = people.flatMap((person) => [...person.years.keys()]);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const height = TOP + Math.max(1, people.length) * ROW + 24;
  const place = (year: number) =>
    LEFT + (last > first ? ((year - first) / (last - first)) * WIDTH : WIDTH / 2);
  const most = Math.max(
    1,
    ...people.flatMap((one) => [...one.years.values()].map(({ documents }) => documents)),
  );
  const body =
    people.length === 0
      ? [nothing()]
      : [
          ...axis(first, last, place, height),
          ...people.map((person, at) => row(person, TOP + at * ROW + ROW / 2, place, most)),
        ];
  const description = t(
    "The {0} people named in most documents, of {1}; {2} of {3} documents have no date.",
    people.length,
    totals.people.length,
    totals.undated,
    totals.documents,
  );
  return svg({ width: LEFT + WIDTH + RIGHT, height }, t("People by year"), description, body);
}

function nothing(): string {
  return element(
    "text",
    { x: 16, y: TOP },
    t("No document with a date names anybody of the register."),
  );
}

function axis(
  first: number,
  last: number,
  place: (year: number) => number,
  height: number,
): string[] {
  const step = STEPS.find((one) => (last - first) / one <= MOST_TICKS) ?? last - first;
  const lines: string[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const x = place(year);
    lines.push(
      element("line", { x1: x, y1: TOP - 8, x2: x, y2: height - 16 }),
      element("text", { class: "axis", x, y: TOP - 14, "text-anchor": "middle" }, String(year)),
    );
  }
  return lines;
}

function row(
  { name, years }: Person,
  y: number,
  place: (year: number) => number,
  most: number,
): string {
  const text = element("text", { x: LEFT - 20, y: y + 4, "text-anchor": "end" }, label(name));
  const dots = [...years]
    .sort(([one], [other]) => one - other)
    .map(([year, { documents, mentions }]) => {
      const said = namings(`${name}, ${year}`, { documents, mentions });
      const r = Math.max(2, LARGEST * Math.sqrt(documents / most));
      return element("circle", { cx: place(year), cy: y, r }, `<title>${escaped(said)}</title>`);
    });
  return [text, ...dots].join("");
}
