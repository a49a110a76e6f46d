import {
  Stop,
  XML_LIMITS,
  type XmlFault,
  type XmlLimits,
  type XmlPlace,
  type XmlSource,
  type XmlTag,
} from "./events";
import { readXml } from "./read";

/** An element with all that it holds, in order. */
export interface XmlElement extends XmlTag {
  readonly kind: "element";
  readonly children: readonly XmlNode[];
}
export interface XmlText extends XmlPlace {
  readonly kind: "text";
  readonly text: string;
}
export interface XmlComment extends XmlPlace {
  readonly kind: "comment";
  readonly text: string;
}
export interface XmlInstruction extends XmlPlace {
  readonly kind: "instruction";
  readonly target: string;
  readonly body: string;
}
export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction;

/** A file as a tree, or why it is none. */
export type XmlTree =
  | { readonly root: XmlElement; readonly before: readonly XmlNode[]; readonly fault?: undefined }
  | { readonly fault: XmlFault };

/** Elements, texts and comments that are kept in memory together: about a gigabyte. */
const MOST_NODES = 2_000_000;

/** Reads a file that fits into memory. */
export function xmlTree(source: XmlSource, limits: XmlLimits = XML_LIMITS): XmlTree {
  const before: XmlNode[] = [];
  const open: XmlNode[][] = [before];
  let count = 0;
  const add = (node: XmlNode) => {
    if (++count > MOST_NODES)
      throw new Stop("This file is too large to be read as one; divide it into its documents.");
    open.at(-1)?.push(node);
  };
  const fault = readXml(
    source,
    {
      open(tag) {
        const children: XmlNode[] = [];
        add({ kind: "element", ...tag, children });
        open.push(children);
      },
      close: () => void open.pop(),
      text: (text, place) => add({ kind: "text", text, ...place }),
      comment: (text, place) => add({ kind: "comment", text, ...place }),
      instruction: (target, body, place) => add({ kind: "instruction", target, body, ...place }),
    },
    limits,
  );
  if (fault) return { fault };
  const root = before.find((node): node is XmlElement => node.kind === "element");
  return root
    ? { root, before: before.filter((node) => node !== root) }
    : { fault: { line: 1, column: 1, message: "There is no element in this file." } };
}

/** The characters of a node and of all in it. */
export function textOf(node: XmlNode): string {
  if (node.kind === "text") return node.text;
  return node.kind === "element" ? node.children.map(textOf).join("") : "";
}

/** The elements directly in an element, of one name or all. */
export function elementsOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (node): node is XmlElement => node.kind === "element" && (!name || node.name === name),
  );
}

/** All elements of these names within an element, in order, also inside each other. */
export function* descendants(
  element: XmlElement,
  names: ReadonlySet<string>,
): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (names.has(child.name)) yield child;
    yield* descendants(child, names);
  }
}

/** Whether words stand directly in an element that should hold elements only. */
export function hasLooseWords(element: XmlElement): boolean {
  return element.children.some((node) => node.kind === "text" && node.text.trim() !== "");
}
