import type { XmlElement, XmlNode } from "../xml/tree";
import type { TeiReading } from "./reading";

/**
 * Reads the nodes of an element one after the other. `delSpan` and `addSpan` to their `anchor`, where
 * that stands beside them, become the element that they stand for.
 */
export class Spans {
  private span: XmlElement | undefined;
  private inside: XmlNode[] = [];

  constructor(
    private readonly reading: TeiReading,
    /** Whether a span ends beside where it begins. */
    private readonly endsBeside: (span: XmlElement) => boolean,
  ) {}

  /** Whether nodes are held back until a span ends. */
  get isOpen(): boolean {
    return this.span !== undefined;
  }

  /** The nodes that may be read now. */
  after(node: XmlNode): readonly XmlNode[] {
    if (this.span) return this.within(this.span, node);
    if (node.kind !== "element" || !isSpan(node.name)) return [node];
    if (this.endsBeside(node)) this.span = node;
    else this.reading.plain(node, "left out: where it ends stands in another element");
    return [];
  }

  private within(span: XmlElement, node: XmlNode): readonly XmlNode[] {
    const isEnd = node.kind === "element" && node.attributes["xml:id"] === spanTarget(span);
    if (!isEnd) {
      this.inside.push(node);
      return [];
    }
    const { inside } = this;
    this.span = undefined;
    this.inside = [];
    return spanned(inside, { ...span, name: span.name === "delSpan" ? "del" : "add" });
  }
}

/** The nodes of an element with the spans among them. */
export function withSpans(nodes: readonly XmlNode[], reading: TeiReading): readonly XmlNode[] {
  if (!nodes.some((node) => node.kind === "element" && isSpan(node.name))) return nodes;
  const ending = new Set<XmlNode>();
  const ids = new Set<string | undefined>();
  for (const node of [...nodes].reverse()) {
    if (node.kind !== "element") continue;
    if (isSpan(node.name) && ids.has(spanTarget(node))) ending.add(node);
    const id = node.attributes["xml:id"];
    if (id) ids.add(id);
  }
  const spans = new Spans(reading, (span) => ending.has(span));
  return nodes.flatMap((node) => spans.after(node));
}

/** Whether an element says that others up to an anchor were added or deleted. */
export function isSpan(name: string): boolean {
  return name === "delSpan" || name === "addSpan";
}

/** The id of the element at which a span ends. */
export function spanTarget({ attributes }: Pick<XmlElement, "attributes">): string | undefined {
  return attributes.spanTo?.replace(/^#/, "");
}

const PARAGRAPHS: ReadonlySet<string> = new Set(["p", "l", "ab", "item", "head", "addrLine"]);

/** Paragraphs and lines are each marked inside, because marks do not hold them. */
function spanned(nodes: readonly XmlNode[], tag: XmlElement): XmlNode[] {
  const around = (children: readonly XmlNode[]): XmlElement => ({ ...tag, children });
  const holds = (node: XmlNode): node is XmlElement =>
    node.kind === "element" && (PARAGRAPHS.has(node.name) || node.children.some(holds));
  if (!nodes.some(holds)) return [around(nodes)];
  return nodes.map((node) => {
    if (!holds(node))
      return node.kind === "text" && node.text.trim() === "" ? node : around([node]);
    return { ...node, children: spanned(node.children, tag) };
  });
}
