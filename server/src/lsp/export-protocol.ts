import type { Range } from "vscode-languageserver";
import type { Format } from "../export/edition";
import type { View } from "../export/html/view";

/** A format as a menu offers it. Like all that stands here, a type alone: both sides share it. */
export type OfferedFormat = Pick<Format, "name" | "extension" | "mediaType" | "title">;

/** What is to be written: a document or a stretch of it. */
export interface Wanted {
  readonly textDocument: { readonly uri: string };
  readonly range?: Range;
  /** The view that is in front, where the format has several. */
  readonly view?: View;
  readonly format: string;
}

/** What it became: text, or bytes in Base64. */
export interface Written {
  readonly text?: string;
  readonly base64?: string;
  /** What the format has no place for, in a historian's words; each once. */
  readonly losses: readonly string[];
}
