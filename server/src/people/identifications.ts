import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Supplied } from "../syntax/nodes";
import { marksIn } from "../syntax/walk";
import type { Span } from "../text/span";
import type { Register } from "./register";
import { formsOf } from "./search-key";

/** A bracket that holds nothing but a name of the register: `Filippov [Stalin]`. */
export interface Identifying extends Span {
  readonly id: string;
}

/**
 * The bracket at an offset of a block that says who the name before it is. The tree knows it as
 * supplied text: whether it names somebody depends on the register, so it is found beside the tree.
 */
export function identificationAt(
  document: Document,
  block: Block,
  offset: number,
  register: Register,
): Identifying | undefined {
  for (const mark of marksIn(document.inlines(block))) {
    if (mark.start > offset) break;
    if (mark.end < offset || mark.kind !== "supplied") continue;
    const id = identified(block.text, mark, register);
    if (id !== undefined) return { start: mark.start, end: mark.end, id };
  }
  return undefined;
}

/** A name must stand before the bracket, and the bracket must name exactly one entry. */
function identified(text: string, mark: Supplied, register: Register): string | undefined {
  const { start, content, children } = mark;
  if (children.length !== 1 || children[0]?.kind !== "text") return undefined;
  if (!/\p{L}[.’']?[ \u00a0]$/u.test(text.slice(Math.max(0, start - 4), start))) return undefined;
  const name = text.slice(content.start, content.end).normalize("NFC").trim();
  return idsByForm(register).get(name) ?? undefined;
}

const known = new WeakMap<Register, ReadonlyMap<string, string | null>>();

/** The entry of each form; null where several entries have it. */
function idsByForm(register: Register): ReadonlyMap<string, string | null> {
  const found = known.get(register);
  if (found) return found;
  const ids = new Map<string, string | null>();
  for (const entry of register.entries) {
    for (const form of identifyingForms(entry)) {
      const other = ids.get(form);
      ids.set(form, other === undefined || other === entry.id ? entry.id : null);
    }
  }
  known.set(register, ids);
  return ids;
}

function identifyingForms(entry: Register["entries"][number]): string[] {
  const surname = entry.surname === undefined ? [] : [entry.surname];
  return [...formsOf(entry), ...surname].map((form) => form.normalize("NFC"));
}
