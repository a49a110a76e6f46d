import type { Range } from "vscode-languageserver-types";
import type { Document } from "../../syntax/document";
import type { OpenBracket } from "./open-bracket";

/** A range of the protocol between two offsets. */
export function rangeOf(document: Document, start: number, end: number): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** A text that sorts as the number does. */
export function sortKey(index: number): string {
  return String(index).padStart(4, "0");
}

/** The bracket that is to be written because none closes what is open. */
export function closing({ rest }: OpenBracket): string {
  return rest === "open" ? "]" : "";
}
