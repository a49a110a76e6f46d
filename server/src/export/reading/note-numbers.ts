import { type NoteEnd, notesOf } from "../../analysis/notes";
import type { Document } from "../../syntax/document";
import type { ReadNote } from "./passage";
import type { Run } from "./run";

/**
 * The numbers of the notes of a document, counted as they are met: those that stand below the text
 * already, and those that stand in it.
 */
export class NoteNumbers {
  /** The bodies that references lead to, by the offset of their sign. */
  readonly bodies: ReadonlyMap<number, NoteEnd>;
  private readonly keys: ReadonlyMap<number, string>;
  private readonly numbers = new Map<string, number>();
  private readonly notes: (readonly Run[] | undefined)[] = [];

  constructor(document: Document) {
    const { bodies, bodyOf, references } = notesOf(document);
    this.bodies = new Map(
      bodies
        .filter((body) => bodyOf.get(body.key) === body && standsAlone(document, body))
        .map((body) => [body.start, body]),
    );
    const keys = new Set([...this.bodies.values()].map(({ key }) => key));
    const led = references.filter(({ key }) => keys.has(key));
    this.keys = new Map(led.map(({ start, key }) => [start, key]));
  }

  /** The number of the note to which a sign at this offset refers, if it refers to one. */
  numberAt(offset: number): number | undefined {
    const key = this.keys.get(offset);
    if (key === undefined) return undefined;
    const known = this.numbers.get(key) ?? this.notes.push(undefined);
    this.numbers.set(key, known);
    return known;
  }

  /** The number of the note of that key, once something has referred to it. */
  numberOf(key: string): number | undefined {
    return this.numbers.get(key);
  }

  /** A note that stands in the text. */
  add(runs: readonly Run[]): number {
    return this.notes.push(runs);
  }

  /** All notes, with the bodies of those that stand below the text. */
  all(bodyOf: (key: string) => readonly Run[]): readonly ReadNote[] {
    const keys = new Map([...this.numbers].map(([key, number]) => [number, key]));
    return this.notes.map((runs, at) => {
      const number = at + 1;
      return { number, runs: runs ?? bodyOf(keys.get(number) ?? "") };
    });
  }
}

/** Whether a body begins at a line of its block, not within another mark. */
function standsAlone(document: Document, { block: index, start }: NoteEnd): boolean {
  const block = document.blocks[index];
  if (!block || block.kind === "table") return false;
  if (block.kind === "noteBody" && block.mark.start === start - document.start(index)) return true;
  const within = start - document.start(index);
  return ["paragraph", "annotation", "section"].includes(block.kind)
    ? document.inlines(block).some((inline) => inline.start === within)
    : false;
}
