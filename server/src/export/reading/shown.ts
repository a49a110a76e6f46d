import type { BracketMark, Extent, Gap, MarkKind } from "../../syntax/nodes";
import type { Look } from "./run";

type MarkOf<Kind extends MarkKind> = Extract<BracketMark, { kind: Kind }>;

/** What the signs of a mark may say beside what is in the mark itself. */
export interface Circumstances {
  /** The mark as it stands in the text. */
  readonly source: string;
  nameOf(id: string): string;
  handOf(key: string | undefined): string;
}

/** How readers are shown a mark. */
export interface Shown<Mark> {
  readonly look?: Look | ((mark: Mark) => Look | undefined);
  /** The editor's words before and after the content. */
  readonly before?: (mark: Mark, around: Circumstances) => string;
  readonly after?: (mark: Mark, around: Circumstances) => string;
  /** Lines in it stay lines. */
  readonly keepsLines?: true;
  /** It is printed as a note with this beginning; nothing for a mark that stays in the text. */
  readonly note?: (mark: Mark) => string | undefined;
}

const PLAIN = {};
const LINES = { keepsLines: true } as const;
const label = ({ descriptor }: BracketMark) => descriptor.replace(/\s+/g, " ").trim();
const LABELLED = {
  before: (mark: BracketMark) => (label(mark) ? `[${label(mark)}: ` : "["),
  after: () => "]",
  ...LINES,
};
const LOOKS: Readonly<Record<string, Look>> = {
  bold: "heavy",
  italic: "sloping",
  superscript: "raised",
  subscript: "lowered",
};
/** Notes that readers look for below the text. Those of the time of the source stay where they are. */
const EDITORIAL: ReadonlySet<string> = new Set(["translator", "editor", "footnote", "note"]);

/** One row for each kind of mark. What `docs/exports-other.md` says of them follows from here. */
const SHOWN: { readonly [Kind in MarkKind]: Shown<MarkOf<Kind>> } = {
  addition: { look: "added" },
  deletion: { look: "deleted" },
  // Both parts have looks of their own.
  substitution: PLAIN,
  variant: { note: (mark) => `${label(mark)}: ` },
  gap: { before: (gap) => `[${gapWords(gap)}]` },
  damage: PLAIN,
  unclear: { after: () => "[?]" },
  supplied: { before: () => "[", after: () => "]" },
  space: {
    before: (_, { source }) => (source.startsWith("[") ? source.replace(/\s+/g, " ") : source),
  },
  note: {
    ...LABELLED,
    note: (mark) => (EDITORIAL.has(mark.type) ? noteBeginning(label(mark)) : undefined),
  },
  description: LABELLED,
  noteReference: { before: ({ key }) => `[${key}]` },
  stamp: {
    ...LABELLED,
    // `[stamp:]` says only that there is one.
    before: (mark) => (mark.children.length > 0 ? `[${label(mark)}: ` : `[${label(mark)}`),
  },
  signature: { before: () => "[signed] ", ...LINES },
  personName: {
    before: ({ children, id }, { nameOf }) => (children.length > 0 ? "" : `[${nameOf(id)}]`),
  },
  identification: { before: ({ id }, { nameOf }) => `[${nameOf(id)}]` },
  foreign: { look: "sloping" },
  // The long form is set in brackets by the writer of parts.
  expansion: PLAIN,
  sic: {
    before: ({ children }) => (children.length > 0 ? "[sic: " : "[sic"),
    after: () => "]",
  },
  highlight: { look: ({ rend }) => LOOKS[rend] ?? "underlined" },
  handShift: { before: ({ hand }, { handOf }) => `[hand: ${handOf(hand)}]` },
  runningMatter: LABELLED,
  letterPart: LINES,
  heading: { look: "heavy" },
  verse: LINES,
  list: LINES,
  columnBreak: PLAIN,
  lineBeginning: PLAIN,
  anchor: PLAIN,
  insertionPoint: { before: (mark) => `[${label(mark)}]` },
  date: PLAIN,
  reference: {
    before: ({ children, target }) => (children.length > 0 ? "[" : `[see: ${target}`),
    after: () => "]",
  },
  ditto: PLAIN,
  pageBreak: {
    before: ({ number, cover }) => `[${cover ? `${cover} cover` : `page ${number ?? ""}`.trim()}]`,
  },
};

/** How a mark is shown. */
export function shown<Mark extends BracketMark>(mark: Mark): Shown<Mark> {
  return SHOWN[mark.kind] as Shown<Mark>;
}

/** A plain note needs no words to say that it is one. */
function noteBeginning(label: string): string {
  return /^(?:foot|end)?notes?$/i.test(label) ? "" : `${label}: `;
}

/** `2 words illegible`, `1–2 lines torn`, `illegible`. */
function gapWords({ reason, extent }: Gap): string {
  return [extent && amount(extent), reason].filter(Boolean).join(" ") || "…";
}

const UNITS: Readonly<Record<string, string>> = { char: "letter" };

function amount({ quantity, atLeast, atMost, unit = "" }: Extent): string {
  const count = quantity ?? (atLeast === undefined ? atMost : `${atLeast}–${atMost ?? ""}`);
  const name = UNITS[unit] ?? unit;
  const isOne = count === 1 || count === undefined;
  return [count, isOne || name === "" ? name : `${name}s`]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
}
