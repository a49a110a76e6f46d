import type { FoundInDocument } from "../../../server/src/features/search";
import type { PlainRange } from "../plain-range";
import type { Order } from "./page/order";

/** What is sought, and where. */
export interface Search {
  readonly query: string;
  readonly scope: "document" | "workspace";
  /** The one document, as the editor writes its address; that in front where none is named. */
  readonly uri?: string;
}

/** What was found in a document, with its address and its path as the editor writes them. */
export interface ListedDocument extends FoundInDocument {
  readonly file: string;
}

/** What the view is told. */
export type ToPage =
  /** A search begins: what was shown goes. `name` is that of the one document. */
  | { readonly type: "begin"; readonly search: Search; readonly name?: string }
  | {
      readonly type: "found";
      readonly documents: readonly ListedDocument[];
      readonly read: number;
      readonly all: number;
    }
  | { readonly type: "end" }
  /** Somebody stopped the search, or it could not be made; the words say why. */
  | { readonly type: "broken"; readonly message?: string }
  /** A document has changed: this is found in it now. */
  | { readonly type: "again"; readonly uri: string; readonly documents: readonly ListedDocument[] };

/** What the historian did. */
export type FromPage =
  | { readonly type: "ready"; readonly search?: Search }
  | { readonly type: "search"; readonly search: Search }
  | { readonly type: "stop" }
  | ({ readonly type: "open" } & Place)
  /** Lines as they are shown, for a table. */
  | { readonly type: "copy" | "save"; readonly lines: readonly TableLine[] };

/** A place that is to be shown in its text. */
export interface Place {
  readonly uri: string;
  readonly range: PlainRange;
  /** What was found there. */
  readonly source: string;
  /** Whether the keyboard stays in the view. */
  readonly stays: boolean;
}

/** The cells of a line: the file, the line in it, page, title, text before, words, text after, id. */
export type TableLine = readonly string[];

/** What the page keeps over a reload of the window. */
export interface PageState {
  readonly search: Search;
  readonly order: Order;
}
