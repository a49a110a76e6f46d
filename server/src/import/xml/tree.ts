import { t } from "../../text/words";
import { Stop, type XmlListener, type XmlPlace, type XmlTag } from "./events";

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

/** Elements, texts and comments that are kept in memory together: about a gigabyte. */
export const MOST_NODES = 2_000_000;

/** An element that is being read, with all that it holds. */
export class GrowingElement {
  readonly element: XmlElement;
  private readonly open: XmlNode[][];
  private count = 0;

  constructor(tag: XmlTag) {
    const children: XmlNode[] = [];
    this.element = { kind: "element", ...tag, children };
    this.open = [children];
  }

  begin(tag: XmlTag): void {
    const children: XmlNode[] = [];
    this.add({ kind: "element", ...tag, children });
    this.open.push(children);
  }

  /** Whether the whole element has ended. */
  end(): boolean {
    this.open.pop();
    return this.open.length === 0;
  }

  add(node: XmlNode): void {
    if (++this.count > MOST_NODES)
      throw new Stop(t("This element is too large to be read as one; divide it."));
    this.open.at(-1)?.push(node);
  }
}

/**
 * Hears a file, and hands over the elements that are wanted, whole, when they end. Nothing else is
 * kept, so that a file may be larger than the memory.
 */
export class ElementsOf implements XmlListener {
  private growing: GrowingElement | undefined;
  private depth = 0;

  constructor(
    /** Asked for elements outside of those that are wanted; the first element is 1 deep. */
    private readonly wanted: (tag: XmlTag, depth: number) => boolean,
    private readonly found: (element: XmlElement) => void,
  ) {}

  open(tag: XmlTag): void {
    this.depth++;
    if (this.growing) this.growing.begin(tag);
    else if (this.wanted(tag, this.depth)) this.growing = new GrowingElement(tag);
  }

  close(): void {
    this.depth--;
    if (!this.growing?.end()) return;
    const { element } = this.growing;
    this.growing = undefined;
    this.found(element);
  }

  text(text: string, place: XmlPlace): void {
    this.growing?.add({ kind: "text", text, ...place });
  }
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
