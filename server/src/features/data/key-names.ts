import type { KeySort } from "../../analysis/keys/key-use";

/** What can be given another name. Pages are called by their numbers. */
export type NamedSort = Exclude<KeySort, "page">;

interface KeyNames {
  /** How a message calls what has the name. */
  readonly noun: string;
  /** The key that a typed name means; nothing where it cannot be one. */
  read(name: string): string | undefined;
  /** What names are like, as a sentence. */
  readonly rule: string;
  /** What to do where the source itself has the name. */
  readonly instead: string;
}

/** What names of each sort are like. */
export const KEY_NAMES: { readonly [Sort in NamedSort]: KeyNames } = {
  note: {
    noun: "a note",
    read: (name) => /^[^\s[\]:^]{1,40}$/.exec(name)?.[0],
    rule: "The sign of a note has at most 40 characters, without spaces, colons and brackets: “12”, “b”.",
    instead: "Write the note with “[^…]” in the text and “[^…]:” before the note, then rename it.",
  },
  anchor: {
    noun: "a paragraph",
    read: (name) => /^#?([\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_.-]{0,99})$/u.exec(name)?.[1],
    rule: "The name of a paragraph begins with a letter or digit and consists of letters, digits, hyphens, full stops and underscores: “p12”.",
    instead: "Write it with “[#…]”, then rename it.",
  },
  hand: {
    noun: "a hand",
    read: (name) => /^\p{L}[\p{L}\p{N}_-]{0,20}$/u.exec(name)?.[0],
    rule: "Hands are called “h1”, “h2” and so on; in “[hand: …]” and in the list of hands, other short words will do.",
    instead: "Write the hand’s key into the mark, then rename it.",
  },
  insertion: {
    noun: "an insertion",
    read: (name) => {
      const digits = /^(?:N|№|Nº|No\.?|Nr\.?)?\s?(\d{1,3})$/i.exec(name)?.[1];
      return digits && String(Number(digits));
    },
    rule: "An insertion has a number of at most three digits: “2”, “N2”.",
    instead: "Number the other insertions by it.",
  },
};
