import type { DocumentLink } from "vscode-languageserver-types";
import { column } from "../analysis/column";
import { pointersAmong } from "../analysis/keys/anchor-uses";
import type { KeyUse } from "../analysis/keys/key-use";
import { targetsOf, usesOfSort } from "../analysis/keys/kinds";
import { blockFact } from "../analysis/memo";
import { registerPaths } from "../analysis/register-paths";
import { sectionAt } from "../analysis/structure";
import type { Block } from "../syntax/blocks";
import type { Document, Position } from "../syntax/document";
import type { Inline, PageBreak } from "../syntax/nodes";
import { marksIn } from "../syntax/walk";
import { isSpace } from "../text/lines";
import type { Span } from "../text/span";
import { t } from "../text/words";

/** Where a path named in the document leads, as a URI; undefined when nobody knows. */
export type LinkResolver = (
  path: string,
  named: "image" | "document" | "register",
  /** The paragraph of the other document. */
  anchor?: string,
) => string | undefined;

/** A link as far as its block knows. */
interface BlockLink {
  readonly span: Span;
  readonly target: string;
  readonly kind: "url" | "image" | "document" | "register";
  readonly anchor?: string | undefined;
  readonly tooltip: string;
}

const SCHEME = /https?:\/\//gi;
const HOST = /^https?:\/\/[\p{L}\p{N}[]/iu;
/** Characters at which an address stops although no space stands there. */
const STOPS = new Set([...'<>"“”„«»[]|`{}\\^、。，！？）】」』']);
const TRAILING = new Set([...".,;:!?'’…*_"]);
const LONGEST_URL = 2000;
const NONE: readonly BlockLink[] = [];

/**
 * `textDocument/documentLink`: addresses, the scans of page marks, registers, `[see: …]`, and words
 * that lead to a page.
 */
export function documentLinks(
  document: Document,
  uri: string,
  resolve: LinkResolver,
): DocumentLink[] {
  const outward = [...registerLinks(document), ...allLinks(document).flatMap(placed)];
  const found = outward.flatMap(
    ({ block, span, target, kind, anchor, tooltip }): DocumentLink[] => {
      const leads = kind === "url" ? target : resolve(target, kind, anchor);
      return leads ? [{ range: document.rangeIn(block, span), target: leads, tooltip }] : [];
    },
  );
  return [...found, ...inwardLinks(document, uri)].sort(
    (a, b) =>
      a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

/** A place in a document as links name it: editors count lines from 1 there. */
export function linkTo(uri: string, { line, character }: Position): string {
  return `${uri}#L${line + 1},${character + 1}`;
}

function placed(links: readonly BlockLink[], block: number) {
  return links.map((link) => ({ ...link, block }));
}

/** `to page 3` and `[see: #12]`: places in the same document. */
function inwardLinks(document: Document, uri: string): DocumentLink[] {
  const known = new Map<string, string>();
  const uses = [...usesOfSort(document, "page"), ...usesOfSort(document, "anchor")];
  return uses.flatMap((use): DocumentLink[] => {
    if (use.defines) return [];
    const target = targetLink(document, uri, use, known);
    const tooltip = use.sort === "page" ? t("Go to the page") : t("Go to paragraph {0}", use.key);
    const range = document.rangeIn(use.block, use.span);
    return target === "" ? [] : [{ range, target, tooltip }];
  });
}

/** Where a use leads, looked for once for all that mean the same in one section. */
function targetLink(
  document: Document,
  uri: string,
  use: KeyUse,
  known: Map<string, string>,
): string {
  const section = sectionAt(document, document.start(use.block))?.start;
  const name = `${use.sort} ${use.key} ${section}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const [first] = targetsOf(document, use);
  const link = first ? linkTo(uri, document.positionIn(first.block, first.span.start)) : "";
  known.set(name, link);
  return link;
}

function registerLinks(document: Document) {
  return registerPaths(document).map(({ block, span, path }) => ({
    block,
    span,
    target: path,
    kind: "register" as const,
    anchor: undefined,
    tooltip: t("Open the register"),
  }));
}

const allLinks = column((document, block) => linksIn(document, block));

const linksIn = blockFact((block, inlines): readonly BlockLink[] => {
  if (block.kind === "blank") return NONE;
  const named = [...imageLinks(block, inlines), ...pointerLinks(inlines, block.text)];
  const urls = urlSpans(block.text).filter(
    (url) => !named.some(({ span }) => span.start < url.end && url.start < span.end),
  );
  if (named.length + urls.length === 0) return NONE;
  const links = [...named, ...urls.map((span) => urlLink(block.text, span))];
  return links.sort((a, b) => a.span.start - b.span.start);
});

function urlLink(text: string, span: Span): BlockLink {
  const target = text.slice(span.start, span.end);
  return { span, target, kind: "url", tooltip: t("Open the web page") };
}

function imageLinks({ text, ...block }: Block, inlines: readonly Inline[]): BlockLink[] {
  const inside = [...marksIn(inlines)].filter(
    (mark): mark is PageBreak => mark.kind === "pageBreak",
  );
  const pages = block.kind === "page" ? [block.page] : inside;
  return pages.flatMap(({ image, number }) => {
    if (!image || image.start >= image.end) return [];
    const target = text.slice(image.start, image.end);
    const tooltip = number
      ? t("Open the scan of page {0}", number)
      : t("Open the scan of this page");
    return [
      { span: image, target, kind: isUrl(target) ? ("url" as const) : ("image" as const), tooltip },
    ];
  });
}

/** `[see: letter.recto#12]`. A paragraph of the same document is a place in it. */
function pointerLinks(inlines: readonly Inline[], text: string): BlockLink[] {
  return pointersAmong(inlines, text).flatMap(({ url, path, anchor, span }): BlockLink[] => {
    if (url || path === "") return [];
    const tooltip = anchor ? t("Go to paragraph {0} of {1}", anchor, path) : t("Go to {0}", path);
    return [{ span, target: path, kind: "document", anchor, tooltip }];
  });
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
