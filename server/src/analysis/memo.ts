import type { Block } from "../syntax/blocks";
import type { Conventions } from "../syntax/conventions";
import type { Document } from "../syntax/document";
import { factNumber } from "../syntax/memory";
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

/** Remembers with a block what follows from the block, its inlines and the conventions alone. */
export function blockFact<Fact extends {}>(
  compute: (block: Block, inlines: readonly Inline[], conventions: Conventions) => Fact,
): (document: Document, block: Block) => Fact {
  const number = factNumber();
  return (document, block) =>
    block.memory.recall(number, document.conventions, () =>
      compute(block, document.inlines(block), document.conventions),
    );
}
