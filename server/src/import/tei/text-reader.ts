import type { ImportedBlock } from "../front";
import type { XmlListener, XmlPlace, XmlTag } from "../xml/events";
import { GrowingElement, type XmlElement, type XmlNode } from "../xml/tree";
import { HOLDERS } from "./blocks";
import { Holder } from "./holders";
import { APART } from "./inlines";
import type { TeiReading } from "./reading";

/** Hears a file, and hands over the blocks of its text as soon as their elements have ended. */
export class TextReader implements XmlListener {
  /** The elements that are open and hold blocks, the innermost last. */
  private readonly holders: Holder[] = [];
  /** An element in the innermost of them, which is read as a whole. */
  private growing: GrowingElement | undefined;
  /** How deep one is in an element that is no part of the text. */
  private apart = 0;

  constructor(
    /** The name of the elements that are read: `text`, or `sourceDoc` where there is none. */
    private readonly read: "text" | "sourceDoc",
    private readonly reading: TeiReading,
    private readonly endsBeside: (span: XmlPlace) => boolean,
    private readonly found: (block: ImportedBlock) => void,
  ) {}

  open(tag: XmlTag): void {
    const holder = this.holders.at(-1);
    if (this.growing) this.growing.begin(tag);
    else if (this.apart > 0) this.apart++;
    else if (!holder) {
      if (tag.name === this.read) this.begin(tag);
    } else if (APART.has(tag.name) && tag.name !== this.read) {
      this.apart = 1;
      this.tell(holder.add(emptied(tag)));
    } else if (holder.wantsWhole || !isReadInParts(tag.name))
      this.growing = new GrowingElement(tag);
    else {
      this.tell(holder.flush());
      this.begin(tag);
    }
  }

  close(): void {
    const holder = this.holders.at(-1);
    if (!holder) return;
    if (this.growing) {
      if (!this.growing.end()) return;
      const { element } = this.growing;
      this.growing = undefined;
      this.tell(holder.add(element));
    } else if (this.apart > 0) this.apart--;
    else {
      this.tell(holder.flush());
      this.holders.pop();
    }
  }

  text(text: string, place: XmlPlace): void {
    this.add({ kind: "text", text, ...place });
  }

  comment(text: string, place: XmlPlace): void {
    this.add({ kind: "comment", text, ...place });
  }

  private begin(tag: XmlTag): void {
    const holder = new Holder(emptied(tag), this.reading, this.endsBeside);
    this.holders.push(holder);
    this.tell(holder.begin());
  }

  private add(node: XmlNode): void {
    if (this.growing) this.growing.add(node);
    else if (this.apart === 0) this.tell(this.holders.at(-1)?.add(node) ?? []);
  }

  private tell(blocks: readonly ImportedBlock[]): void {
    for (const block of blocks) this.found(block);
  }
}

/** A surface begins with an image, which stands somewhere in it. */
function isReadInParts(name: string): boolean {
  return HOLDERS.has(name) && name !== "surface";
}

function emptied(tag: XmlTag): XmlElement {
  return { kind: "element", ...tag, children: [] };
}
