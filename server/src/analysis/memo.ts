import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Inline } from "../syntax/nodes";

/** Remembers what was computed for a value for as long as the value itself is remembered. */
export function memoised<Key extends object, Value>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/** Remembers with a block what follows from the block and its inlines alone. */
export function blockFact<Value>(
  compute: (block: Block, inlines: readonly Inline[]) => Value,
): (document: Document, block: Block) => Value {
  const known = new WeakMap<readonly Inline[], { readonly value: Value }>();
  return (document, block) => {
    const inlines = document.inlines(block);
    const found = known.get(inlines);
    if (found) return found.value;
    const value = compute(block, inlines);
    known.set(inlines, { value });
    return value;
  };
}
