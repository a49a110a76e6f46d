import type { Mention } from "../../people/mention";
import type { Inline } from "../../syntax/nodes";
import { isMark } from "../../syntax/nodes";
import type { Span } from "../../text/span";
import type { Facts } from "./facts";
import { markNodes } from "./marks";
import { groupedByNames } from "./names";
import { element, source, type TeiNode, words } from "./nodes";

/** Where inlines stand: their block, and what the document knows. */
export interface Setting {
  readonly facts: Facts;
  readonly text: string;
  /** The offset of the block in the document. */
  readonly base: number;
  readonly mentions: readonly Mention[];
  /** The block is an opener or a closer of a letter: signatures are `signed` there. */
  readonly letter?: boolean;
}

/**
 * The inlines of a stretch as TEI. All of the stretch is in the nodes: what no inline covers, such
 * as brackets and labels, stands between them as source.
 */
export function inlineNodes(
  setting: Setting,
  span: Span,
  inlines: readonly Inline[],
): readonly TeiNode[] {
  const { text, facts, mentions } = setting;
  const nodes: TeiNode[] = [];
  let at = span.start;
  for (const { mention, inlines: group } of groupedByNames(
    withoutAnchorSpace(text, inlines),
    mentions,
    span,
  )) {
    const into: TeiNode[] = mention ? [] : nodes;
    for (const inline of group) {
      (into.length === 0 ? nodes : into).push(...source(text.slice(at, inline.start)));
      append(into, setting, inline);
      at = inline.end;
    }
    if (!mention) continue;
    const { name, attributes } = facts.name(mention.id);
    nodes.push(element(name, attributes, into));
  }
  nodes.push(...source(text.slice(at, span.end)));
  return nodes;
}

function append(into: TeiNode[], setting: Setting, inline: Inline): void {
  const { text, facts, base } = setting;
  const written = text.slice(inline.start, inline.end);
  if (inline.kind === "text") into.push(...words(written));
  else if (inline.kind === "escape") into.push(...source("\\"), ...words(written.slice(1)));
  else if (inline.kind === "comment") into.push(...remarkNodes(written));
  else if (inline.kind === "raisedNumber") {
    const reference = facts.noteReference(base + inline.start);
    into.push(
      reference
        ? element("ref", reference, words(written))
        : element("hi", { rend: "superscript" }, words(written)),
    );
  } else if (isMark(inline)) markNodes(into, setting, inline);
}

/** A line `%% text`: a remark, and the line end after it. */
export function remarkNodes(written: string): readonly TeiNode[] {
  const end = /\s*$/.exec(written)?.index ?? written.length;
  return [{ kind: "remark", text: written.slice(0, end) }, ...source(written.slice(end))];
}

/** The space behind an anchor at the start is no part of the text. */
export function withoutAnchorSpace(text: string, inlines: readonly Inline[]): readonly Inline[] {
  const [anchor, next, ...rest] = inlines;
  if (anchor?.kind !== "anchor" || next?.kind !== "text") return inlines;
  const space = /^(?: |\r\n?|\n)/.exec(text.slice(next.start, next.end))?.[0].length ?? 0;
  const shorter = { ...next, start: next.start + space };
  return shorter.start < shorter.end ? [anchor, shorter, ...rest] : [anchor, ...rest];
}
