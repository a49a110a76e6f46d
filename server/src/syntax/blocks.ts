import type { Span } from "../text/span";
import type { Memory } from "./memory";
import type { PageBreak } from "./nodes";

/** Before anything is written, in the front matter, or after it. */
export type Phase = "start" | "fields" | "body";

/**
 * A stretch of whole lines, with the blank lines after it. Blocks are values: all offsets inside
 * one are relative to its start, and nothing in it depends on where it stands.
 */
interface BlockBase<Kind extends string> {
  readonly kind: Kind;
  readonly text: string;
  /** How many line ends the text holds. */
  readonly lineEnds: number;
  /** The part that carries something: without the blank lines around it. */
  readonly content: Span;
  /** Where in the document the block was met; a block means the same in one phase only. */
  readonly phase: Phase;
  readonly memory: Memory;
}

/** Blank lines at the start of a document, or an empty document. */
export interface BlankLines extends BlockBase<"blank"> {}
/** The first line, when front matter follows. TEI `titleStmt/title`. */
export interface Title extends BlockBase<"title"> {}
/** `Key: value` of the front matter. TEI: see the reference under each key. */
export interface Field extends BlockBase<"field"> {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Span;
}
/** Front matter between two lines of `---`. Its fields are spans in the block. */
export interface YamlFrontMatter extends BlockBase<"yaml"> {
  readonly fields: readonly YamlField[];
}
/** One `key: value` line of a YAML front matter; lower-case key. */
export interface YamlField extends Span {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Span;
}
export type SectionType = "original" | "translation" | "attachment" | "enclosure";
/** Where a part of the document begins: `[translation: en, N. N.]`. TEI `<div type>`. */
export interface SectionMark extends BlockBase<"section"> {
  readonly type: SectionType;
  /** The bracket or line that is the mark itself. */
  readonly mark: Span;
  readonly language?: string;
  /** The translator of a translation, the title of an attachment. */
  readonly name?: string;
  /** The paragraph that begins on the same line: `[TRANSLATION] Dear Sir`. */
  readonly rest: Span;
}
/** A page mark on a line of its own. TEI `<pb>`. */
export interface PageBlock extends BlockBase<"page"> {
  readonly page: PageBreak;
}
/** The body of a note: `[^1]: text`. TEI `<note place="foot">`. */
export interface NoteBody extends BlockBase<"noteBody"> {
  readonly key: string;
  readonly mark: Span;
}
/** Rows of `| a | b |`. TEI `<table>`. */
export interface Table extends BlockBase<"table"> {
  readonly rows: readonly (readonly Span[])[];
}
/** A line `%% text` between blocks. TEI: an XML comment. */
export interface CommentBlock extends BlockBase<"comment"> {}
/** Running text up to a blank line. TEI `<p>`. */
export interface Paragraph extends BlockBase<"paragraph"> {}
/** A paragraph with a mark that runs over blank lines. TEI `<addSpan>` … `<anchor>`. */
export interface Annotation extends BlockBase<"annotation"> {}

export type Block =
  | BlankLines
  | Title
  | Field
  | YamlFrontMatter
  | SectionMark
  | PageBlock
  | NoteBody
  | Table
  | CommentBlock
  | Paragraph
  | Annotation;

/** The phase of the block that follows. */
export function phaseAfter({ kind, phase }: Block): Phase {
  if (kind === "blank" || kind === "comment") return phase;
  return kind === "title" || kind === "field" ? "fields" : "body";
}
