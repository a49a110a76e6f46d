import type { Entry } from "./entry";

/** A word that stands in names of the register, shared by all entries that bear it. */
export interface NameWord {
  readonly text: string;
  /** In lower case, without accents and hyphens. */
  readonly plain: string;
  /** Names whose surname ends with the word. */
  readonly surnames: Shape[];
  /** Names that have the word among the forenames. */
  readonly forenames: Shape[];
  /** Names that are found as a whole and begin with the word, small words left out. */
  readonly phrases: Phrase[];
}

/** One name of a person, in its parts. */
export interface Shape {
  readonly entry: Entry;
  /** The register's form. */
  readonly form: string;
  /** The words of the surname without particles; the last one leads to the shape. */
  readonly surname: readonly NameWord[];
  readonly forenames: readonly NameWord[];
  readonly patronymic?: NameWord | undefined;
  /** First letters of the forenames, in lower case, in each script that is known of. */
  readonly initials: readonly string[];
  /** The surname stands first, and the given name may be written in one word or in two. */
  readonly eastern: boolean;
  /** The entry's own name or a further one: a maiden name, a pseudonym. */
  readonly main: boolean;
}

/** A name found as a whole: of a place, an organisation, or in one word. */
export interface Phrase {
  readonly entry: Entry;
  readonly form: string;
  readonly words: readonly string[];
  /** Index of the word that leads to the phrase. */
  readonly lead: number;
  /** It is this name with a hyphen only: `Ши-дже` for Ши Дже; `Шидже` is another word. */
  readonly hyphened?: true;
}
