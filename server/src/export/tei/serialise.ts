import { nativeSpelling, type Spelling } from "../../syntax/data/tei-spellings";
import {
  attributeText,
  attributeValue,
  characterData,
  sourceInstruction,
  xmlComment,
} from "./characters";
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
    const plain = Object.entries(attributes)
      .map(([key, value]) => [key, attributeText(value ?? "")] as const)
      .filter(([, value]) => value !== "");
    const written = plain.map(([key, value]) => ` ${key}="${attributeValue(value)}"`);
    const tag = `${name}${written.join("")}`;
    const spelling = nativeSpelling(name, Object.fromEntries(plain));
    const inner = this.children(name, unspelt(joinedSources(children), spelling));
    return inner === "" ? `<${tag}/>` : `<${tag}>${inner}</${name}>`;
  }

  private children(parent: string, joined: readonly TeiNode[]): string {
    if (!CONTAINERS.has(parent)) return joined.map((child) => this.node(child)).join("");
    const lines = joined.map((child, at) =>
      parent === "div"
        ? this.block(child, joined[at - 1], joined[at + 1])
        : `${this.node(child)}\n`,
    );
    return `\n${lines.join("")}`;
  }

  /** After each block stands one blank line: only another distance is written. */
  private block(node: TeiNode, before: TeiNode | undefined, after: TeiNode | undefined): string {
    const usual = node.kind === "source" && node.text === this.lineEnd + this.lineEnd;
    // A remark may be followed by its own source, which would be taken for the distance.
    if (usual && before?.kind === "element" && after?.kind !== "remark") return "";
    const isLast = node.kind === "element" && after?.kind !== "source";
    return `${this.node(node)}${isLast ? sourceInstruction("") : ""}\n`;
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

/**
 * The content of an element without the brackets that its reader puts around it by itself. Where
 * these are not the ones in the source, an instruction stands first, even if it says nothing.
 */
function unspelt(nodes: readonly TeiNode[], spelling: Spelling | undefined): readonly TeiNode[] {
  if (!spelling) return nodes;
  const { open, close } = spelling;
  const [first, ...rest] = nodes;
  if (first?.kind !== "source") return [{ kind: "source", text: "" }, ...nodes];
  if (rest.length === 0) return first.text === open + close ? [] : nodes;
  if (first.text !== open || rest[0]?.kind === "source" || rest[0]?.kind === "remark") return nodes;
  const last = rest.at(-1);
  if (close === "") return nodes.at(-1)?.kind === "source" ? nodes : rest;
  const isNative = last?.kind === "source" && last.text === close && rest.length > 1;
  return isNative ? rest.slice(0, -1) : nodes;
}
