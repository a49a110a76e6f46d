/** Values of TEI's `@place`, and how a transcriber says them. Those it does not have are words. */
export const PLACE_PHRASES: Readonly<Record<string, string>> = {
  above: "above the line",
  supralinear: "above the line",
  below: "below the line",
  infralinear: "below the line",
  interlinear: "between the lines",
  inline: "in the text",
  inspace: "in the text",
  margin: "in the margin",
  left: "in the left margin",
  "margin-left": "in the left margin",
  "left margin": "in the left margin",
  marginleft: "in the left margin",
  right: "in the right margin",
  "margin-right": "in the right margin",
  "right margin": "in the right margin",
  marginright: "in the right margin",
  top: "at the top",
  bottom: "at the bottom",
  foot: "at the bottom",
  "top-left": "in the upper left corner",
  "top-right": "in the upper right corner",
  "bottom-left": "in the lower left corner",
  "bottom-right": "in the lower right corner",
  opposite: "on the opposite page",
  overleaf: "on the back",
  verso: "on the back",
  end: "at the end",
  envelope: "on the envelope",
  middle: "in the middle",
};

/** `@rend` of deletions, and the label that says it. */
export const DELETION_LABELS: Readonly<Record<string, string>> = {
  erasure: "erased",
  erased: "erased",
  overwrite: "overwritten",
  overwritten: "overwritten",
  overtyped: "overwritten",
};

/** `@rend` of highlights, and the tag that says it. */
export const HIGHLIGHT_TAGS: Readonly<Record<string, string>> = {
  underline: "u",
  underlined: "u",
  u: "u",
  bold: "b",
  b: "b",
  italic: "i",
  italics: "i",
  i: "i",
  it: "i",
  superscript: "sup",
  super: "sup",
  sup: "sup",
  subscript: "sub",
  sub: "sub",
};

/** `@reason` of gaps: words in it, and the label that says it. */
export const GAP_LABELS: readonly (readonly [RegExp, string])[] = [
  [/torn|tear|cut|rip/i, "torn"],
  [/illeg|unread|unclear|undeciph|faded|nicht lesbar|unleserlich/i, "illegible"],
  [/redact|censor/i, "redacted"],
  [/omit|scope|sampl|editor/i, "omitted"],
];

/** TEI's `@unit`, and words for it: one, many. */
export const UNIT_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  char: ["letter", "letters"],
  word: ["word", "words"],
  line: ["line", "lines"],
  page: ["page", "pages"],
  leaf: ["leaf", "leaves"],
  paragraph: ["paragraph", "paragraphs"],
  cm: ["cm", "cm"],
  mm: ["mm", "mm"],
};

/** Other spellings of `@unit`. */
export const UNIT_NAMES: Readonly<Record<string, string>> = {
  chars: "char",
  character: "char",
  characters: "char",
  letter: "char",
  letters: "char",
  words: "word",
  lines: "line",
  pages: "page",
  folio: "leaf",
  folios: "leaf",
  leaves: "leaf",
  paragraphs: "paragraph",
  p: "paragraph",
};

/** `@type` of running matter, and its label. */
export const RUNNING_LABELS: Readonly<Record<string, string>> = {
  header: "running head",
  head: "running head",
  runninghead: "running head",
  catch: "catchword",
  catchword: "catchword",
  pagenum: "page number",
  pagenumber: "page number",
  pag: "page number",
  folnum: "folio",
  folio: "folio",
  fol: "folio",
  letterhead: "letterhead",
  oldnumber: "old number",
};
