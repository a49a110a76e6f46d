import { FORBIDDEN_IN_XML } from "../../text/xml-characters";

const REFERENCES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text between tags. What XML forbids stands as `<?recto-char HEX?>`. */
export function characterData(text: string): string {
  return markup(text).replace(
    FORBIDDEN_IN_XML,
    (character) => `<?recto-char ${character.charCodeAt(0).toString(16).toUpperCase()}?>`,
  );
}

/** Text for people in a header, on one line; what XML forbids is left out. */
export function headerText(text: string): string {
  return markup(attributeText(text));
}

/** A text as an attribute can hold it: on one line, without what XML forbids. */
export function attributeText(text: string): string {
  return text.replace(FORBIDDEN_IN_XML, "").replace(/\s+/g, " ").trim();
}

/** The value of an attribute between double quotes. */
export function attributeValue(text: string): string {
  return headerText(text).replace(/"/g, "&quot;");
}

/** A processing instruction with a JSON string: it may hold any characters at all. */
export function sourceInstruction(text: string): string {
  const quoted = JSON.stringify(text)
    .replace(/[\u007f-\u009f\u200b-\u200f\ufeff\u2028\u2029\ufffe\uffff]/g, escaped)
    .replace(/\?>/g, "?\\u003e");
  return `<?recto-src ${quoted}?>`;
}

/** A comment as XML allows it: the remark itself where that can be read back. */
export function xmlComment(text: string): { readonly comment: string; readonly whole: boolean } {
  const whole = !/--|-$|[\r\n]/.test(text) && text.search(FORBIDDEN_IN_XML) < 0;
  if (whole) return { comment: `<!--${text}-->`, whole };
  const tame = text
    .replace(FORBIDDEN_IN_XML, "")
    .replace(/\s+/g, " ")
    .replace(/-(?=-)/g, "- ");
  return { comment: `<!-- ${tame} -->`, whole };
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function markup(text: string): string {
  return text.replace(/[&<>]/g, (character) => REFERENCES[character] as string);
}
