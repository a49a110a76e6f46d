import { Body, commentBlock, type ImportedBlock } from "../front";
import type { ForeignFile, Imported, Refused, Write } from "../imported";
import { type Piece, wordsPiece } from "../piece";
import { UnmarkedTally } from "../unmarked";
import { readXmlParts } from "../xml/read";
import { ElementsOf, elementsOf, textOf, type XmlElement } from "../xml/tree";
import { pageBlock, regionBlock, typed } from "./regions";

/** Names of tags by their ids. */
type Tags = ReadonlyMap<string, string>;

const PARTS: ReadonlySet<string> = new Set(["Page", "Tags", "fileName"]);

/** Reads pages in ALTO, versions 2 to 4: blocks and lines in the order of the file. */
export async function readAlto(file: ForeignFile, write: Write): Promise<Imported | Refused> {
  const reading = new AltoReading(new Body(write));
  const parts = new ElementsOf(
    ({ name }) => PARTS.has(name),
    (element) => reading.take(element),
  );
  const fault = await readXmlParts(file.parts(), parts);
  if (fault) return { reason: `${fault.line}:${fault.column}: ${fault.message}` };
  reading.end();
  const title = file.name.replace(/\.[^.]+$/, "");
  const head = reading.body.end({ title, fields: [["Citation", title]], language: undefined });
  return { head, report: reading.tally.all() };
}

class AltoReading {
  readonly tally = new UnmarkedTally();
  private readonly tags = new Map<string, string>();
  private image: string | undefined;
  /** A page waits until it is known whether it is the only one. */
  private waiting: XmlElement | undefined;
  private pages = 0;

  constructor(readonly body: Body) {}

  take(element: XmlElement): void {
    if (element.name === "fileName") this.image ??= textOf(element);
    else if (element.name === "Tags") this.addTags(element);
    else {
      if (this.waiting) this.addPage(this.waiting);
      this.waiting = element;
    }
  }

  /** The one image that a file names is that of its only page. */
  end(): void {
    if (this.waiting) this.addPage(this.waiting, this.pages === 0 ? this.image : undefined);
  }

  private addTags(tags: XmlElement): void {
    for (const { attributes } of elementsOf(tags))
      if (attributes.ID) this.tags.set(attributes.ID, attributes.LABEL ?? attributes.TYPE ?? "");
  }

  private addPage(page: XmlElement, image?: string): void {
    const { PRINTED_IMG_NR: printed, PHYSICAL_IMG_NR: physical } = page.attributes;
    this.body.add(pageBlock(printed ?? physical, ++this.pages, image));
    for (const block of blocksIn(page, this.tags, this.tally)) this.body.add(block);
  }
}

function blocksIn(element: XmlElement, tags: Tags, tally: UnmarkedTally): ImportedBlock[] {
  return elementsOf(element).flatMap((child) => {
    switch (child.name) {
      case "TextBlock":
        return regionBlock(linesOf(child, tags, tally), labelOf(child, tags), tally);
      case "Illustration":
      case "GraphicalElement":
        tally.add(child.name, "a comment", child);
        return [commentBlock(child.attributes.TYPE || child.name)];
      case "TextLine":
        return [];
      default:
        return blocksIn(child, tags, tally);
    }
  });
}

function linesOf(block: XmlElement, tags: Tags, tally: UnmarkedTally): Piece[] {
  return elementsOf(block, "TextLine")
    .map((line) => typed(wordsPiece(lineText(line)), labelOf(line, tags), tally))
    .filter(({ words }) => words.trim() !== "");
}

/** Strings with their spaces. A word divided at the line's end keeps its hyphen. */
function lineText(line: XmlElement): string {
  const parts = elementsOf(line);
  const hasSpaces = parts.some(({ name }) => name === "SP");
  const text = parts.map((part, at) => {
    const { CONTENT = "" } = part.attributes;
    if (part.name === "SP") return " ";
    if (part.name === "HYP") return hyphen(CONTENT);
    if (part.name !== "String") return "";
    return hasSpaces || at === 0 || parts[at - 1]?.name !== "String" ? CONTENT : ` ${CONTENT}`;
  });
  return text.join("").trim();
}

/** A soft hyphen is not seen; the one on the page is. */
function hyphen(content: string): string {
  return content === "" || content === "\u00ad" ? "-" : content;
}

function labelOf({ attributes }: XmlElement, tags: Tags): string {
  const refs = attributes.TAGREFS?.split(/\s+/) ?? [];
  return refs.map((id) => tags.get(id)).find(Boolean) ?? attributes.TYPE ?? "";
}
