import type { PlaceInView } from "../export/html/places";
import type { PieceChange, View } from "../export/html/view";
import type { Position } from "../syntax/document";

/** What the preview and the server say to each other; types alone, so that both sides share them. */
interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** A view of a document. */
export interface PreviewParams extends OfDocument {
  readonly view: View;
  /** The answer that the preview shows, if it shows one: the next one is a change to it. */
  readonly has?: number;
  /** Where the reader is: a view of a long text begins around it. */
  readonly near?: Position;
  /** Whether the preview has time for more of a long text. */
  readonly more?: boolean;
}

/** What a view shows now. */
export interface Preview {
  readonly answer: number;
  /** To be made one after the other. */
  readonly changes: readonly PieceChange[];
  /** How many pieces there are then. */
  readonly count: number;
  /** Whether that is all; otherwise there is more to be asked for. */
  readonly isWhole: boolean;
  /** The signs of the view; with an answer that begins anew. */
  readonly legend?: string;
}

/** A position whose place in a view is asked for, and perhaps the scan of its page. */
export interface PlaceParams extends OfDocument {
  readonly view: View;
  readonly position: Position;
  readonly scan: boolean;
}

/** Where in a view a position is shown, and the scan of its page. */
export interface ShownPlace extends Partial<PlaceInView> {
  readonly scan?: Scan;
}

/** A scan as the document names it, and where it was found. */
export interface Scan {
  readonly path: string;
  readonly page?: string;
  /** Counts from 0 in the document: a list of images has them in this order. */
  readonly number: number;
  readonly uri?: string;
  readonly state: "found" | "missing" | "unknown" | "web";
}

/** A place in a view, whose source is asked for. */
export interface SourceParams extends OfDocument {
  readonly key: string;
  readonly fraction?: number;
  readonly offset?: number;
}
