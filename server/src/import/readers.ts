import type { ForeignReader } from "./imported";
import { readTei } from "./tei/read-tei";
import { isOwnTei, readOwnFile } from "./tei-own";

/** All kinds of files that are read, in the order in which they are tried. */
const READERS: readonly ForeignReader[] = [
  { name: "TEI of Recto", recognises: (_, head) => isOwnTei(head), read: readOwnFile },
  {
    name: "TEI",
    recognises: (_, head) => /^TEI(?:\.2|Corpus)?$/i.test(rootOf(head)),
    read: readTei,
  },
];

/** Endings of files that a reader may take. */
export const FOREIGN = /\.(?:xml|tei|json|docx|md|markdown|txt)$/i;

/** The reader of a file, by its name and its first characters. */
export function readerOf(name: string, head: string): ForeignReader | undefined {
  return READERS.find((reader) => reader.recognises(name, head));
}

/** The name of the first element of an XML file, without a prefix. */
function rootOf(head: string): string {
  const bare = head
    .replace(/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)/g, "")
    .replace(/<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/i, "");
  return /^\s*<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/.exec(bare.replace(/^\ufeff/, ""))?.[1] ?? "";
}
