import type { ReadingKind, ShownReading } from "../features/readings";
import type { Position } from "../syntax/document";

/** The readings of one document. Like all that stands here, a type alone: both sides share it. */
export interface DocumentReadings {
  readonly uri: string;
  readonly readings: readonly ShownReading[];
}

/** A reading that is checked, or no longer; without a kind, whatever stands at the position. */
export interface Toggled {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly kind?: ReadingKind;
}
