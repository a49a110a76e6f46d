import { t } from "../../text/words";

/** What the parser says, and what an editor of texts can do about it. */
const EXPLAINED: readonly (readonly [RegExp, (name: string) => string])[] = [
  [
    /unclosed tag: (.*)/,
    (name) =>
      t("The file ends before the element “{0}” does; it was cut off or is not whole.", name),
  ],
  [
    /unexpected end|unterminated/,
    () => t("The file ends in the middle; it was cut off or is not whole."),
  ],
  [
    /unexpected close tag|unmatched closing tag: (.*)/,
    (name) =>
      name
        ? t("An element ends here that did not begin: {0}", name)
        : t("An element ends here that did not begin."),
  ],
  [/document must contain a root element/, () => t("There is no element in this file.")],
  [
    /undefined entity/,
    () => t("What this “&…;” stands for is not declared in the file. Write the character itself."),
  ],
  [
    /disallowed character in entity name/,
    () => t("An “&” stands here that begins no reference; write “&amp;”."),
  ],
  [/malformed character entity/, () => t("This number stands for no character.")],
  [
    /disallowed character in tag name/,
    () => t("A “<” stands here that begins no element; write “&lt;”."),
  ],
  [/disallowed character/, () => t("A character stands here that XML does not allow.")],
];

/** A fault of the file in a historian's words. */
export function explained(message: string): string {
  const words = message.replace(/^(?:[^:\s]*:)?\d+:\d+:\s*/, "").replace(/\.$/, "");
  for (const [pattern, explanation] of EXPLAINED) {
    const found = pattern.exec(words);
    // What the parser does not name, the place shows.
    if (found) return explanation(found[1] ?? "");
  }
  return t("This cannot be read as XML: {0}.", words);
}
