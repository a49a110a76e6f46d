/** What the parser says, and what an editor of texts can do about it. */
const EXPLAINED: readonly (readonly [RegExp, string])[] = [
  [
    /unclosed tag: (.*)/,
    "The file ends before the element “$1” does; it was cut off or is not whole.",
  ],
  [/unexpected end|unterminated/, "The file ends in the middle; it was cut off or is not whole."],
  [
    /unexpected close tag|unmatched closing tag: (.*)/,
    "An element ends here that did not begin: $1",
  ],
  [/document must contain a root element/, "There is no element in this file."],
  [
    /undefined entity/,
    "What this “&…;” stands for is not declared in the file. Write the character itself.",
  ],
  [
    /disallowed character in entity name/,
    "An “&” stands here that begins no reference; write “&amp;”.",
  ],
  [/malformed character entity/, "This number stands for no character."],
  [/disallowed character in tag name/, "A “<” stands here that begins no element; write “&lt;”."],
  [/disallowed character/, "A character stands here that XML does not allow."],
];

/** A fault of the file in a historian's words. */
export function explained(message: string): string {
  const words = message.replace(/^(?:[^:\s]*:)?\d+:\d+:\s*/, "").replace(/\.$/, "");
  for (const [pattern, explanation] of EXPLAINED) {
    const found = pattern.exec(words);
    // What the parser does not name, the place shows.
    if (found) return explanation.replace("$1", found[1] ?? "").replace(/: $/, ".");
  }
  return `This cannot be read as XML: ${words}.`;
}
