import type { Entry } from "../../people/entry";
import { UnmarkedTally } from "../unmarked";
import { textOf, type XmlElement } from "../xml/tree";
import { type NamedThing, Names } from "./names";

/** What is known of the file while its text is read, and what was found in it. */
export class TeiReading {
  readonly unmarked = new UnmarkedTally();
  readonly names: Names;
  /** The hands of the file by their ids, as `h1`, `h2` … */
  private readonly hands = new Map<string, string>();
  private readonly handNotes = new Map<string, string>();
  private readonly images = new Map<string, string>();
  private pages = 0;
  private lines = 0;
  private notes = 0;
  /** Comments and notes to be written before or after the block that is being read. */
  comments: string[] = [];

  constructor(register: readonly Entry[]) {
    this.names = new Names(register);
  }

  plain(element: XmlElement, became = "plain words"): void {
    this.unmarked.add(described(element), became, element);
  }

  noteHand(element: XmlElement): void {
    const id = element.attributes["xml:id"];
    const { scribe, medium } = element.attributes;
    const said = textOf(element).replace(/\s+/g, " ").trim();
    const text = [said || scribe?.replace(/^#/, ""), medium].filter(Boolean).join(", ");
    if (id) this.handNotes.set(id, text.replace(/[;=[\]]/g, ",").slice(0, 300));
  }

  /** The key of a hand, such as `h2`. */
  hand(pointer: string | undefined): string | undefined {
    const id = pointer?.trim().split(/\s+/)[0]?.replace(/^.*#/, "");
    if (!id) return undefined;
    const known = this.hands.get(id);
    if (known) return known;
    const free = /^h\d{1,3}$/.test(id) && ![...this.hands.values()].includes(id);
    const key = free ? id : this.freeHand();
    this.hands.set(id, key);
    return key;
  }

  /** The field `Hands`, of all hands that were met. */
  handList(): string {
    return [...this.hands]
      .map(([id, key]) => `${key} = ${this.handNotes.get(id) || id}`)
      .join("; ");
  }

  noteImage(id: string, address: string): void {
    this.images.set(id, address);
  }

  image(facs: string | undefined): string | undefined {
    const [word] = facs?.trim().split(/\s+/) ?? [];
    if (!facs || !word) return undefined;
    // Several pointers are parted by spaces; the name of one file may have some.
    const first = /[./#:]/.test(word) ? word : facs.trim();
    return this.images.get(first.replace(/^#/, "")) ?? first;
  }

  /** The number of the next page, counted. */
  nextPage(): number {
    this.lines = 1;
    return ++this.pages;
  }

  nextLine(): number {
    this.lines ||= 1;
    return ++this.lines;
  }

  nextNote(): number {
    return ++this.notes;
  }

  name(thing: NamedThing): string {
    return this.names.idOf(thing);
  }

  private freeHand(): string {
    const taken = new Set(this.hands.values());
    for (let number = 1; ; number++) if (!taken.has(`h${number}`)) return `h${number}`;
  }
}

/** An element with what tells it from others of its name. */
function described({ name, attributes }: XmlElement): string {
  const telling = ["type", "rend", "reason", "unit", "function"].find((key) => attributes[key]);
  return telling ? `${name}@${telling}=${attributes[telling]?.slice(0, 60)}` : name;
}
