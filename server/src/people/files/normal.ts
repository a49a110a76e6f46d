import { FORBIDDEN_IN_XML } from "../../text/xml-characters";

/** Values as entries have them, whatever the file they come from. */

/** Most values: nothing to clean, and no white space but single spaces. */
const PLAIN = /^[^\u0000-\u001f\ud800-\udfff\ufffe\uffff]*$/;

/** A value of one line: white space at the edges goes, and line ends and tabs become a space. */
export function line(text: string): string {
  if (PLAIN.test(text) && !text.includes("  ")) return text.trim();
  return clean(text)
    .replace(/[ \t\r\n]+/g, " ")
    .trim();
}

/** A value of several lines: Markdown. */
export function paragraphs(text: string): string {
  return clean(text).replace(/\r\n?/g, "\n").trim();
}

/** Whether this names a language or a script as BCP 47 and TEI `@xml:lang` do. */
export function isLanguage(text: string): boolean {
  return /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(text);
}

/** Whether this is an address of the web as XML Schema has it, not a path. */
export function isAddress(text: string): boolean {
  return /^(?:https?|data|file):[!#-;=?-[\]_a-z~]+$/i.test(text);
}

/** An id for a name: `Peng Dehuai` becomes `peng-dehuai`. */
export function slug(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "unnamed";
}

/** What XML forbids, no name needs. */
function clean(text: string): string {
  return PLAIN.test(text) ? text : text.replace(FORBIDDEN_IN_XML, "");
}
