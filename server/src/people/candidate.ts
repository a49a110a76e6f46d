import type { Span } from "../text/span";
import type { Abbreviated } from "./abbreviations";
import type { Entry } from "./entry";
import type { NameWord } from "./person";
import type { Likeness } from "./word-info";

/** How much of a name stands in the text. */
export type Extent =
  | "full"
  | "initials"
  | "surname"
  | "patronymic"
  | "forename"
  | "abbreviation"
  | "stranger";

/** Words of a text that may name somebody. Found in one block alone; the document decides. */
export interface Candidate extends Span {
  readonly surface: string;
  readonly extent: Extent;
  /** Those whose name the words fit, with the form of the register. */
  readonly fits: readonly Fit[];
  /** The words that were found: of a surname, or of a forename that stands alone. */
  readonly words: readonly NameWord[];
  readonly likeness: Likeness;
  readonly reordered: boolean;
  readonly female: boolean;
  /** The title before the name, in lower case. */
  readonly title?: string | undefined;
  /** The words are common words or forenames as well: they alone prove nothing. */
  readonly doubtful?: boolean;
  /** What the word is if it is no surname. */
  readonly otherwise?: Candidate;
  /** The surname that a forename shares with the name after it: `Robert and Olga Hirschfeld`. */
  readonly shared?: readonly NameWord[] | undefined;
  /** What is left of a shortened name. */
  readonly abbreviated?: Abbreviated;
  /** The other forename of a pair, `Константин и Ольга`; empty where the register has none such. */
  readonly paired?: readonly NameWord[] | undefined;
}

export interface Fit {
  readonly entry: Entry;
  readonly form: string;
  /** The name that the register puts first, not a maiden name or a pseudonym. */
  readonly main: boolean;
  /** In another spelling than the register's. */
  readonly respelt?: boolean;
}
