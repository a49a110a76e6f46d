import type { MarkKind } from "../../syntax/nodes";

/** How a mark is written in one view. */
export interface Way {
  /** The element of HTML; `span` unless given. */
  readonly element?: string;
  /** Signs around the words, so that no meaning hangs on colour alone. */
  readonly signs?: readonly [before: string, after: string];
  /** The mark and its words are not shown. */
  readonly hidden?: true;
}

interface Ways {
  readonly reading: Way;
  readonly diplomatic: Way;
}

const PLAIN: Way = {};
const HIDDEN: Way = { hidden: true };
const BRACKETS: Way = { signs: ["[", "]"] };

/**
 * The marks that are an element around their words. Those with a shape of their own (gaps, choices,
 * notes …) are in `inlines.ts`. Signs follow the habits of documentary editions: square brackets
 * for what the editor says, `\ /` for what was added on the page.
 */
// biome-ignore format: a table reads better in columns
export const WAYS: { readonly [Kind in MarkKind]?: Ways } = {
  addition: { reading: { element: "ins" }, diplomatic: { element: "ins", signs: ["\\", "/"] } },
  deletion: { reading: HIDDEN, diplomatic: { element: "del" } },
  damage: { reading: PLAIN, diplomatic: { signs: ["⸢", "⸣"] } },
  supplied: { reading: BRACKETS, diplomatic: BRACKETS },
  note: { reading: PLAIN, diplomatic: PLAIN },
  description: { reading: BRACKETS, diplomatic: BRACKETS },
  stamp: { reading: PLAIN, diplomatic: PLAIN },
  signature: { reading: PLAIN, diplomatic: PLAIN },
  personName: { reading: PLAIN, diplomatic: PLAIN },
  foreign: { reading: PLAIN, diplomatic: PLAIN },
  highlight: { reading: PLAIN, diplomatic: PLAIN },
  runningMatter: { reading: PLAIN, diplomatic: PLAIN },
  letterPart: { reading: PLAIN, diplomatic: PLAIN },
  heading: { reading: { element: "strong" }, diplomatic: { element: "strong" } },
  verse: { reading: PLAIN, diplomatic: PLAIN },
  list: { reading: PLAIN, diplomatic: PLAIN },
  columnBreak: { reading: HIDDEN, diplomatic: { signs: ["|column|", ""] } },
  anchor: { reading: HIDDEN, diplomatic: HIDDEN },
  reference: { reading: { signs: ["→ ", ""] }, diplomatic: { signs: ["→ ", ""] } },
  handShift: { reading: HIDDEN, diplomatic: { signs: ["✍ ", ""] } },
};

/** What runs outside the text is left out where one reads. */
export const OUTSIDE_TEXT: ReadonlySet<string> = new Set([
  "folio",
  "oldNumber",
  "pageNum",
  "catch",
  "header",
]);

/** Elements of HTML for what is set off in the source. */
export const HIGHLIGHTS: Readonly<Record<string, string>> = {
  underline: "u",
  bold: "b",
  italic: "i",
  superscript: "sup",
  subscript: "sub",
};
