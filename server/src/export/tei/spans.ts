import type { Identifiers } from "./identifiers";
import { byBlankLines } from "./lines";
import { element, type TeiElementNode, type TeiNode } from "./nodes";

/** What marks become when they reach over paragraphs. */
const SPANS: ReadonlyMap<string, string> = new Map([
  ["add", "addSpan"],
  ["del", "delSpan"],
  ["damage", "damageSpan"],
]);

/** Marks with blank lines in them as `addSpan` … `anchor`: elements never overlap paragraphs. */
export function spanned(nodes: readonly TeiNode[], ids: Identifiers): readonly TeiNode[] {
  return nodes.flatMap((node) => {
    const name = node.kind === "element" ? SPANS.get(node.name) : undefined;
    if (node.kind !== "element" || !name || !isLong(node)) return [node];
    const id = ids.unique(`${name}-end`);
    return [
      element(name, { ...node.attributes, spanTo: `#${id}` }),
      ...spanned(node.children, ids),
      element("anchor", { "xml:id": id }),
    ];
  });
}

function isLong({ children }: TeiElementNode): boolean {
  if (byBlankLines(children).length > 1) return true;
  return children.some(
    (child) => child.kind === "element" && SPANS.has(child.name) && isLong(child),
  );
}
