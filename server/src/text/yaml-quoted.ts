/** The escapes of YAML 1.2 (section 5.7) that are one letter after the backslash. */
const LETTERS: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1b",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
};
const ESCAPE =
  /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\r\n?[ \t]*|\n[ \t]*|([^]))/gu;
const LAST_CHARACTER = 0x10ffff;

/** What a value of YAML says: without the quotes around it, and with its escapes read. */
export function unquoted(value: string): string {
  const quote = value.length > 1 && value.endsWith(value.charAt(0)) ? value.charAt(0) : "";
  const inner = value.slice(1, -1);
  if (quote === "'") return inner.replaceAll("''", "'");
  if (quote !== '"') return value;
  return inner.replace(ESCAPE, (escape, two, four, eight, letter) =>
    letter === undefined ? characterOf(two ?? four ?? eight, escape) : (LETTERS[letter] ?? letter),
  );
}

/** A character by its number; none for the end of a line, which a backslash takes away. */
function characterOf(hexadecimal: string | undefined, escape: string): string {
  if (hexadecimal === undefined) return "";
  const code = Number.parseInt(hexadecimal, 16);
  return code > LAST_CHARACTER ? escape : String.fromCodePoint(code);
}
