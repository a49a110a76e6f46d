import type { DocumentLink } from "vscode-languageserver-types";
import { column } from "../analysis/column";
import { blockFact } from "../analysis/memo";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Inline, PageBreak, Reference } from "../syntax/nodes";
import { marksIn } from "../syntax/walk";
import { isSpace, trimmed } from "../text/lines";
import type { Span } from "../text/span";

/** Where a path named in the document leads, as a URI; undefined when nobody knows. */
export type LinkResolver = (path: string, named: "image" | "document") => string | undefined;

/** A link as far as its block knows. */
interface BlockLink {
  readonly span: Span;
  readonly target: string;
  readonly kind: "url" | "image" | "document";
  readonly tooltip: string;
}

const SCHEME = /https?:\/\//gi;
const HOST = /^https?:\/\/[\p{L}\p{N}[]/iu;
/** Characters at which an address stops although no space stands there. */
const STOPS = new Set([...'<>"“”„«»[]|`{}\\^、。，！？）】」』']);
const TRAILING = new Set([...".,;:!?'’…*_"]);
const LONGEST_URL = 2000;
const NONE: readonly BlockLink[] = [];

/** `textDocument/documentLink`: addresses, the scans of page marks, and `[see: …]` targets. */
export function documentLinks(document: Document, resolve: LinkResolver): DocumentLink[] {
  return allLinks(document).flatMap((inBlock, index) =>
    inBlock.flatMap(({ span, target, kind, tooltip }): DocumentLink[] => {
      const uri = kind === "url" ? target : resolve(target, kind);
      return uri ? [{ range: document.rangeIn(index, span), target: uri, tooltip }] : [];
    }),
  );
}

const allLinks = column((document, block) => linksIn(document, block));

const linksIn = blockFact((block, inlines): readonly BlockLink[] => {
  if (block.kind === "blank") return NONE;
  const named = [...imageLinks(block, inlines), ...referenceLinks(block, inlines)];
  const urls = urlSpans(block.text).filter(
    (url) => !named.some(({ span }) => span.start < url.end && url.start < span.end),
  );
  if (named.length + urls.length === 0) return NONE;
  const links = [...named, ...urls.map((span) => urlLink(block.text, span))];
  return links.sort((a, b) => a.span.start - b.span.start);
});

function urlLink(text: string, span: Span): BlockLink {
  const target = text.slice(span.start, span.end);
  return { span, target, kind: "url", tooltip: "Open the web page" };
}

function imageLinks({ text, ...block }: Block, inlines: readonly Inline[]): BlockLink[] {
  const inside = [...marksIn(inlines)].filter(
    (mark): mark is PageBreak => mark.kind === "pageBreak",
  );
  const pages = block.kind === "page" ? [block.page] : inside;
  return pages.flatMap(({ image, number }) => {
    if (!image || image.start >= image.end) return [];
    const target = text.slice(image.start, image.end);
    const tooltip = number ? `Open the scan of page ${number}` : "Open the scan of this page";
    return [
      { span: image, target, kind: isUrl(target) ? ("url" as const) : ("image" as const), tooltip },
    ];
  });
}

/** `[see: doc.recto#12]`; `[to p. 3]` stays where it is. */
function referenceLinks({ text }: Block, inlines: readonly Inline[]): BlockLink[] {
  const references = [...marksIn(inlines)].filter(
    (mark): mark is Reference => mark.kind === "reference" && mark.descriptor !== "",
  );
  return references.flatMap((mark) => {
    const span = trimmed(text, mark.content);
    const target = text.slice(span.start, span.end);
    const [path = "", anchor] = target.split("#");
    if (isUrl(target) || !isDocument(path, anchor)) return [];
    const place = [anchor && `paragraph ${anchor}`, path].filter(Boolean).join(" of ");
    return [{ span, target, kind: "document" as const, tooltip: `Go to ${place}` }];
  });
}

/** A file name with an ending, or a paragraph of this document. */
function isDocument(path: string, anchor: string | undefined): boolean {
  if (/[\r\n[\]]/.test(path)) return false;
  return path === "" ? Boolean(anchor) : /[^\s./]\.[a-z]{2,6}$/i.test(path);
}

/** The addresses in a text, without the punctuation of the sentence around them. */
function urlSpans(text: string): Span[] {
  if (!text.includes("://")) return [];
  const spans: Span[] = [];
  for (const { index } of text.matchAll(SCHEME)) {
    const last = spans.at(-1);
    if (last && index < last.end) continue;
    const end = urlEnd(text, index);
    if (HOST.test(text.slice(index, end))) spans.push({ start: index, end });
  }
  return spans;
}

function urlEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_URL);
  let end = start;
  let open = 0;
  for (; end < limit; end++) {
    const character = text[end] as string;
    if (character <= " " || isSpace(text.charCodeAt(end)) || STOPS.has(character)) break;
    if (character === "(") open++;
    // A closing parenthesis that nothing in the address opened belongs to the sentence.
    if (character === ")" && --open < 0) break;
  }
  while (end > start && TRAILING.has(text[end - 1] as string)) end--;
  return end;
}

function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
