import { countLineEnds } from "../../text/lines";
import type { Block, Phase } from "../blocks";
import type { Conventions } from "../conventions";
import { Memory } from "../memory";
import { fieldAt, opensFrontMatter, yamlAt } from "./front-matter";
import { LineReader, type TrimmedLine } from "./line-reader";
import { paragraphAt } from "./paragraph";

type Distribute<Kind> = Kind extends Block
  ? Omit<Kind, "text" | "lineEnds" | "phase" | "memory">
  : never;

/** A block in the making: offsets still count from the start of the text. */
interface Draft {
  readonly fields: Distribute<Block>;
  /** Where the next line begins; blank lines after it are added. */
  readonly next: number;
}

/** A block, and how far from its start one had to look to find its end. */
export interface Scanned {
  readonly block: Block;
  readonly reach: number;
}

/** Finds the blocks of a text one after the other. */
export class BlockScanner {
  private readonly reader: LineReader;

  constructor(
    private readonly text: string,
    conventions: Conventions,
  ) {
    this.reader = new LineReader(text, conventions);
  }

  /** The block that begins at `start`, which must be a line start before the end of the text. */
  scan(start: number, phase: Phase): Scanned {
    this.reader.farthest = start;
    const line = this.reader.line(start) as TrimmedLine;
    const block = this.finish(start, phase, this.draft(line, phase));
    return { block, reach: this.reader.farthest - start };
  }

  private draft(line: TrimmedLine, phase: Phase): Draft {
    if (this.reader.isBlank(line)) {
      return {
        fields: { kind: "blank", content: { start: line.start, end: line.start } },
        next: line.next,
      };
    }
    if (this.reader.isComment(line)) {
      return { fields: { kind: "comment", content: line.written }, next: line.next };
    }
    if (phase === "body") return this.body(line);
    const front = phase === "fields" ? this.field(line) : this.start(line);
    return front ?? this.body(line);
  }

  private start(line: TrimmedLine): Draft | undefined {
    const yaml = yamlAt(this.reader, line);
    if (yaml) {
      const content = { start: line.start, end: yaml.end };
      return { fields: { kind: "yaml", content, fields: yaml.fields }, next: yaml.next };
    }
    if (opensFrontMatter(this.reader, line)) return this.field(line);
    if (this.reader.divides(line)) return undefined;
    const following = this.reader.writtenAhead(line.next);
    if (!following || !opensFrontMatter(this.reader, following)) return undefined;
    return { fields: { kind: "title", content: line.written }, next: line.next };
  }

  private field(line: TrimmedLine): Draft | undefined {
    const found = fieldAt(this.reader, line);
    if (!found) return undefined;
    const { key, keySpan } = found.line;
    const content = { start: line.written.start, end: Math.max(found.value.end, line.written.end) };
    return {
      fields: { kind: "field", content, key, keySpan, value: found.value },
      next: found.next,
    };
  }

  private body(line: TrimmedLine): Draft {
    const page = this.reader.page(line);
    if (page) return { fields: { kind: "page", content: line.written, page }, next: line.next };
    const section = this.reader.section(line);
    if (section) return this.section(line, section);
    const note = this.reader.note(line);
    if (!note && this.reader.isTableStart(line)) return this.table(line);
    const { end, next, overBlankLines } = paragraphAt(this.reader, line);
    const content = { start: line.written.start, end };
    if (note) return { fields: { kind: "noteBody", content, ...note }, next };
    return { fields: { kind: overBlankLines ? "annotation" : "paragraph", content }, next };
  }

  private section(line: TrimmedLine, found: NonNullable<ReturnType<LineReader["section"]>>): Draft {
    const { start, end } = line.written;
    const alone = found.mark.end === end;
    const paragraph = alone ? undefined : paragraphAt(this.reader, line);
    const rest = { start: found.mark.end, end: paragraph?.end ?? found.mark.end };
    const content = { start, end: paragraph?.end ?? end };
    const fields = { kind: "section" as const, content, rest, ...found };
    return { fields, next: paragraph?.next ?? line.next };
  }

  private table(first: TrimmedLine): Draft {
    const rows = [];
    let last = first;
    let line: TrimmedLine | undefined = first;
    for (; line; line = this.reader.line(line.next)) {
      const cells = this.reader.row(line);
      if (!cells) break;
      rows.push(cells);
      last = line;
    }
    const content = { start: first.written.start, end: last.written.end };
    return { fields: { kind: "table", content, rows }, next: last.next };
  }

  private finish(start: number, phase: Phase, draft: Draft): Block {
    const text = this.text.slice(start, this.afterBlankLines(draft.next));
    const lineEnds = countLineEnds(text);
    const fields = relative(draft.fields, start);
    return { ...fields, text, lineEnds, phase, memory: new Memory() } as Block;
  }

  /** The end of the blank lines from `next` on: they belong to the block before them. */
  private afterBlankLines(next: number): number {
    let end = next;
    for (let line = this.reader.line(end); line; line = this.reader.line(line.next)) {
      if (!this.reader.isBlank(line)) break;
      end = line.next;
    }
    return end;
  }
}

/** The fields with offsets that count from the block's start. */
function relative(fields: Draft["fields"], start: number): Draft["fields"] {
  if (start === 0) return fields;
  if (fields.kind !== "paragraph") return shifted(fields, -start);
  // Nearly all blocks are paragraphs: their one span is moved without a look at every field.
  const { kind, content } = fields;
  return { kind, content: { start: content.start - start, end: content.end - start } };
}

/** The same value with all its spans moved: a block's offsets count from its own start. */
function shifted<Value>(value: Value, by: number): Value {
  if (Array.isArray(value)) return value.map((item) => shifted(item, by)) as Value;
  if (typeof value !== "object" || value === null) return value;
  const moved: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) moved[key] = move(key, field, by);
  return moved as Value;
}

function move(key: string, field: unknown, by: number): unknown {
  if (typeof field === "number" && (key === "start" || key === "end")) return field + by;
  return shifted(field, by);
}
