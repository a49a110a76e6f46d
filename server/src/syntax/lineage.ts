import type { Block } from "./blocks";
import type { Document } from "./document";

/** How a document came from the one before it: which blocks were replaced. */
export interface Origin {
  readonly document: Document;
  /** The index of the first replaced block, and of the first one kept after it. */
  readonly first: number;
  readonly kept: number;
  readonly made: readonly Block[];
}

const origins = new WeakMap<Document, Origin>();

/** Notes where a document came from. The older one forgets its own origin: no chain grows. */
export function descend(document: Document, origin: Origin): Document {
  origins.delete(origin.document);
  origins.set(document, origin);
  return document;
}

/** The document before the last edit, if this one was made by an edit. */
export function originOf(document: Document): Origin | undefined {
  return origins.get(document);
}
