import type { Block, NoteBody, Table } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import type { Inline } from "../../syntax/nodes";
import type { Span } from "../../text/span";
import type { Facts } from "./facts";
import { inlineNodes, remarkNodes, type Setting, withoutAnchorSpace } from "./inlines";
import { byBlankLines } from "./lines";
import { pageNode } from "./marks";
import { type Attributes, element, source, type TeiNode } from "./nodes";
import { APART, soleMarks } from "./roles";
import { spanned } from "./spans";

/** As which element a paragraph stands in its part of the document. */
export type Form = "p" | "head" | "label" | "opener" | "closer" | "postscript";

/** A block as TEI: all of its text, with the blank lines after it. */
export function blockNodes(facts: Facts, index: number, form: Form = "p"): readonly TeiNode[] {
  const { document } = facts.edition;
  const block = document.blocks[index] as Block;
  const { text, content } = block;
  if (block.kind === "blank") return source(text);
  if (block.kind === "comment") return remarkNodes(text);
  const setting = settingOf(facts, index, form);
  const nodes = contentNodes(document, setting, block, form);
  const ends = facts.spansEndingWith(index).map((id) => element("anchor", { "xml:id": id }));
  return [
    ...source(text.slice(0, content.start)),
    ...nodes,
    ...ends,
    ...source(text.slice(content.end)),
  ];
}

/** What inlines of a block need to know of the document around them. */
function settingOf(facts: Facts, index: number, form: Form = "p"): Setting {
  const { document } = facts.edition;
  return {
    facts,
    text: (document.blocks[index] as Block).text,
    base: document.start(index),
    mentions: facts.mentionsIn(index),
    letter: form === "opener" || form === "closer",
  };
}

function contentNodes(
  document: Document,
  setting: Setting,
  block: Block,
  form: Form,
): readonly TeiNode[] {
  const inlines = document.inlines(block);
  switch (block.kind) {
    case "page":
      return [pageNode(setting, block.page)];
    case "noteBody":
      return [noteNode(setting, block, inlines)];
    case "table":
      return [tableNode(setting, block, inlines)];
    case "section": {
      const mark = source(block.text.slice(block.content.start, block.rest.start));
      return [...mark, ...paragraphNodes(setting, block.rest, inlines, form)];
    }
    case "yaml":
      return source(block.text.slice(block.content.start, block.content.end));
    default:
      return paragraphNodes(setting, block.content, inlines, form);
  }
}

/** Running text: a paragraph, or several where notes or blank lines divide it. */
function paragraphNodes(
  setting: Setting,
  span: Span,
  inlines: readonly Inline[],
  form: Form,
): readonly TeiNode[] {
  if (span.start === span.end) return [];
  const { base, facts } = setting;
  const isBody = ({ kind, start }: Inline) =>
    (kind === "supplied" || kind === "raisedNumber") && facts.noteBody(base + start) !== undefined;
  const stretches: Inline[][] = [[]];
  for (const inline of inlines) {
    if (isBody(inline)) stretches.push([inline]);
    else stretches.at(-1)?.push(inline);
  }
  return stretches.flatMap((own, at) => {
    const start = at === 0 ? span.start : (own[0] as Inline).start;
    const stretch = { start, end: stretches[at + 1]?.[0]?.start ?? span.end };
    if (at > 0) return signedNote(setting, own, stretch);
    return stretch.start < stretch.end ? stretchNodes(setting, stretch, own, form) : [];
  });
}

function stretchNodes(
  setting: Setting,
  span: Span,
  own: readonly Inline[],
  form: Form,
): readonly TeiNode[] {
  const [nodes, after] = withoutEndSpace(inlineNodes(setting, span, unanchored(setting, own)));
  const attributes = anchorOf(setting, own);
  const apart =
    form === "p" || form === "closer" ? apartNodes(setting, own, nodes, attributes) : undefined;
  if (apart) return [...apart, ...after];
  const alone = soleNode(setting, own, nodes, attributes);
  if (form === "p" && alone) return [...alone, ...after];
  if (form === "postscript") {
    const text = element("p", {}, unwrapped("seg", nodes));
    return [element("postscript", attributes, [text]), ...after];
  }
  if (form === "head" || form === "label")
    return [element(form, attributes, unwrapped("label", nodes)), ...after];
  if (form !== "p") return [element(form, attributes, nodes), ...after];
  return [...paragraphs(setting, nodes, attributes), ...after];
}

/** Verse, lists and parts of letters that are a paragraph of their own need none around them. */
function soleNode(
  { text }: Setting,
  inlines: readonly Inline[],
  nodes: readonly TeiNode[],
  attributes: Attributes,
): readonly TeiNode[] | undefined {
  const marks = soleMarks(text, inlines);
  const [mark] = marks ?? [];
  if (marks?.length !== 1 || !mark) return undefined;
  const [own, ...others] = nodes.filter((node) => node.kind === "element");
  if (!own || others.length > 0 || nodes.some(({ kind }) => kind === "words")) return undefined;
  const isLines = mark.kind === "verse" || mark.kind === "list";
  const isPart = mark.kind === "letterPart" && own.name === "seg";
  if (!isLines && !isPart) return undefined;
  const { name } = own;
  const made = {
    ...own,
    name: isPart ? "ab" : name,
    attributes: { ...own.attributes, ...attributes },
  };
  return nodes.map((node) => (node === own ? made : node));
}

function paragraphs(
  { facts }: Setting,
  nodes: readonly TeiNode[],
  attributes: Attributes,
): readonly TeiNode[] {
  const parts = byBlankLines(spanned(nodes, facts.identifiers));
  return parts.flatMap((part, at) =>
    typeof part === "string"
      ? source(part)
      : part.length > 0 || at === 0
        ? [element("p", at === 0 ? attributes : {}, part)]
        : [],
  );
}

/** The paragraph is the element itself: it needs no second one inside. */
function unwrapped(name: string, nodes: readonly TeiNode[]): readonly TeiNode[] {
  return nodes.flatMap((node) =>
    node.kind === "element" && node.name === name ? node.children : [node],
  );
}

/**
 * A note, a gap or a folio that is a paragraph of its own in the transcription is none in the source:
 * it stands between paragraphs, and the spaces beside it are no words.
 */
function apartNodes(
  { text }: Setting,
  inlines: readonly Inline[],
  nodes: readonly TeiNode[],
  attributes: Attributes,
): readonly TeiNode[] | undefined {
  const [mark, ...others] = soleMarks(text, inlines) ?? [];
  if (!mark || others.length > 0 || !APART.has(mark.kind)) return undefined;
  const named = nodes.find(({ kind }) => kind === "element");
  return nodes.flatMap((node): readonly TeiNode[] => {
    if (node.kind === "words") return source(node.text);
    if (node.kind !== "element" || node !== named) return [node];
    return [{ ...node, attributes: { ...node.attributes, ...attributes } }];
  });
}

function noteNode(setting: Setting, block: NoteBody, inlines: readonly Inline[]): TeiNode {
  const { text, facts, base } = setting;
  const span = { start: block.mark.end, end: block.content.end };
  const attributes = facts.noteBody(base + block.mark.start) ?? { place: "foot" };
  return element("note", { ...attributes }, [
    ...source(text.slice(block.mark.start, block.mark.end)),
    ...inlineNodes(setting, span, inlines),
  ]);
}

/** `[1] text` at the start of a line: the sign is the note's label. */
function signedNote(
  setting: Setting,
  [sign, ...inlines]: readonly Inline[],
  span: Span,
): readonly TeiNode[] {
  if (!sign) return [];
  const { facts, base } = setting;
  const children = "children" in sign ? sign.children : [{ ...sign, kind: "text" as const }];
  const label = element("label", {}, inlineNodes(setting, sign, children));
  const rest = { start: sign.end, end: span.end };
  const [nodes, after] = withoutEndSpace(inlineNodes(setting, rest, inlines));
  return [element("note", facts.noteBody(base + sign.start), [label, ...nodes]), ...after];
}

function tableNode(setting: Setting, block: Table, inlines: readonly Inline[]): TeiNode {
  const { text } = setting;
  let at = block.content.start;
  const rows = block.rows.map((row) => {
    const cells = row.flatMap((span) => {
      const before = source(text.slice(at, span.start));
      at = span.end;
      return [...before, element("cell", {}, inlineNodes(setting, span, within(inlines, span)))];
    });
    return element("row", {}, cells);
  });
  return element("table", {}, [...rows, ...source(text.slice(at, block.content.end))]);
}

function within(inlines: readonly Inline[], { start, end }: Span): readonly Inline[] {
  return inlines.filter((inline) => inline.start >= start && inline.end <= end);
}

/** An anchor at the start names the element itself, and needs none of its own. */
function unanchored({ text }: Setting, inlines: readonly Inline[]): readonly Inline[] {
  return inlines[0]?.kind === "anchor" ? withoutAnchorSpace(text, inlines).slice(1) : inlines;
}

function anchorOf({ facts, base }: Setting, [first]: readonly Inline[]): Attributes {
  return first?.kind === "anchor" ? facts.anchor(base + first.start) : {};
}

/** The nodes without line ends behind the last word, and these as source. */
function withoutEndSpace(nodes: readonly TeiNode[]): [readonly TeiNode[], readonly TeiNode[]] {
  const last = nodes.at(-1);
  if (last?.kind !== "words") return [nodes, []];
  const text = last.text.replace(/[ \t\r\n]+$/, "");
  const kept = text === "" ? [] : [{ ...last, text }];
  return [[...nodes.slice(0, -1), ...kept], source(last.text.slice(text.length))];
}
