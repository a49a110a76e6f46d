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
  /** The TEI P5 element it becomes, with its attributes as a pattern. */
  readonly tei: string;
}

/** One row for each kind of mark. */
// biome-ignore format: a table reads better in columns
export const KINDS: { readonly [Kind in MarkKind]: KindRow } = {
  addition: { name: "addition", meaning: "Words added to the text", by: "the scribe", sign: "✎", tei: "add" },
  deletion: { name: "deletion", meaning: "Words struck out in the source", by: "the scribe", sign: "✂", tei: "del" },
  substitution: { name: "change", meaning: "Words replaced by others", by: "the scribe", sign: "⇄", tei: "subst" },
  variant: { name: "variant", meaning: "Another version’s wording", by: "the editor", sign: "≈", tei: 'note type="variant"' },
  gap: { name: "gap", meaning: "Text that cannot be read or is not there", by: "the editor", sign: "▢", tei: "gap" },
  damage: { name: "damaged passage", meaning: "Text on a damaged part of the page", by: "the editor", sign: "▨", tei: "damage" },
  unclear: { name: "doubtful reading", meaning: "A reading that is not certain", by: "the editor", sign: "⁇", tei: "unclear" },
  supplied: { name: "supplied text", meaning: "Words supplied by the editor", by: "the editor", sign: "＋", tei: "supplied" },
  space: { name: "blank", meaning: "Room left empty in the source", by: "the scribe", sign: "␣", tei: "space" },
  note: { name: "note", meaning: "A note within the text", by: "the editor", sign: "✻", tei: "note" },
  description: { name: "description", meaning: "What the page looks like here", by: "the editor", sign: "◇", tei: 'note type="description"' },
  noteReference: { name: "note reference", meaning: "A reference to a note", by: "the editor", sign: "†", tei: "ref" },
  stamp: { name: "stamp", meaning: "A stamp on the page", by: "the clerk", sign: "◉", tei: "stamp" },
  signature: { name: "signature", meaning: "A signature", by: "the scribe", sign: "✒", tei: "signed" },
  personName: { name: "name", meaning: "A name from the register", by: "the editor", sign: "☻", tei: "persName" },
  identification: { name: "identification", meaning: "Who the name before it is", by: "the editor", sign: "☺", tei: 'note type="identification"' },
  foreign: { name: "foreign words", meaning: "Words in another language", by: "the scribe", sign: "⌘", tei: "foreign" },
  expansion: { name: "expansion", meaning: "An abbreviation and what it stands for", by: "the editor", sign: "…", tei: "choice/abbr+expan" },
  sic: { name: "sic", meaning: "So in the source", by: "the editor", sign: "!", tei: "sic" },
  highlight: { name: "highlight", meaning: "Words set off in the source", by: "the scribe", sign: "▁", tei: "hi" },
  handShift: { name: "change of hand", meaning: "From here on another hand writes", by: "the editor", sign: "✍", tei: "handShift" },
  runningMatter: { name: "running matter", meaning: "What stands outside the text on the page", by: "the clerk", sign: "▔", tei: "fw" },
  letterPart: { name: "part of a letter", meaning: "A part of a letter", by: "the scribe", sign: "✉", tei: "opener or closer" },
  heading: { name: "heading", meaning: "A heading in the source", by: "the scribe", sign: "¶", tei: "head" },
  verse: { name: "verse", meaning: "Lines of verse", by: "the scribe", sign: "≣", tei: "lg" },
  list: { name: "list", meaning: "A list, one item to a line", by: "the scribe", sign: "•", tei: "list" },
  columnBreak: { name: "column break", meaning: "A new column begins", by: "the scribe", sign: "▥", tei: "cb" },
  lineBeginning: { name: "line number", meaning: "A numbered line begins", by: "the editor", sign: "⏎", tei: "lb" },
  anchor: { name: "anchor", meaning: "The name of this paragraph", by: "the editor", sign: "⚓", tei: "anchor" },
  insertionPoint: { name: "insertion point", meaning: "Where an insertion belongs", by: "the scribe", sign: "⤵", tei: 'metamark function="insertion"' },
  date: { name: "date", meaning: "A date in a form that can be sorted", by: "the editor", sign: "◷", tei: "date" },
  reference: { name: "reference", meaning: "A reference to another place", by: "the editor", sign: "→", tei: "ref" },
  ditto: { name: "ditto", meaning: "What a ditto sign stands for", by: "the editor", sign: "〃", tei: "choice/orig+reg" },
  pageBreak: { name: "page mark", meaning: "A page of the source begins", by: "the editor", sign: "❏", tei: "pb" },
};

const WRITTEN: ReadonlyMap<string, string> = new Map([
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
