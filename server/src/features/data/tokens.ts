import type { MarkKind } from "../../syntax/nodes";

/** The types of semantic tokens, in the order of the legend. */
export const TOKEN_TYPES = [
  "bracket",
  "label",
  "field",
  "section",
  "page",
  "comment",
  "heading",
  "addition",
  "deletion",
  "substitution",
  "gap",
  "unclear",
  "supplied",
  "note",
  "description",
  "stamp",
  "signature",
  "person",
  "identification",
  "foreign",
  "sic",
  "date",
  "reference",
  "anchor",
  "insertion",
  "highlight",
] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

/**
 * What a token may be besides: written by hand or machine, said by the editor, never closed; of a
 * name, that no mark says whose it is, and that several people may be meant.
 */
export const TOKEN_MODIFIERS = [
  "handwritten",
  "typed",
  "editorial",
  "unclosed",
  "inferred",
  "ambiguous",
] as const;

export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/**
 * The type of a mark's content. Kinds that are missing only give their text a place: of a verse or
 * a dateline the label alone is coloured.
 */
export const CONTENT_TYPES: { readonly [Kind in MarkKind]?: TokenType } = {
  addition: "addition",
  deletion: "deletion",
  substitution: "substitution",
  variant: "note",
  gap: "gap",
  damage: "unclear",
  unclear: "unclear",
  supplied: "supplied",
  space: "gap",
  note: "note",
  description: "description",
  noteReference: "reference",
  stamp: "stamp",
  signature: "signature",
  personName: "person",
  identification: "identification",
  foreign: "foreign",
  expansion: "supplied",
  sic: "sic",
  highlight: "highlight",
  heading: "heading",
  anchor: "anchor",
  insertionPoint: "insertion",
  date: "date",
  reference: "reference",
  ditto: "supplied",
  pageBreak: "page",
};

/** Marks in which the editor speaks and not the source. */
export const EDITORIAL: ReadonlySet<MarkKind> = new Set<MarkKind>([
  "supplied",
  "variant",
  "description",
  "identification",
  "expansion",
  "ditto",
]);
