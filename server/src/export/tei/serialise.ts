import { attributeValue, characterData, sourceInstruction, xmlComment } from "./characters";
import type { TeiElementNode, TeiNode } from "./nodes";

/** Elements in which white space means nothing: each child begins a line. */
const CONTAINERS: ReadonlySet<string> = new Set([
  ...["text", "front", "body", "div", "table", "row", "list", "lg"],
]);

/** How lines end: as most do in the source. Others are named where they stand. */
export type LineEnd = "\n" | "\r\n" | "\r";

/** An element as XML. */
export function serialised(node: TeiElementNode, lineEnd: LineEnd): string {
  return new Serialiser(lineEnd).element(node);
}

class Serialiser {
  constructor(private readonly lineEnd: LineEnd) {}

  element({ name, attributes, children }: TeiElementNode): string {
    const written = Object.entries(attributes)
      .filter(([, value]) => value !== undefined && value !== "")
      .map(([key, value]) => ` ${key}="${attributeValue(value as string)}"`);
    const tag = `${name}${written.join("")}`;
    const inner = this.children(name, children);
    return inner === "" ? `<${tag}/>` : `<${tag}>${inner}</${name}>`;
  }

  private children(parent: string, children: readonly TeiNode[]): string {
    const joined = joinedSources(children);
    if (!CONTAINERS.has(parent)) return joined.map((child) => this.node(child)).join("");
    const lines = joined.map((child, at) => this.line(child, joined[at - 1], joined[at + 1]));
    return `\n${lines.join("")}`;
  }

  /** Between paragraphs stands one blank line: only another distance is written. */
  private line(node: TeiNode, before: TeiNode | undefined, after: TeiNode | undefined): string {
    const usual = node.kind === "source" && node.text === this.lineEnd + this.lineEnd;
    if (usual && isParagraph(before)) return "";
    if (!isParagraph(node)) return `${this.node(node)}\n`;
    const none = after?.kind === "source" ? "" : sourceInstruction("");
    return `${this.node(node)}${none}\n`;
  }

  private node(node: TeiNode): string {
    if (node.kind === "element") return this.element(node);
    if (node.kind === "words") return this.words(node.text);
    if (node.kind === "source") return sourceInstruction(node.text);
    const { comment, whole } = xmlComment(node.text);
    return whole ? comment : `${comment}${sourceInstruction(node.text)}`;
  }

  private words(text: string): string {
    return text
      .split(/(\r\n?|\n)/)
      .map((part, at) => (at % 2 === 0 ? characterData(part) : this.end(part)))
      .join("");
  }

  private end(end: string): string {
    return end === this.lineEnd
      ? "\n"
      : `<?recto-eol ${end === "\n" ? "lf" : end === "\r" ? "cr" : "crlf"}?>\n`;
  }
}

function isParagraph(node: TeiNode | undefined): boolean {
  return node?.kind === "element" && node.name === "p";
}

/** The same nodes with neighbouring sources as one, and none that is empty. */
function joinedSources(nodes: readonly TeiNode[]): readonly TeiNode[] {
  const joined: TeiNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.kind === "source" && last?.kind === "source")
      joined[joined.length - 1] = { kind: "source", text: last.text + node.text };
    else joined.push(node);
  }
  return joined;
}
