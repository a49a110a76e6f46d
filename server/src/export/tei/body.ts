import { type Section, structureOf } from "../../analysis/structure";
import type { Block } from "../../syntax/blocks";
import { blockNodes, type Form } from "./blocks";
import type { Facts } from "./facts";
import { type Attributes, element, type TeiElementNode, type TeiNode } from "./nodes";
import { type Role, roleOf } from "./roles";

/** The transcription: one `div` for each part, and one for what stands before the first. */
export function bodyElement(facts: Facts): TeiElementNode {
  const { document } = facts.edition;
  const { sections, bodyFrom } = structureOf(document);
  const firstSection = sections[0]?.fromBlock ?? document.blocks.length;
  const start = Math.min(bodyFrom, firstSection);
  const before = partNodes(facts, start, firstSection);
  const type = sections.length > 0 ? "preliminary" : undefined;
  const isWritten = before.some(({ kind }) => kind === "element") || sections.length === 0;
  const first = isWritten ? [element("div", { type }, before)] : before;
  const divisions = sections.map((section) =>
    element(
      "div",
      sectionAttributes(section),
      partNodes(facts, section.fromBlock, section.toBlock),
    ),
  );
  return element("body", {}, [...first, ...divisions]);
}

/** Front matter as it stands: its words are part of the text, its facts are in the header too. */
export function frontNodes(facts: Facts): readonly TeiNode[] {
  const { document } = facts.edition;
  const { sections, bodyFrom } = structureOf(document);
  const end = Math.min(bodyFrom, sections[0]?.fromBlock ?? document.blocks.length);
  const nodes: TeiNode[] = [];
  for (let index = 0; index < end; index++) {
    const block = document.blocks[index] as Block;
    if (block.kind === "title") nodes.push(...blockNodes(facts, index, "head"));
    else if (block.kind === "field") nodes.push(...fieldNodes(facts, index, block.key));
    else nodes.push(...blockNodes(facts, index));
  }
  if (!nodes.some(({ kind }) => kind === "element")) return nodes;
  return [element("front", {}, [element("div", { type: "frontMatter" }, nodes)])];
}

function fieldNodes(facts: Facts, index: number, key: string): readonly TeiNode[] {
  const type = key.toLowerCase().replace(/\s+(.)/gu, (_, letter: string) => letter.toUpperCase());
  return blockNodes(facts, index).map((node) =>
    node.kind === "element" && node.name === "p"
      ? { ...node, name: "ab", attributes: { type, ...node.attributes } }
      : node,
  );
}

function sectionAttributes({ type, language }: Section): Attributes {
  return { type, "xml:lang": language };
}

function partNodes(facts: Facts, from: number, to: number): readonly TeiNode[] {
  const { document } = facts.edition;
  const blocks = document.blocks.slice(from, to);
  const roles = blocks.map((block) => roleOf(block, document.inlines(block)));
  const forms = formsOf(roles, blocks);
  return blocks.flatMap((_, at) => blockNodes(facts, from + at, forms[at]));
}

/** Headings and openers stand at the start of a part, closers at its end, after some text. */
function formsOf(roles: readonly Role[], blocks: readonly Block[]): Form[] {
  const top = firstOf(roles, blocks, ["heading", "opening", "apart", "companion"]);
  const closing = closingFrom(roles, top);
  return roles.map((role, at): Form => {
    if (!isParagraph(blocks[at] as Block)) return "p";
    if (at < top && role === "heading") return "head";
    if (at < top && role === "opening") return "opener";
    if (at >= closing) return role === "postscript" ? "postscript" : "closer";
    return role === "heading" ? "label" : "p";
  });
}

/** The first block that is text; before it stand headings, openers, page marks and comments. */
function firstOf(
  roles: readonly Role[],
  blocks: readonly Block[],
  before: readonly Role[],
): number {
  const first = roles.findIndex((role, at) => {
    const block = blocks[at] as Block;
    if (block.kind === "section") return block.rest.end > block.rest.start;
    return !before.includes(role) || (role === "companion" && isParagraph(block));
  });
  return first < 0 ? roles.length : first;
}

/** Where nothing but closing matter follows; the end where there is none, or no text before it. */
function closingFrom(roles: readonly Role[], top: number): number {
  let from = roles.length;
  for (let at = roles.length - 1; at > top; at--) {
    const role = roles[at] as Role;
    if (role === "other" || role === "heading") break;
    if (role === "closing" || role === "opening") from = at;
  }
  return from;
}

function isParagraph({ kind }: Block): boolean {
  return kind === "paragraph" || kind === "annotation";
}
