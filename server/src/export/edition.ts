import type { Known } from "../people/known";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import type { View } from "./html/view";

/** A document with what is known around it when it is exported. */
export interface Edition {
  readonly document: Document;
  /** The name of the file without its ending: the title where the document has none. */
  readonly name: string;
  /** The path or address of the file, as lists of mentions name it; the name where there is none. */
  readonly file?: string | undefined;
  /** Whether a byte-order mark stood before the text in its file. */
  readonly marked?: boolean | undefined;
  /** Who is who in the document; nothing without a register. */
  readonly known?: Known | undefined;
  /** What the rules find in it, when a format asks. Nothing where nobody can tell. */
  readonly findings?: (() => readonly Found[]) | undefined;
  /** The beginning of an image that the document names, with its width and height in it. */
  readonly image?: ((path: string) => Promise<Uint8Array | undefined>) | undefined;
  /** Where what is written will be published: an address without an ending. */
  readonly address?: string | undefined;
  /** The view that is in front, where a format has several. */
  readonly view?: View | undefined;
  /** A stretch of a document that stands by itself and needs no title. */
  readonly isPart?: boolean | undefined;
}

/** What a rule found. Spans are offsets in the document. */
export interface Found {
  readonly span: Span;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

/** What a document becomes in one format, and what could not be said in it. */
export interface Exported {
  readonly content: string | Uint8Array;
  /** What the format has no place for, in a historian's words; each once. */
  readonly losses?: readonly string[];
}

/** One format to export to: a row of the table in `formats.ts`. */
export interface Format {
  /** As the command line names it: `tei`. */
  readonly name: string;
  /** Without the full stop: `xml`. */
  readonly extension: string;
  /** The IANA media type, for what is copied or downloaded. */
  readonly mediaType: string;
  /** What it is, as a menu says it. */
  readonly title: string;
  export(edition: Edition): Exported | Promise<Exported>;
}
