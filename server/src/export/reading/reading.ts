import { frontFields, titleOf } from "../../analysis/front-matter";
import { handList } from "../../analysis/hand-list";
import { pageName, sectionName } from "../../analysis/names";
import type { NoteEnd } from "../../analysis/notes";
import { structureOf } from "../../analysis/structure";
import type { Block } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import type { Inline } from "../../syntax/nodes";
import { t } from "../../text/words";
import type { Edition } from "../edition";
import { BlockWriter } from "./block-writer";
import { NoteNumbers } from "./note-numbers";
import type { Passage, PassageKind, Reading, TablePassage } from "./passage";
import { type Run, saysSomething } from "./run";

/** Fields that speak to programs, and the title, which stands above. */
const NOT_READ: ReadonlySet<string> = new Set(["Title", "People", "Images", "Brackets", "Recto"]);

/** The document as readers get it. Notes that are referred to stand at the end. */
export function readingOf(edition: Edition): Reading {
  return new Reader(edition).read();
}

/** The body of a note, where it stands. */
interface StandingBody extends Passage {
  readonly key: string;
  /** What stands before it where nothing refers to it. */
  readonly sign: readonly Run[];
}

class Reader {
  private readonly document: Document;
  private readonly notes: NoteNumbers;
  private readonly sections: ReadonlyMap<number, string>;
  private readonly pages: ReadonlyMap<number, string>;
  private readonly passages: (Passage | TablePassage | StandingBody)[] = [];

  constructor(private readonly edition: Edition) {
    this.document = edition.document;
    const { sections, pages } = structureOf(this.document);
    this.notes = new NoteNumbers(this.document);
    this.sections = new Map(sections.map((one) => [one.fromBlock, sectionName(one)]));
    const named = [...sections.map((one) => one.pages), pages].flatMap((list) =>
      list.map((page) => [page.block, pageName(this.document, page, list)] as const),
    );
    this.pages = new Map(named.reverse());
  }

  read(): Reading {
    for (const [index, block] of this.document.blocks.entries()) this.block(index, block);
    const title = titleOf(this.document) ?? this.edition.name;
    if (!this.edition.isPart && !this.passages.some(({ kind }) => kind === "title"))
      this.passages.unshift({ kind: "title", block: -1, runs: [sign(title.replace(/\s+/g, " "))] });
    const moved = new Map<string, readonly Run[]>();
    const kept = this.passages.filter((passage) => {
      if (!("key" in passage) || this.notes.numberOf(passage.key) === undefined) return true;
      moved.set(passage.key, passage.runs);
      return false;
    });
    const passages = kept.map((passage) => ("key" in passage ? unreferenced(passage) : passage));
    return { passages, notes: this.notes.all((key) => moved.get(key) ?? []) };
  }

  private block(index: number, block: Block): void {
    const section = this.sections.get(index);
    if (section) this.add("section", index, [sign(section)]);
    if (block.kind === "yaml") return this.yaml(index);
    if (block.kind === "page")
      return this.add("page", index, [sign(this.pages.get(index) ?? t("Page"))]);
    if (block.kind === "table") return this.table(index, block);
    if (block.kind === "field") return this.field(index, block);
    if (block.kind === "noteBody") return this.noteBody(index, block);
    const inlines = this.document.inlines(block);
    if (isHeading(inlines))
      return this.add("heading", index, this.writer(index).write(inlines[0].children));
    if (block.kind === "title") return this.add("title", index, this.writer(index).write(inlines));
    this.paragraph(index, inlines);
  }

  private yaml(index: number): void {
    for (const { block, key, text } of frontFields(this.document)) {
      if (block === index && !NOT_READ.has(key))
        this.add("field", index, [sign(`${key}: ${text.replace(/\s+/g, " ")}`)]);
    }
  }

  private field(index: number, block: Extract<Block, { kind: "field" }>): void {
    const runs = this.writer(index).write(this.document.inlines(block));
    this.add("field", index, [sign(`${block.key}: `), ...runs]);
  }

  private noteBody(index: number, block: Extract<Block, { kind: "noteBody" }>): void {
    const isLed = this.notes.bodies.has(this.document.start(index) + block.mark.start);
    const inlines = this.document.inlines(block);
    this.standing(index, inlines, isLed ? block.key : undefined, [], sign(`[${block.key}] `));
  }

  private table(index: number, block: Extract<Block, { kind: "table" }>): void {
    const inlines = this.document.inlines(block);
    const rows = block.rows.map((row) =>
      row.map(({ start, end }) =>
        this.writer(index).write(inlines.filter((one) => one.start >= start && one.end <= end)),
      ),
    );
    this.passages.push({ kind: "table", block: index, rows });
  }

  /** A paragraph, and the bodies of notes that begin at lines of it. */
  private paragraph(index: number, inlines: readonly Inline[]): void {
    const start = this.document.start(index);
    let body: NoteEnd | undefined;
    let from = 0;
    const close = (to: number) => {
      const own = inlines.slice(from, to);
      if (body) this.standing(index, own.slice(1), body.key, own.slice(0, 1));
      else this.add("paragraph", index, this.writer(index).write(own));
    };
    for (const [at, inline] of inlines.entries()) {
      const found = this.notes.bodies.get(start + inline.start);
      if (!found) continue;
      close(at);
      [body, from] = [found, at];
    }
    close(inlines.length);
  }

  /** `marks` are the sign in the source, which is one of its words; others are the editor's. */
  private standing(
    block: number,
    inlines: readonly Inline[],
    key: string | undefined,
    marks: readonly Inline[],
    other?: Run,
  ): void {
    const runs = this.writer(block).write(inlines, true);
    const own = other ? [other] : this.writer(block).write(marks, true);
    const passage = { kind: "note", block, runs } as const;
    if (key !== undefined) this.passages.push({ ...passage, key, sign: own });
    else this.passages.push({ ...passage, runs: [...own, ...runs] });
  }

  private add(kind: PassageKind, block: number, runs: readonly Run[]): void {
    if (saysSomething(runs)) this.passages.push({ kind, block, runs });
  }

  private writer(index: number): BlockWriter {
    const { text } = this.document.blocks[index] as Block;
    const { known } = this.edition;
    return new BlockWriter(text, this.document.start(index), {
      notes: this.notes,
      nameOf: (id) => known?.register.byId.get(id)?.name ?? id,
      handOf: (key = "") => handList(this.document).get(key)?.description || key,
    });
  }
}

/** Nothing refers to it: it stays where it stands, under its own sign. */
function unreferenced({ block, runs, sign }: StandingBody): Passage {
  return { kind: "note", block, runs: [...sign, ...runs] };
}

function isHeading(inlines: readonly Inline[]): inlines is [Extract<Inline, { kind: "heading" }>] {
  return inlines.length === 1 && inlines[0]?.kind === "heading";
}

function sign(text: string): Run {
  return { kind: "words", text, looks: [], sign: true };
}
