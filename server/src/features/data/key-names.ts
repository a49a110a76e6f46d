import type { KeySort } from "../../analysis/keys/key-use";
import { t } from "../../text/words";

/** What can be given another name. Pages are called by their numbers. */
export type NamedSort = Exclude<KeySort, "page">;

interface KeyNames {
  /** What is said of a name that something else on that line has already. */
  taken(name: string, line: number): string;
  /** The key that a typed name means; nothing where it cannot be one. */
  read(name: string): string | undefined;
  /** What names are like, as a sentence. */
  rule(): string;
  /** What to do where the source itself has the name. */
  instead(): string;
}

/** What names of each sort are like. */
export const KEY_NAMES: { readonly [Sort in NamedSort]: KeyNames } = {
  note: {
    taken: (name, line) =>
      t("“{0}” is already the name of a note (line {1}). Two cannot share one.", name, line),
    read: (name) => /^[^\s[\]:^]{1,40}$/.exec(name)?.[0],
    rule: () =>
      t(
        "The sign of a note has at most 40 characters, without spaces, colons and brackets: “12”, “b”.",
      ),
    instead: () =>
      t("Write the note with “[^…]” in the text and “[^…]:” before the note, then rename it."),
  },
  anchor: {
    taken: (name, line) =>
      t("“{0}” is already the name of a paragraph (line {1}). Two cannot share one.", name, line),
    read: (name) => /^#?([\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_.-]{0,99})$/u.exec(name)?.[1],
    rule: () =>
      t(
        "The name of a paragraph begins with a letter or digit and consists of letters, digits, hyphens, full stops and underscores: “p12”.",
      ),
    instead: () => t("Write it with “[#…]”, then rename it."),
  },
  hand: {
    taken: (name, line) =>
      t("“{0}” is already the name of a hand (line {1}). Two cannot share one.", name, line),
    read: (name) => /^\p{L}[\p{L}\p{N}_-]{0,20}$/u.exec(name)?.[0],
    rule: () =>
      t(
        "Hands are called “h1”, “h2” and so on; in “[hand: …]” and in the list of hands, other short words will do.",
      ),
    instead: () => t("Write the hand’s key into the mark, then rename it."),
  },
  insertion: {
    taken: (name, line) =>
      t("“{0}” is already the name of an insertion (line {1}). Two cannot share one.", name, line),
    read: (name) => {
      const digits = /^(?:N|№|Nº|No\.?|Nr\.?)?\s?(\d{1,3})$/i.exec(name)?.[1];
      return digits && String(Number(digits));
    },
    rule: () => t("An insertion has a number of at most three digits: “2”, “N2”."),
    instead: () => t("Number the other insertions by it."),
  },
};
