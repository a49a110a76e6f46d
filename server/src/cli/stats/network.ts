import { counted, t } from "../../text/words";
import { namings } from "./namings";
import { element, escaped, label, rounded, svg } from "./svg";
import type { Pair, Person, Totals } from "./totals";

/** So many people stand on the circle. */
const MOST = 40;
const SIZE = 960;
const CENTRE = SIZE / 2 + 10;
const RADIUS = 260;
const WIDEST = 8;
const LARGEST = 11;

/** A person on the circle. */
interface Place {
  readonly person: Person;
  readonly angle: number;
  readonly x: number;
  readonly y: number;
}

/** Who is named together: people on a circle, friends side by side, a line for each pair. */
export function networkSvg(totals: Totals): string {
  const people = totals.people.slice(0, MOST);
  const shown = new Set(people.map(({ id }) => id));
  const pairs = totals.cooccurrence.filter(({ one, other }) => shown.has(one) && shown.has(other));
  const places = new Map(placed(people, pairs).map((place) => [place.person.id, place]));
  const most = Math.max(1, ...pairs.map(({ documents }) => documents));
  const lines = [...pairs].reverse().map((pair) => line(pair, places, most));
  const largest = Math.max(1, ...people.map(({ documents }) => documents));
  const nodes = [...places.values()].map((place) => node(place, largest));
  const empty =
    people.length === 0
      ? [element("text", { x: 16, y: 60 }, t("Nobody of the register is named."))]
      : [];
  const description = t(
    "The {0} people named in most documents, of {1}; a line joins those who are named in one document.",
    people.length,
    totals.people.length,
  );
  return svg({ width: SIZE + 20, height: SIZE + 20 }, t("People named together"), description, [
    ...empty,
    ...lines,
    ...nodes,
  ]);
}

/** Each after the one already placed with whom it is named most often: ties stay short. */
function placed(people: readonly Person[], pairs: readonly Pair[]): Place[] {
  const ties = new Map<string, number>();
  for (const { one, other, documents } of pairs) {
    ties.set(`${one}\n${other}`, documents);
    ties.set(`${other}\n${one}`, documents);
  }
  const left = [...people];
  const order = left.splice(0, 1);
  while (left.length > 0) {
    const last = order.at(-1) as Person;
    const strength = left.map(({ id }) => ties.get(`${last.id}\n${id}`) ?? 0);
    // Of equal ones the first, who is in most documents.
    order.push(...left.splice(strength.indexOf(Math.max(...strength)), 1));
  }
  return order.map((person, at) => {
    const angle = (2 * Math.PI * at) / order.length - Math.PI / 2;
    return {
      person,
      angle,
      x: CENTRE + RADIUS * Math.cos(angle),
      y: CENTRE + RADIUS * Math.sin(angle),
    };
  });
}

function line(
  { one, other, documents }: Pair,
  places: ReadonlyMap<string, Place>,
  most: number,
): string {
  const [from, to] = [places.get(one), places.get(other)];
  if (!from || !to) return "";
  const said = counted(
    documents,
    "{1} and {2}: in 1 document together",
    "{1} and {2}: in {0} documents together",
    from.person.name,
    to.person.name,
  );
  const bow = (a: number, b: number) => rounded(CENTRE + ((a + b) / 2 - CENTRE) * 0.4);
  const d = `M${rounded(from.x)} ${rounded(from.y)}Q${bow(from.x, to.x)} ${bow(from.y, to.y)} ${rounded(to.x)} ${rounded(to.y)}`;
  const width = Math.max(0.8, (WIDEST * documents) / most);
  return element("path", { d, "stroke-width": width }, `<title>${escaped(said)}</title>`);
}

/** Names stand outward from the circle, and on its left half end there: none stands on its head. */
function node({ person, angle, x, y }: Place, largest: number): string {
  const r = Math.max(3, LARGEST * Math.sqrt(person.documents / largest));
  const isLeft = Math.cos(angle) < -1e-9;
  const turn = (angle * 180) / Math.PI + (isLeft ? 180 : 0);
  const away = (r + 5) * (isLeft ? -1 : 1);
  const said = namings(person.name, person);
  return [
    element("circle", { cx: x, cy: y, r }, `<title>${escaped(said)}</title>`),
    element(
      "text",
      {
        x: away,
        y: 4,
        "text-anchor": isLeft ? "end" : "start",
        transform: `translate(${rounded(x)} ${rounded(y)}) rotate(${rounded(turn)})`,
      },
      label(person.name),
    ),
  ].join("");
}
