/** A comment, which begins its line. */
const COMMENT = /(^|[\r\n])(%%[^\r\n]*)/g;

/** The text of a block with spaces in place of its comments; all else keeps its place. */
export function withoutComments(text: string): string {
  if (!text.includes("%%")) return text;
  return text.replace(COMMENT, (_, before, comment) => before + " ".repeat(comment.length));
}
