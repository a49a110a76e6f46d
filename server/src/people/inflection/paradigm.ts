import { CYRILLIC, type Declension, INDECLINABLE, IRREGULAR, NAMESAKES } from "./data/declensions";
import { POSSESSIVES, SLAVIC, SLAVIC_ALWAYS, SLAVIC_LOOK } from "./data/latin-declensions";
import type { Part } from "./part";

/** A stem in small letters and the endings it may take. */
export interface Stem {
  readonly stem: string;
  readonly endings: ReadonlySet<string>;
  /** Those of them that one person's name may have. */
  readonly singulars: ReadonlySet<string>;
}

interface Row extends Declension {
  readonly singulars: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly withoutGenitive: ReadonlySet<string>;
}

/** The rows of a table by the end of the base that picks them. */
type Table = ReadonlyMap<string, readonly Row[]>;

const cyrillic = tableOf(CYRILLIC);
const possessives = tableOf(POSSESSIVES);
const slavicAlways = tableOf(SLAVIC_ALWAYS);
const slavic = tableOf(SLAVIC);
const irregular = new Map(Object.entries(IRREGULAR).map(([name, row]) => [name, rowOf(row)]));
const indeclinable = INDECLINABLE.split(" ");
const namesakes = new Set(NAMESAKES.split(" "));
const slavicLook = SLAVIC_LOOK.split(" ");
const SLAVIC_LETTERS = /[ąćčďěęłńňóřśšťůýźżž]/;

/** Every stem of a base (in small letters, `ё` as `е`) with its endings. */
export function stemsOf(base: string, part: Part | undefined): Stem[] {
  return base.charCodeAt(0) >= 0x400 ? cyrillicStems(base, part) : latinStems(base, part);
}

function cyrillicStems(base: string, part: Part | undefined): Stem[] {
  if (part !== "forename" && indeclinable.some((end) => base.endsWith(end) && base.length > 4))
    return [];
  const stems = fitting(cyrillic, base, part);
  const odd = irregular.get(base);
  if (odd && part !== "patronymic") stems.push(stemOf(odd, base, part));
  return stems;
}

function latinStems(base: string, part: Part | undefined): Stem[] {
  const stems = fitting(possessives, base, part).concat(fitting(slavicAlways, base, part));
  const looksSlavic =
    SLAVIC_LETTERS.test(base) || slavicLook.some((end) => base.length > 3 && base.endsWith(end));
  return looksSlavic ? stems.concat(fitting(slavic, base, part)) : stems;
}

function fitting(table: Table, base: string, part: Part | undefined): Stem[] {
  const stems: Stem[] = [];
  for (let length = Math.min(5, base.length); length >= 0; length--)
    for (const row of table.get(base.slice(base.length - length)) ?? [])
      if (fits(row, base, part)) stems.push(stemOf(row, base, part));
  return stems;
}

function fits(row: Row, base: string, part: Part | undefined): boolean {
  if (row.parts && part && !row.parts.includes(part)) return false;
  return base.length >= (row.least ?? 0);
}

function stemOf(row: Row, base: string, part: Part | undefined): Stem {
  const stem = base.slice(0, base.length - row.drop) + (row.add ?? "");
  return { stem, endings: endingsOf(row, base, part), singulars: row.singulars };
}

function endingsOf(row: Row, base: string, part: Part | undefined): ReadonlySet<string> {
  if (part === "forename" || part === "patronymic") return row.singulars;
  return part === "surname" && !namesakes.has(base) ? row.all : row.withoutGenitive;
}

function tableOf(rows: readonly Declension[]): Table {
  const table = new Map<string, Row[]>();
  for (const declension of rows) {
    const row = rowOf(declension);
    for (const end of row.of.split(" ")) table.set(end, [...(table.get(end) ?? []), row]);
  }
  return table;
}

function rowOf(declension: Declension): Row {
  const singulars = split(declension.endings);
  const all = singulars.concat(split(declension.plural ?? ""));
  const withoutGenitive = all.filter(
    (ending) => singulars.includes(ending) || (ending !== "ов" && ending !== "ев"),
  );
  return {
    ...declension,
    singulars: new Set(singulars),
    all: new Set(all),
    withoutGenitive: new Set(withoutGenitive),
  };
}

function split(endings: string): string[] {
  if (endings === "") return [];
  return endings.split(" ").map((ending) => (ending === "-" ? "" : ending));
}
