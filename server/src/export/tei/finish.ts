import { type Attributes, element, type TeiElementNode, type TeiNode } from "./nodes";

/** Elements of phrases: TEI allows no lists and labels in them, but a `seg` that holds some. */
const PHRASES: ReadonlySet<string> = new Set([
  ...["stamp", "persName", "placeName", "orgName", "foreign", "abbr", "expan", "fw", "label"],
  ...["dateline", "addrLine", "date", "closer", "opener"],
]);
const NO_PHRASES: ReadonlySet<string> = new Set(["label", "lg", "list"]);
const LINES: ReadonlySet<string> = new Set(["l", "item"]);
const PIECES = /[^\r\n]*(?:\r\n?|\n|$)/g;
const HYPHEN = /\p{L}[-\u00ad\u2010\u2011¬](?:\r\n?|\n)$/u;

/** The tree as it is written: with `lb` where lines begin, and nothing where TEI forbids it. */
export function finished(node: TeiElementNode): TeiElementNode {
  const { name, children } = node;
  const written = children.flatMap((child, at) => {
    if (child.kind === "words") return lines(child.text, LINES.has(name) && isLast(children, at));
    return child.kind === "element" ? [fitted(name, finished(child))] : [child];
  });
  return { ...node, children: written };
}

/** A document of ten thousand pages is finished block by block, not in one deep copy. */
function fitted(parent: string, child: TeiElementNode): TeiElementNode {
  const misfit = PHRASES.has(parent)
    ? NO_PHRASES.has(child.name)
    : parent === "l" && child.name === "lg";
  return misfit ? element("seg", {}, [child]) : child;
}

function lines(text: string, endsLine: boolean): readonly TeiNode[] {
  const pieces = [...text.matchAll(PIECES)].map(([piece]) => piece).filter((piece) => piece !== "");
  return pieces.flatMap((piece, at): readonly TeiNode[] => {
    const written: TeiNode = { kind: "words", text: piece };
    const next = pieces[at + 1];
    if (!/[\r\n]$/.test(piece) || (endsLine && next === undefined)) return [written];
    return [written, element("lb", lineAttributes(piece, next))];
  });
}

function lineAttributes(before: string, after: string | undefined): Attributes {
  const divided = HYPHEN.test(before) && /^\s*\p{Ll}/u.test(after ?? "");
  return divided ? { break: "no" } : {};
}

function isLast(children: readonly TeiNode[], at: number): boolean {
  return children.slice(at + 1).every((child) => child.kind === "source");
}
