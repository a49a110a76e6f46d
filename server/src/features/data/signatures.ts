import type { MarkKind } from "../../syntax/nodes";

/** One part of a mark, with the sign that stands before it. */
export interface Part {
  readonly before: "" | " " | ", " | ": " | " | " | " -> ";
  readonly name: string;
  /** What is to be written there; empty where the document says it. */
  readonly says: string;
}

/** The parts of a mark in their order; the first one is its label. */
export interface Shape {
  readonly label: string;
  readonly meaning: string;
  readonly parts: readonly Part[];
}

const LABEL: Part = { before: "", name: "label", says: "" };
const PLACE: Part = { before: " ", name: "place", says: "" };
const HAND: Part = { before: ", ", name: "hand", says: "" };
const TEXT: Part = { before: ": ", name: "text", says: "What stands in the source." };
const EXTENT: Part = {
  before: ": ",
  name: "how much",
  says: "2 words, 3-4 letters, 1 line, several pages …",
};

/** Marks that are written otherwise than `[label place, hand: text]`. */
const BY_KIND: { readonly [Kind in MarkKind]?: readonly Part[] } = {
  substitution: [
    LABEL,
    HAND,
    { before: ": ", name: "old", says: "What stood there first." },
    { before: " -> ", name: "new", says: "What stands there now." },
  ],
  expansion: [
    LABEL,
    { before: ": ", name: "abbreviation", says: "As the source has it." },
    { before: " -> ", name: "expansion", says: "What it stands for." },
  ],
  gap: [LABEL, EXTENT],
  space: [LABEL, EXTENT],
  handShift: [LABEL, { before: ": ", name: "hand", says: "" }],
  sic: [LABEL, { before: ": ", name: "what was meant", says: "The right word, if you know it." }],
  reference: [
    LABEL,
    { before: ": ", name: "document#paragraph", says: "Another file, a paragraph in it, or both." },
  ],
  ditto: [LABEL, { before: ": ", name: "words", says: "What the sign stands for." }],
};

/** The parts of the marks of a kind. */
export function shapeOf(kind: MarkKind): Omit<Shape, "label" | "meaning"> {
  return { parts: BY_KIND[kind] ?? [LABEL, PLACE, HAND, TEXT] };
}

/** Marks that are known by another sign than a label. */
export const SHAPES = {
  page: {
    label: "page",
    meaning: "A page of the source begins",
    parts: [
      LABEL,
      {
        before: " ",
        name: "number",
        says: "As the page or leaf is numbered: 12, 12r, 12 об., xiv.",
      },
      {
        before: " | ",
        name: "image",
        says: "The path of the scan from this document, or its address.",
      },
    ],
  },
  date: {
    label: "date",
    meaning: "A date in a form that can be sorted",
    parts: [
      LABEL,
      { before: " ", name: "when", says: "1956-09-21, 1956-09, 1956?, 195X, 1956/1957." },
      TEXT,
    ],
  },
  person: {
    label: "@id",
    meaning: "A name from the register",
    parts: [LABEL, { before: ": ", name: "text", says: "The name as the source has it." }],
  },
  foreign: {
    label: "language",
    meaning: "Words in another language",
    parts: [LABEL, TEXT],
  },
  section: {
    label: "translation",
    meaning: "A part of the document begins",
    parts: [
      LABEL,
      { before: ": ", name: "language", says: "By its code or its English name: ru, en, German." },
      { before: ", ", name: "translator", says: "Who translated it." },
    ],
  },
  enclosure: {
    label: "attachment",
    meaning: "A part of the document begins",
    parts: [LABEL, { before: ": ", name: "title", says: "What the attached document is called." }],
  },
} satisfies Readonly<Record<string, Shape>>;
