import type { Conventions } from "../syntax/conventions";
import type { Document, Position } from "../syntax/document";
import { edit, parse } from "../syntax/parse";

/** A change as the editor reports it; without a range, `text` is the whole new text. */
export interface Change {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/**
 * A text that is open in the editor. Its `document` is replaced with every change; hold the
 * document, not this, for as long as one answer takes, and never across an `await`.
 */
export class OpenDocument {
  document: Document;

  constructor(
    readonly uri: string,
    /** `recto`, or that of a register that is open beside the transcriptions. */
    readonly languageId: string,
    public version: number,
    text: string,
    conventions: Conventions,
  ) {
    this.document = parse(text, conventions);
  }

  /** Makes the editor's changes, one after the other. */
  update(changes: readonly Change[], version: number): this {
    this.document = changes.reduce(changed, this.document);
    this.version = version;
    return this;
  }

  /** Reads the same text by other conventions. */
  reread(conventions: Conventions): void {
    if (this.document.base !== conventions) this.document = parse(this.document.text, conventions);
  }
}

function changed(document: Document, { range, text }: Change): Document {
  if (!range) return parse(text, document.base);
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  return edit(document, { start: Math.min(from, to), end: Math.max(from, to), text });
}
