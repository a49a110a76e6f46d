import { BEGINNING } from "./foreign";
import type { ForeignReader } from "./imported";
import { readAlto } from "./layout/read-alto";
import { readPage } from "./layout/read-page";
import { readIiif } from "./read-iiif";
import { readMarkdown, readText } from "./read-text";
import { readTei } from "./tei/read-tei";
import { isOwnTei, readOwnFile } from "./tei-own";

const IIIF = /iiif\.io|shared-canvas|"@?type"\s*:\s*"(?:sc:)?(?:Manifest|Collection)"/;

/** All kinds of files that are read, in the order in which they are tried. */
const READERS: readonly ForeignReader[] = [
  { name: "TEI of Recto", recognises: (_, head) => isOwnTei(head), read: readOwnFile },
  {
    name: "TEI",
    recognises: (_, head) => /^TEI(?:\.2|Corpus)?$/i.test(rootOf(head)),
    read: readTei,
  },
  { name: "PAGE", recognises: (_, head) => rootOf(head) === "PcGts", read: readPage },
  { name: "ALTO", recognises: (_, head) => rootOf(head).toLowerCase() === "alto", read: readAlto },
  {
    name: "IIIF",
    recognises: (name, head) => /\.json$/i.test(name) && IIIF.test(head),
    read: readIiif,
  },
  {
    name: "DOCX",
    recognises: (name, head) => /\.docx$/i.test(name) && head.startsWith("PK"),
    read: async (file) => (await import("./read-docx")).readDocx(file),
  },
  { name: "Markdown", recognises: (name) => /\.(?:md|markdown)$/i.test(name), read: readMarkdown },
  { name: "plain text", recognises: (name) => /\.txt$/i.test(name), read: readText },
];

/** The reader of a file, by its name and its first bytes. */
export function readerOf(name: string, beginning: Uint8Array): ForeignReader | undefined {
  const head = new TextDecoder(encodingOf(beginning)).decode(beginning.subarray(0, BEGINNING));
  return READERS.find((reader) => reader.recognises(name, head));
}

/** Enough to see the first element: XML readers look closer. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
    ? "utf-16be"
    : "utf-8";
}

/** The name of the first element of an XML file, without a prefix. */
function rootOf(head: string): string {
  const bare = head
    .replace(/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)/g, "")
    .replace(/<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/i, "");
  return /^\s*<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/.exec(bare.replace(/^\ufeff/, ""))?.[1] ?? "";
}
