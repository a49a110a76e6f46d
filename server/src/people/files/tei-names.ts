import { line } from "./normal";
import type { TeiElement } from "./tei-elements";

/** The order of the parts where a file only lists them. */
const WESTERN = ["forename", "nameLink", "surname", "genName", "addName"];
const SURNAME_FIRST = /^(?:zh|ja|ko|vi|hu)\b/i;
const EAST_ASIAN = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

/**
 * A name as a reader expects it. Words between the parts, or a space on the same line, show that
 * it is written out; parts one below the other are data, and come in the order of the language. A
 * title (`roleName`) is no part of a name.
 */
export function composedName(element: TeiElement, textOf: (element: TeiElement) => string): string {
  const children = element.children.filter(
    (child) => typeof child === "string" || child.name !== "roleName",
  );
  const parts = children.filter((child): child is TeiElement => typeof child !== "string");
  const between = children.filter((child) => typeof child === "string").join("");
  const isWrittenOut = parts.length < 2 || /[^\s]|^[^\n]*[ \u00a0][^\n]*$/.test(between);
  if (isWrittenOut || parts.some(({ name }) => !WESTERN.includes(name)))
    return children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
  const whole = parts.map(textOf).join("");
  if (EAST_ASIAN.test(whole)) return parts.map((part) => line(textOf(part))).join("");
  const sorted = SURNAME_FIRST.test(element.attributes["xml:lang"] ?? "")
    ? parts
    : [...parts].sort((a, b) => WESTERN.indexOf(a.name) - WESTERN.indexOf(b.name));
  return sorted.map((part) => line(textOf(part))).join(" ");
}
