/**
 * A line's words as CommonMark, so that every parser gives them back as they are. Reference:
 * CommonMark 0.31.2, 2.4 (backslash escapes) and 2.5 (character references); the tilde and the bar
 * are marks in GitHub's dialect.
 */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>~|]/g, "\\$&").replace(/&(?=#?[a-z0-9]+;)/gi, "\\&");
}

const BLOCK_SIGN = /^[-+=#>:]/;
const LIST_NUMBER = /^(\d{1,9})([.)])/;

/** A line of a paragraph, whose first characters must not begin a list, a heading or a rule. */
export function atLineStart(line: string): string {
  const words = line.replace(/^[ \t]+/, "").replace(/[ \t]+$/, "");
  return words.replace(BLOCK_SIGN, "\\$&").replace(LIST_NUMBER, "$1\\$2");
}
