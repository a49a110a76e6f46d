import { t } from "../../text/words";
import { commentBlock, type ImportedBlock } from "../front";
import { Stop } from "../xml/events";
import { elementsOf, MOST_NODES, type XmlElement, type XmlNode } from "../xml/tree";
import { block, finished, isBlock, paragraphs } from "./blocks";
import { shortLanguage } from "./data/languages";
import { pageMark } from "./empty-elements";
import { APART } from "./inlines";
import type { TeiReading } from "./reading";
import { Spans, withSpans } from "./spans";

const SECTIONS = /^(original|translation|attachment|enclosure)$/i;

/** Reads an element that holds blocks, in the order of the file. */
export function blocksOf(element: XmlElement, reading: TeiReading): ImportedBlock[] {
  const holder = new Holder(element, reading);
  const nodes = withSpans(element.children, reading);
  return [...holder.begin(), ...nodes.flatMap((node) => holder.add(node)), ...holder.flush()];
}

/** An element that holds blocks, and of which what was read is not kept. */
export class Holder {
  private readonly spans: Spans;
  /** What belongs to the next paragraph that no element encloses. */
  private loose: XmlNode[] = [];

  constructor(
    private readonly element: XmlElement,
    private readonly reading: TeiReading,
    endsBeside: (span: XmlElement) => boolean = () => false,
  ) {
    this.spans = new Spans(reading, endsBeside);
  }

  /** Whether the next elements are wanted whole, because marks go around them. */
  get wantsWhole(): boolean {
    return this.spans.isOpen;
  }

  begin(): ImportedBlock[] {
    const { element, reading } = this;
    return element.name === "surface"
      ? finished(pageMark(surfacePage(element), reading, false), reading)
      : sectionMark(element, reading);
  }

  /** The blocks that are whole with the next node. */
  add(node: XmlNode): ImportedBlock[] {
    return this.spans.after(node).flatMap((one) => this.take(one));
  }

  /** What was loose, before something else begins or at the end. */
  flush(): ImportedBlock[] {
    const { loose } = this;
    this.loose = [];
    return paragraphs(loose, this.reading);
  }

  private take(node: XmlNode): ImportedBlock[] {
    if (node.kind === "element") {
      if (APART.has(node.name)) return [];
      if (this.element.name === "surface" && node.name === "graphic") return [];
      if (isBlock(node)) return [...this.flush(), ...block(node, this.reading)];
    }
    if (this.loose.push(node) > MOST_NODES)
      throw new Stop(t("There are too many words here without a paragraph around them."));
    return [];
  }
}

/** A surface begins a page, whose image is that of its graphic. */
function surfacePage(surface: XmlElement): XmlElement {
  const [graphic] = elementsOf(surface, "graphic");
  const facs = graphic?.attributes.url ?? surface.attributes.facs;
  const { n } = surface.attributes;
  const attributes = { ...(n && { n }), ...(facs && { facs }) };
  return { ...surface, name: "pb", attributes, children: [] };
}

/** `[translation: de]` at the start of a division that says so; another type is a comment. */
function sectionMark(element: XmlElement, reading: TeiReading): ImportedBlock[] {
  const { type, "xml:lang": lang } = element.attributes;
  if (!/^div\d?$/.test(element.name) || !type) return [];
  const said = SECTIONS.exec(type)?.[1]?.toLowerCase();
  if (!said) {
    reading.unmarked.add(`div@type=${type.slice(0, 60)}`, "a comment", element);
    return [commentBlock(type)];
  }
  const language = said === "original" || said === "translation" ? shortLanguage(lang) : "";
  return [{ text: language ? `[${said}: ${language}]` : `[${said}]`, words: "" }];
}
