import type { View } from "../../../server/src/export/html/view";
import type { Preview } from "../../../server/src/lsp/preview-protocol";

/** What the preview shows; the words of the view come as HTML of the server. */
export type ToPage =
  | (Pick<Preview, "changes" | "count" | "isWhole" | "legend"> & {
      readonly type: "change";
      readonly view: View;
      readonly title: string;
      /** The first answer about a view: what was shown goes. */
      readonly anew: boolean;
      readonly times: Times;
    })
  /** The editor shows this place at its top. */
  | { readonly type: "scroll"; readonly key: string; readonly fraction: number }
  /** The cursor is here. */
  | { readonly type: "cursor"; readonly key: string }
  /** The answer to `hover`: a card, as safe HTML. */
  | { readonly type: "card"; readonly id: number; readonly html: string }
  | ({ readonly type: "scan" } & ShownScan)
  /** To be downloaded. */
  | { readonly type: "file"; readonly name: string; readonly html: string }
  | { readonly type: "empty"; readonly message: string };

/** A scan that can be drawn, or the words that say why there is none. */
export interface ShownScan {
  readonly title: string;
  /** The picture, or a description in IIIF. */
  readonly address?: string;
  readonly kind?: "picture" | "iiif";
  /** The page's place in a manifest. */
  readonly number?: number;
  readonly message?: string;
  /** A host that the user may allow. */
  readonly host?: string;
}

/** What the reader did. */
export type FromPage =
  | { readonly type: "ready" }
  | { readonly type: "view"; readonly view: View }
  | { readonly type: "facsimile"; readonly shown: boolean }
  /** What came does not fit what is shown. */
  | { readonly type: "again" }
  /** There is time for more of a long text. */
  | { readonly type: "more" }
  | { readonly type: "click"; readonly key: string; readonly offset?: number }
  | { readonly type: "scrolled"; readonly key: string; readonly fraction: number }
  | { readonly type: "hover"; readonly id: number; readonly key: string; readonly offset: number }
  | { readonly type: "print" }
  | { readonly type: "allow"; readonly host: string };

/** When what is shown was wanted, asked for and answered, in milliseconds of the clock. */
export interface Times {
  readonly wanted: number;
  readonly asked: number;
  readonly answered: number;
}

/** What the page keeps over a reload of the window, and while something covers it. */
export interface PageState {
  readonly uri: string;
  readonly view: View;
  readonly facsimile: boolean;
  /** Known to the page alone. */
  readonly look?: ScanLook;
}

/** How a scan is looked at; places and widths are parts of its width. */
export interface ScanLook {
  readonly address: string;
  /** What is in the middle. */
  readonly x: number;
  readonly y: number;
  /** How many times the scan would fit into what is seen. */
  readonly zoom: number;
  /** In degrees, clockwise. */
  readonly rotation: number;
  /** In hundredths of the scan's own; of all scans, whatever their address. */
  readonly brightness: number;
}
