import { anchorsOf } from "../../analysis/anchors";
import { handList } from "../../analysis/hand-list";
import { insertedText, insertionsOf, type PlacedInsertion } from "../../analysis/insertions";
import { notesOf } from "../../analysis/notes";
import { sectionAt, structureOf } from "../../analysis/structure";
import type { Entry } from "../../people/entry";
import { ENTRY_ELEMENTS } from "../../people/files/write-tei";
import type { Mention } from "../../people/mention";
import type { Block } from "../../syntax/blocks";
import type { Edition } from "../edition";
import { Identifiers } from "./identifiers";
import type { Attributes } from "./nodes";

/** Who is named, as an element says it: `persName`, with `@ref` if the register has the entry. */
export interface NameElement {
  readonly name: string;
  readonly attributes: Attributes;
}

/** What the whole document knows of its marks, by their offset in it; and who was spoken of. */
export class Facts {
  readonly identifiers = new Identifiers();
  /** Keys of the hands that write somewhere in the text, or are listed. */
  readonly hands = new Set<string>();
  /** Who answers for notes: `translator`, `editor`. */
  readonly responsible = new Set<string>();
  /** Entries that the text names, in the order of their first mention. */
  readonly named = new Map<string, Entry>();
  private readonly references = new Map<number, string>();
  private readonly bodies = new Map<number, { key: string; isFirst: boolean }>();
  private readonly noteKeys: ReadonlyMap<string, unknown>;
  private readonly pageIds = new Map<number, string>();
  private readonly seriesPages = new Map<number, string>();
  private readonly pageByLabel = new Map<string, string>();
  private readonly anchors = new Map<number, Attributes>();
  private readonly insertionBodies = new Map<number, string>();
  /** The ids of the ends of inserted paragraphs, by the label before them, and by their last block. */
  private readonly spans = new Map<number, string>();
  private readonly spanEnds = new Map<number, string[]>();
  private readonly insertionPlaces = new Map<number, string | undefined>();

  constructor(readonly edition: Edition) {
    const notes = notesOf(edition.document);
    this.noteKeys = notes.bodyOf;
    for (const { start, key } of notes.references) this.references.set(start, key);
    for (const body of notes.bodies) {
      this.bodies.set(body.start, { key: body.key, isFirst: notes.bodyOf.get(body.key) === body });
    }
    for (const key of handList(edition.document).keys()) this.hands.add(key);
    this.gatherPages();
    this.gatherAnchors();
    this.gatherInsertions();
  }

  /** The attributes of a reference to a note, if the mark at the offset is one. */
  noteReference(offset: number): Attributes | undefined {
    const key = this.references.get(offset);
    if (key === undefined) return undefined;
    return this.noteKeys.has(key) ? { target: `#${this.identifiers.of("note", key)}` } : {};
  }

  /** The attributes of a note, if its body begins at the offset. */
  noteBody(offset: number): Attributes | undefined {
    const body = this.bodies.get(offset);
    if (!body) return undefined;
    const { key, isFirst } = body;
    const id = isFirst ? this.identifiers.of("note", key) : undefined;
    return { place: "foot", n: key, "xml:id": id };
  }

  hand(key: string): string {
    this.hands.add(key);
    return `#${this.identifiers.of("hand", key)}`;
  }

  answering(who: string): string {
    this.responsible.add(who);
    return `#${this.identifiers.own("responsible", who)}`;
  }

  /** How an entry of the register is named in the text; `@key` where there is no such entry. */
  name(id: string): NameElement {
    const entry = this.edition.known?.register.byId.get(id);
    if (!entry) return { name: "persName", attributes: { key: id } };
    this.named.set(id, entry);
    const [, , name] = ENTRY_ELEMENTS[entry.type];
    return { name, attributes: { ref: `#${this.identifiers.own("entry", id)}` } };
  }

  /** Names that the recogniser found in a block, without those that marks say themselves. */
  mentionsIn(block: number): readonly Mention[] {
    const names = this.edition.known?.recognised.blocks[block]?.mentions ?? [];
    return names.filter(({ why }) => why !== "marked");
  }

  pageId(offset: number): string | undefined {
    return this.pageIds.get(offset);
  }

  /** The number of a page that a bare `[3393]` at the offset begins. */
  seriesPage(offset: number): string | undefined {
    return this.seriesPages.get(offset);
  }

  pageTarget(label: string): string | undefined {
    const id = this.pageByLabel.get(label);
    return id && `#${id}`;
  }

  /** `@xml:id` and `@corresp` of what an anchor names. */
  anchor(offset: number): Attributes {
    return this.anchors.get(offset) ?? {};
  }

  /** The id under which an inserted text is pointed at, if the mark at the offset holds one. */
  insertion(offset: number): string | undefined {
    return this.insertionBodies.get(offset);
  }

  /** The end of the paragraphs that are inserted, where the mark at the offset is only their label. */
  insertedUpTo(offset: number): string | undefined {
    return this.spans.get(offset);
  }

  /** The ids of what ends with a block. */
  spansEndingWith(block: number): readonly string[] {
    return this.spanEnds.get(block) ?? [];
  }

  /** Whether an insertion belongs at the offset, and where its text is. */
  insertionPlace(offset: number): Attributes | undefined {
    if (!this.insertionPlaces.has(offset)) return undefined;
    return { function: "insertion", target: this.insertionPlaces.get(offset) };
  }

  private gatherPages(): void {
    const { document } = this.edition;
    for (const { mark, block, label, image } of structureOf(document).pages) {
      if (label === undefined) {
        if (image) this.pageIds.set(mark.start, this.identifiers.unique("page"));
        continue;
      }
      const id = this.identifiers.of("page", label);
      const taken = this.pageByLabel.has(label);
      this.pageIds.set(mark.start, taken ? this.identifiers.unique(id) : id);
      if (!taken) this.pageByLabel.set(label, id);
      if (document.blocks[block]?.kind === "paragraph") this.seriesPages.set(mark.start, label);
    }
  }

  private gatherAnchors(): void {
    const { document } = this.edition;
    const { sections } = structureOf(document);
    const bySection = new Map<string, string>();
    const anchors = anchorsOf(document).map(({ id, section, start }) => {
      const type = sections[section]?.type ?? "p";
      const name = `${type} ${id}`;
      const key = this.identifiers.unique(`${type[0]}-${id}`);
      const isFirst = !bySection.has(name);
      if (isFirst) bySection.set(name, key);
      return { id, type, start, key, isFirst };
    });
    for (const { id, type, start, key, isFirst } of anchors) {
      const other = COUNTERPART[type];
      const corresp = isFirst && other ? bySection.get(`${other} ${id}`) : undefined;
      this.anchors.set(start, { "xml:id": key, corresp: corresp && `#${corresp}` });
    }
  }

  /** Original and translation have each their own insertion of one number. */
  private gatherInsertions(): void {
    const { document } = this.edition;
    const all = insertionsOf(document).map((one) => {
      const start = document.start(one.block) + one.mark.start;
      return { one, start, own: `${sectionAt(document, start)?.start} ${one.number}` };
    });
    const bodies = new Map<string, string>();
    for (const { one, start, own } of all) {
      if (one.role !== "body" || bodies.has(own)) continue;
      const id = this.identifiers.of(`insertion in ${own}`, one.number, "insertion");
      bodies.set(own, id);
      if (!bodies.has(one.number)) bodies.set(one.number, id);
      this.insertionBodies.set(start, id);
      this.gatherSpan(one, start, id);
    }
    for (const { one, start, own } of all) {
      if (one.role !== "place") continue;
      const body = bodies.get(own) ?? bodies.get(one.number);
      this.insertionPlaces.set(start, body && `#${body}`);
    }
  }

  /** A mere label carries what follows it, to the end of a block. */
  private gatherSpan(one: PlacedInsertion, label: number, id: string): void {
    const { document } = this.edition;
    const text = one.words ? undefined : insertedText(document, one);
    if (!text || text.start === text.end) return;
    const block = document.blockIndexAt(text.end - 1);
    const { content } = document.blocks[block] as Block;
    if (document.start(block) + content.end !== text.end) return;
    const end = this.identifiers.unique(`${id}-end`);
    this.spans.set(label, end);
    this.spanEnds.set(block, [...this.spansEndingWith(block), end]);
  }
}

const COUNTERPART: Readonly<Record<string, string>> = {
  original: "translation",
  translation: "original",
};
