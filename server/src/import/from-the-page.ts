import type { Entry } from "../people/entry";
import { slug } from "../people/files/normal";
import type { UnmarkedTally } from "./unmarked";

const LINK = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]]{1,300}))?\]\]/g;
const PIPED = /\[\[[^[\]|\n]{1,200}\|[^[\]]{1,300}\]\]/;

/** Whether a text has links of FromThePage: `[[Name|text]]`. */
export function hasWikiLinks(text: string): boolean {
  return PIPED.test(text);
}

/** Tags that transcribers type in FromThePage, and how they are written; `$1` is what they hold. */
const TAGS: readonly (readonly [RegExp, string])[] = [
  [/<strike>([^<>]{0,2000})<\/strike>/gi, "<s>$1</s>"],
  [/<unclear>([^<>[\]]{1,500})<\/unclear>/gi, "[unclear: $1]"],
  [/<add>([^<>]{1,2000})<\/add>/gi, "[added: $1]"],
  [/<gap\s*\/>/gi, "[illegible]"],
  [/<expan\s+abbr="([^"<>]{1,200})"\s*>([^<>]{1,500})<\/expan>/gi, "[expanded: $1 -> $2]"],
  [/<reg\s+orig="([^"<>]{1,200})"\s*>([^<>]{1,500})<\/reg>/gi, "$1[ditto: $2]"],
  [/<date\s+when="(\d{4}(?:-\d\d(?:-\d\d)?)?)"\s*>([^<>]{1,300})<\/date>/gi, "[date $1: $2]"],
  [/<head>([^<>]{1,500})<\/head>/gi, "[heading: $1]"],
  [/[ \t]*<lb\s*\/>[ \t]*\n?/gi, "\n"],
];
/** Tags that the language reads itself. */
const OWN = /^(?:u|b|i|s|del|sup|sub)$/i;

/** A text of FromThePage with native marks, and the subjects of its links as a register. */
export function fromThePage(
  text: string,
  tally: UnmarkedTally,
): { text: string; register: Entry[] } {
  const entries = new Map<string, Entry>();
  const linked = text.replace(LINK, (_, name: string, words?: string) => {
    const said = (words ?? name).trim();
    const id = idOf(name, entries);
    return `[@${id}: ${said}]`;
  });
  let marked = linked;
  for (const [tag, mark] of TAGS) marked = marked.replace(tag, mark);
  for (const [, tag = ""] of marked.matchAll(/<([a-z]{1,20})\b[^<>]{0,300}>/gi))
    if (!OWN.test(tag)) tally.add(tag.toLowerCase(), "words, with the tag as it stands");
  if (entries.size > 0) tally.add("kinds of subjects", "persons: the links do not say what else");
  return { text: marked, register: [...entries.values()] };
}

/** The id of a subject, made of its name; of two with one id, the later has a number. */
function idOf(title: string, entries: Map<string, Entry>): string {
  const name = title.replace(/\s+/g, " ").trim();
  const plain = slug(name).slice(0, 80);
  for (let number = 1; ; number++) {
    const id = `${plain}${number > 1 ? `-${number}` : ""}`;
    const known = entries.get(id);
    if (known?.name === name) return id;
    if (known) continue;
    entries.set(id, { id, type: "person", name, names: [], misread: [], roles: [], links: [] });
    return id;
  }
}
