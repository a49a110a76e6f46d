import { structureOf } from "../../analysis/structure";
import { declaredIn } from "../../syntax/declared";
import type { Document } from "../../syntax/document";
import type { Edition, Format } from "../edition";
import { bodyElement, frontNodes } from "./body";
import { Facts } from "./facts";
import { finished } from "./finish";
import { headerXml } from "./header";
import { type Attributes, element, source } from "./nodes";
import { type LineEnd, serialised } from "./serialise";
import { facsimileXml, standOffXml } from "./stand-off";

/** TEI P5: every mark as its element, and all else of the source where Recto finds it again. */
export const tei = {
  name: "tei",
  extension: "xml",
  mediaType: "application/tei+xml",
  title: "TEI P5",
  export: (edition: Edition) => ({ content: teiXml(edition) }),
} satisfies Format;

function teiXml(edition: Edition): string {
  const facts = new Facts(edition);
  const lineEnd = usualLineEnd(edition.document);
  // The text is made first: it says which hands and people the header must name.
  const mark = source(edition.marked ? "\ufeff" : "");
  const children = [...mark, ...frontNodes(facts), bodyElement(facts)];
  const text = serialised(
    finished(element("text", languageOf(edition.document), children)),
    lineEnd,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<?recto-tei version="1" eol="${NAMES[lineEnd]}"?>\n`,
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n',
    headerXml(facts),
    "\n",
    facsimileXml(facts),
    standOffXml(facts),
    text,
    "\n</TEI>\n",
  ].join("");
}

/** The language of a text that no part mark divides; parts say their own. */
function languageOf(document: Document): Attributes {
  const { languages } = declaredIn(document.blocks);
  const isOne = languages.length === 1 && structureOf(document).sections.length === 0;
  return isOne ? { "xml:lang": languages[0] } : {};
}

const NAMES: Readonly<Record<LineEnd, string>> = { "\n": "lf", "\r\n": "crlf", "\r": "cr" };

function usualLineEnd({ text }: Document): LineEnd {
  const counts = new Map<string, number>();
  for (const [end] of text.matchAll(/\r\n?|\n/g)) counts.set(end, (counts.get(end) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return (most?.[0] ?? "\n") as LineEnd;
}
