import type { TeiElement } from "../../analysis/tei-element";
import { t } from "../../text/words";

/** What is shown of one thing under the cursor. Lines are Markdown. */
export interface Card {
  readonly title: string;
  /** What is said beside the title: the dates of a life. */
  readonly aside?: string | undefined;
  /** Who speaks: `the scribe`. */
  readonly by?: string | undefined;
  readonly lines: readonly string[];
  readonly tei?: string | undefined;
}

const LONGEST = 240;
const LONGEST_ATTRIBUTE = 100;
const SPECIAL = /[\\`*_{}[\]<>&|~$#!]/g;

/** A card as Markdown: who and what, a few sentences, the TEI element. */
export function markdown({ title, aside, by, lines, tei }: Card): string {
  const name = aside ? `**${title}** ${aside}` : `**${title}**`;
  const head = by ? `${name} · ${by}` : name;
  const code = tei ? [`\`\`\`xml\n${tei}\n\`\`\``] : [];
  return [head, ...lines, ...code].join("\n\n");
}

/** Text of the source within a sentence: one line, cut where it is long, nothing read as markup. */
export function quoted(text: string, longest = LONGEST): string {
  return t("“{0}”", escaped(cutText(oneLine(text), longest)));
}

/** Text in which Markdown finds no markup. */
export function escaped(text: string): string {
  return text.replace(SPECIAL, "\\$&");
}

/** The element as an XML example on one line. */
export function xmlExample({ name, attributes, parts, empty }: TeiElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlValue(value)}"`);
  if (empty) return `<${name}${written.join("")}/>`;
  const inside = parts.length > 0 ? parts.map((part) => `<${part}>…</${part}>`).join("") : "…";
  return `<${name}${written.join("")}>${inside}</${name}>`;
}

/** With a capital letter, to begin a title. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function oneLine(text: string): string {
  return text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, " ")
    .trim();
}

/** No longer than so many characters, cut at a space and marked with `…`. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "");
  const space = kept.lastIndexOf(" ");
  return `${(space > longest / 2 ? kept.slice(0, space) : kept).trimEnd()}…`;
}

function xmlValue(value: string): string {
  return cutText(oneLine(value), LONGEST_ATTRIBUTE)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/"/g, "&quot;");
}
