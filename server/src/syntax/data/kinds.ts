import type { BracketMark, MarkKind } from "../nodes";

/** What is said of a kind of mark wherever one is named: hover, outline, messages. */
export interface KindRow {
  /** With a small letter, to stand in a sentence: `this deletion`. */
  readonly name: string;
  /** What the mark says about the source. */
  readonly meaning: string;
  /** Who speaks where no label says it. */
  readonly by: "the scribe" | "the clerk" | "the editor" | "the translator";
  /** The sign before its content in the outline. */
  readonly sign: string;
}

/** One row for each kind of mark. */
// biome-ignore format: a table reads better in columns
export const KINDS: { readonly [Kind in MarkKind]: KindRow } = {
  addition: { name: "addition", meaning: "Words added to the text", by: "the scribe", sign: "✎" },
  deletion: { name: "deletion", meaning: "Words struck out in the source", by: "the scribe", sign: "✂" },
  substitution: { name: "change", meaning: "Words replaced by others", by: "the scribe", sign: "⇄" },
  variant: { name: "variant", meaning: "Another version’s wording", by: "the editor", sign: "≈" },
  gap: { name: "gap", meaning: "Text that cannot be read or is not there", by: "the editor", sign: "▢" },
  damage: { name: "damaged passage", meaning: "Text on a damaged part of the page", by: "the editor", sign: "▨" },
  unclear: { name: "doubtful reading", meaning: "A reading that is not certain", by: "the editor", sign: "⁇" },
  supplied: { name: "supplied text", meaning: "Words supplied by the editor", by: "the editor", sign: "＋" },
  space: { name: "blank", meaning: "Room left empty in the source", by: "the scribe", sign: "␣" },
  note: { name: "note", meaning: "A note within the text", by: "the editor", sign: "✻" },
  description: { name: "description", meaning: "What the page looks like here", by: "the editor", sign: "◇" },
  noteReference: { name: "note reference", meaning: "A reference to a note", by: "the editor", sign: "†" },
  stamp: { name: "stamp", meaning: "A stamp on the page", by: "the clerk", sign: "◉" },
  signature: { name: "signature", meaning: "A signature", by: "the scribe", sign: "✒" },
  personName: { name: "name", meaning: "A name from the register", by: "the editor", sign: "☻" },
  identification: { name: "identification", meaning: "Who the name before it is", by: "the editor", sign: "☺" },
  foreign: { name: "foreign words", meaning: "Words in another language", by: "the scribe", sign: "⌘" },
  expansion: { name: "expansion", meaning: "An abbreviation and what it stands for", by: "the editor", sign: "…" },
  sic: { name: "sic", meaning: "So in the source", by: "the editor", sign: "!" },
  highlight: { name: "highlight", meaning: "Words set off in the source", by: "the scribe", sign: "▁" },
  handShift: { name: "change of hand", meaning: "From here on another hand writes", by: "the editor", sign: "✍" },
  runningMatter: { name: "running matter", meaning: "What stands outside the text on the page", by: "the clerk", sign: "▔" },
  letterPart: { name: "part of a letter", meaning: "A part of a letter", by: "the scribe", sign: "✉" },
  heading: { name: "heading", meaning: "A heading in the source", by: "the scribe", sign: "¶" },
  verse: { name: "verse", meaning: "Lines of verse", by: "the scribe", sign: "≣" },
  list: { name: "list", meaning: "A list, one item to a line", by: "the scribe", sign: "•" },
  columnBreak: { name: "column break", meaning: "A new column begins", by: "the scribe", sign: "▥" },
  lineBeginning: { name: "line number", meaning: "A numbered line begins", by: "the editor", sign: "⏎" },
  anchor: { name: "anchor", meaning: "The name of this paragraph", by: "the editor", sign: "⚓" },
  insertionPoint: { name: "insertion point", meaning: "Where an insertion belongs", by: "the scribe", sign: "⤵" },
  date: { name: "date", meaning: "A date in a form that can be sorted", by: "the editor", sign: "◷" },
  reference: { name: "reference", meaning: "A reference to another place", by: "the editor", sign: "→" },
  ditto: { name: "ditto", meaning: "What a ditto sign stands for", by: "the editor", sign: "〃" },
  pageBreak: { name: "page mark", meaning: "A page of the source begins", by: "the editor", sign: "❏" },
};

/** Names of marks that say more than their kind, by what they say. */
export const WRITTEN: ReadonlyMap<string, string> = new Map([
  ["handwritten", "handwritten addition"],
  ["typed", "typed addition"],
  ["printed", "printed addition"],
  ["translator", "translator’s note"],
  ["editor", "editor’s note"],
  ["resolution", "resolution"],
  ["endorsement", "endorsement"],
  ["notation", "handwritten notation"],
  ["footnote", "footnote"],
]);

/** How to name a mark in a sentence: `handwritten addition`, `translator’s note`. */
export function kindName(mark: BracketMark): string {
  const detail =
    mark.kind === "addition" ? mark.rend : mark.kind === "note" ? mark.type : undefined;
  return WRITTEN.get(detail ?? "") ?? KINDS[mark.kind].name;
}
