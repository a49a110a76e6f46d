import type { Range } from "vscode-languageserver";
import type { Position } from "../syntax/document";

/** What writers do beyond the protocol of editors; types alone, so that both sides share them. */
interface InDocument {
  readonly textDocument: { readonly uri: string };
}

/** The words that marks are put around. */
export interface Selected extends InDocument {
  readonly ranges: readonly Range[];
}

/** What is on the clipboard. */
export interface Pasted extends InDocument {
  readonly html?: string;
  readonly plain: string;
}

/** Images that are dropped or pasted at a position, by their URIs. */
export interface Dropped extends InDocument {
  readonly position: Position;
  readonly images: readonly string[];
}
