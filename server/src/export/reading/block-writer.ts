import type { BracketMark, Inline } from "../../syntax/nodes";
import { isMark } from "../../syntax/nodes";
import type { NoteNumbers } from "./note-numbers";
import { joined, type Look, type Run, trimmed } from "./run";
import { type Circumstances, shown } from "./shown";

/** What a block's marks refer to outside the block. */
export interface Surroundings extends Omit<Circumstances, "source"> {
  readonly notes: NoteNumbers;
}

const LINE_END = /\r\n|\r|\n/;

/** Writes the inlines of one block as runs. */
export class BlockWriter {
  private runs: Run[] = [];
  private looks: readonly Look[] = [];
  private keepsLines = false;
  /** Within a note there are no numbers of notes: they would stand below those below the text. */
  private inNote = false;

  constructor(
    private readonly text: string,
    /** The offset of the block in the document. */
    private readonly base: number,
    private readonly around: Surroundings,
  ) {}

  /** The runs of some inlines of the block. */
  write(inlines: readonly Inline[], inNote = false): readonly Run[] {
    this.runs = [];
    this.inNote = inNote;
    this.all(inlines);
    return joined(trimmed(this.runs));
  }

  private all(inlines: readonly Inline[]): void {
    let end: number | undefined;
    for (const inline of inlines) {
      // A label on a line of its own within a mark leaves a gap with the line's end.
      if (end !== undefined && LINE_END.test(this.text.slice(end, inline.start))) this.lineEnd();
      end = inline.end;
      this.one(inline);
    }
  }

  private one(inline: Inline): void {
    if (inline.kind === "comment") return;
    if (inline.kind === "escape") return this.words(this.text.slice(inline.start + 1, inline.end));
    if (inline.kind === "text") return this.words(this.text.slice(inline.start, inline.end));
    const number = this.numberAt(inline);
    if (number !== undefined) this.runs.push({ kind: "noteNumber", number });
    else if (isMark(inline)) this.mark(inline);
    else this.words(this.text.slice(inline.start, inline.end));
  }

  private numberAt({ start }: Inline): number | undefined {
    return this.inNote ? undefined : this.around.notes.numberAt(this.base + start);
  }

  private mark(mark: BracketMark): void {
    const beginning = this.inNote ? undefined : shown(mark).note?.(mark);
    if (beginning === undefined) this.inText(mark);
    else this.asNote(mark, beginning);
  }

  private inText(mark: BracketMark): void {
    const { before, after, look, keepsLines } = shown(mark);
    const around = { ...this.around, source: this.text.slice(mark.start, mark.end) };
    this.sign(before?.(mark, around) ?? "");
    const kept = this.keepsLines;
    this.keepsLines ||= keepsLines ?? false;
    const own = typeof look === "function" ? look(mark) : look;
    this.looking(own, () => this.content(mark));
    this.keepsLines = kept;
    this.sign(after?.(mark, around) ?? "");
  }

  /** The note's own words are runs apart; in the text stands its number. */
  private asNote(mark: BracketMark, beginning: string): void {
    const { runs, looks } = this;
    [this.runs, this.looks, this.inNote] = [[], [], true];
    this.sign(beginning);
    this.all(mark.children);
    const number = this.around.notes.add(joined(trimmed(this.runs)));
    [this.runs, this.looks, this.inNote] = [runs, looks, false];
    this.runs.push({ kind: "noteNumber", number });
  }

  private content(mark: BracketMark): void {
    const { children } = mark;
    if (mark.kind === "gap" || mark.kind === "space") return;
    const isDivided = "arrow" in mark && mark.arrow.start < mark.arrow.end;
    if (isDivided && (mark.kind === "substitution" || mark.kind === "expansion")) {
      const old = children.filter(({ start }) => start < mark.arrow.start);
      this.parts(mark.kind, old, children.slice(old.length));
    } else if (mark.kind === "unclear" && mark.dividers) this.readings(mark.dividers, children);
    else this.all(children);
  }

  private parts(
    kind: "substitution" | "expansion",
    old: readonly Inline[],
    now: readonly Inline[],
  ): void {
    if (kind === "substitution") {
      this.looking("deleted", () => this.all(old));
      this.looking("added", () => this.all(now));
      return;
    }
    this.all(old);
    this.sign(" [");
    this.all(now);
    this.sign("]");
  }

  /** `A|B` */
  private readings(
    dividers: readonly { start: number; end: number }[],
    children: readonly Inline[],
  ): void {
    let at = 0;
    for (const inline of children) {
      for (; (dividers[at]?.end ?? Infinity) <= inline.start; at++) this.sign("|");
      this.one(inline);
    }
  }

  private looking(look: Look | undefined, write: () => void): void {
    const { looks } = this;
    if (look && !looks.includes(look)) this.looks = [...looks, look];
    write();
    this.looks = looks;
  }

  private words(text: string): void {
    const lines = text.split(LINE_END);
    for (const [at, line] of lines.entries()) {
      if (at > 0) this.lineEnd();
      if (line !== "") this.runs.push({ kind: "words", text: line, looks: this.looks });
    }
  }

  private sign(text: string): void {
    if (text !== "")
      this.runs.push({
        kind: "words",
        text: text.replace(/\s+/g, " "),
        looks: this.looks,
        sign: true,
      });
  }

  private lineEnd(): void {
    this.runs.push({ kind: "lineEnd", kept: this.keepsLines });
  }
}
