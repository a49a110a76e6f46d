/** What the preview shows; the words of the view come as HTML of the server. */
export type ToPage =
  | {
      readonly type: "change";
      readonly view: string;
      readonly title: string;
      readonly from: number;
      readonly removed: number;
      readonly pieces: readonly { readonly key: string; readonly html: string }[];
      readonly count: number;
      /** The first answer about a view: what was shown goes. */
      readonly anew: boolean;
      readonly legend?: string;
      /** Of the text, to tell how late it is shown. */
      readonly version: number;
    }
  /** The editor shows this place at its top. */
  | { readonly type: "scroll"; readonly key: string; readonly fraction: number }
  /** The cursor is here. */
  | { readonly type: "cursor"; readonly key: string }
  /** The answer to `hover`: a card, as safe HTML. */
  | { readonly type: "card"; readonly id: number; readonly html: string }
  | ({ readonly type: "scan" } & ShownScan)
  | { readonly type: "view"; readonly view: string }
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
  | { readonly type: "view"; readonly view: string }
  | { readonly type: "facsimile"; readonly shown: boolean }
  | { readonly type: "again" }
  | { readonly type: "click"; readonly key: string; readonly offset?: number }
  | { readonly type: "scrolled"; readonly key: string; readonly fraction: number }
  | { readonly type: "hover"; readonly id: number; readonly key: string; readonly offset: number }
  | { readonly type: "allow"; readonly host: string }
  | { readonly type: "shown"; readonly version: number; readonly milliseconds: number };

/** What the page keeps over a reload of the window. */
export interface PageState {
  readonly uri: string;
  readonly view: string;
  readonly facsimile: boolean;
}
