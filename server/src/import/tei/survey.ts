import type { Entry } from "../../people/entry";
import { Report } from "../../people/files/problem";
import { readTei as readRegister } from "../../people/files/tei";
import type { XmlFault, XmlListener, XmlParts, XmlPlace, XmlTag } from "../xml/events";
import { readXmlParts } from "../xml/read";
import { descendants, ElementsOf, type XmlElement } from "../xml/tree";
import { idIn } from "./names";
import { isSpan, spanTarget } from "./spans";

const ENTRIES: ReadonlySet<string> = new Set(["person", "place", "org"]);
const LISTS: ReadonlySet<string> = new Set(["listPerson", "listPlace", "listOrg", "person"]);
const IMAGES: ReadonlySet<string> = new Set(["surface", "graphic", "zone"]);
const HANDS: ReadonlySet<string> = new Set(["handNote"]);
const WANTED: ReadonlySet<string> = new Set([...ENTRIES, ...IMAGES, ...HANDS]);

/** Reads what must be known of a file before its text is read; or why it cannot be read. */
export async function survey(parts: XmlParts): Promise<Survey | { readonly fault: XmlFault }> {
  const found = new Survey();
  const fault = await readXmlParts(parts, found);
  return fault ? { fault } : found;
}

/** What the header and the lists of a file say, whose text is not kept. */
export class Survey implements XmlListener {
  readonly fault = undefined;
  /** Notes on hands. */
  readonly hands: XmlElement[] = [];
  /** The addresses of images by the ids of their elements. */
  readonly images: (readonly [string, string])[] = [];
  hasText = false;
  private root: XmlTag | undefined;
  /** The header of the whole file, and its text without what it holds. */
  private readonly skeleton: XmlElement[] = [];
  private readonly entries: string[] = [];
  private hasLists = false;
  private readonly open_: OpenElement[] = [];
  private readonly ending = new Set<string>();
  private readonly elements = new ElementsOf(
    ({ name }, depth) => WANTED.has(name) || (name === "teiHeader" && depth === 2),
    (element) => this.take(element),
  );

  /** The first element, with what front matter is made of. */
  get about(): XmlElement {
    const { name = "TEI", attributes = {}, line = 1, column = 1 } = this.root ?? {};
    return { kind: "element", name, attributes, line, column, children: this.skeleton };
  }

  /** Whether a span ends at an element beside it. */
  readonly endsBeside = (span: XmlPlace): boolean => this.ending.has(placeKey(span));

  open(tag: XmlTag): void {
    this.root ??= tag;
    this.elements.open(tag);
    if (LISTS.has(tag.name)) this.hasLists = true;
    if (tag.name === "text") {
      this.hasText = true;
      if (this.open_.length === 1) this.skeleton.push({ kind: "element", ...tag, children: [] });
    }
    this.open_.at(-1)?.noteChild(tag, this.ending);
    this.open_.push(new OpenElement());
  }

  close(): void {
    this.open_.pop();
    this.elements.close();
  }

  text(text: string, place: XmlPlace): void {
    this.elements.text(text, place);
  }

  /** The people, places and organisations that the file lists, by ids that marks can name. */
  register(name: string): Entry[] {
    if (!this.hasLists) return [];
    const taken = new Set<string>();
    const report = new Report(`<list>${this.entries.join("")}</list>`, name);
    return readRegister(report).flatMap(({ source: _, ...entry }) => {
      const id = idIn(entry.id);
      if (taken.has(id)) return [];
      taken.add(id);
      return [{ ...entry, id }];
    });
  }

  private take(element: XmlElement): void {
    if (element.name === "teiHeader") this.skeleton.push(element);
    for (const hand of within(element, HANDS)) this.hands.push(hand);
    for (const image of within(element, IMAGES)) this.noteImage(image);
    if (ENTRIES.has(element.name)) this.entries.push(sourceOf(element));
    else for (const entry of outermost(element, ENTRIES)) this.entries.push(sourceOf(entry));
  }

  private noteImage(element: XmlElement): void {
    const id = element.attributes["xml:id"];
    const [graphic] = descendants(element, new Set(["graphic"]));
    const url = element.attributes.url ?? graphic?.attributes.url;
    if (id && url) this.images.push([id, url]);
  }
}

/** An element that is being read: the spans that began directly in it. */
class OpenElement {
  private readonly spans = new Map<string, string[]>();

  noteChild(tag: XmlTag, ending: Set<string>): void {
    const id = tag.attributes["xml:id"];
    for (const span of (id && this.spans.get(id)) || []) ending.add(span);
    const target = isSpan(tag.name) ? spanTarget(tag) : undefined;
    if (target) this.spans.set(target, [...(this.spans.get(target) ?? []), placeKey(tag)]);
  }
}

function placeKey({ line, column }: XmlPlace): string {
  return `${line}:${column}`;
}

function within(element: XmlElement, names: ReadonlySet<string>): Iterable<XmlElement> {
  const inside = [...descendants(element, names)];
  return names.has(element.name) ? [element, ...inside] : inside;
}

function* outermost(element: XmlElement, names: ReadonlySet<string>): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.kind !== "element") continue;
    if (names.has(child.name)) yield child;
    else yield* outermost(child, names);
  }
}

/** An element as XML, for the reader of registers. */
function sourceOf({ name, attributes, children }: XmlElement): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = children.map((child) => {
    if (child.kind === "element") return sourceOf(child);
    return child.kind === "text" ? escaped(child.text) : "";
  });
  return `<${name}${said.join("")}>${inside.join("")}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"\t\r\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
