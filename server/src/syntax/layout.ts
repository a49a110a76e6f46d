import type { Block } from "./blocks";

/** Where the blocks of a document begin. One more entry stands for the end. */
export interface Layout {
  /** Offsets in UTF-16 code units. */
  readonly starts: Int32Array;
  /** Zero-based line numbers. */
  readonly lines: Int32Array;
}

/** The layout of blocks that follow one another. */
export function layoutOf(blocks: readonly Block[]): Layout {
  const layout = {
    starts: new Int32Array(blocks.length + 1),
    lines: new Int32Array(blocks.length + 1),
  };
  place(layout, blocks, 0);
  return layout;
}

/** The layout after the blocks from `first` up to `kept` were replaced by `made`. */
export function splicedLayout(
  old: Layout,
  first: number,
  kept: number,
  made: readonly Block[],
): Layout {
  const length = old.starts.length - (kept - first) + made.length;
  const layout = { starts: new Int32Array(length), lines: new Int32Array(length) };
  layout.starts.set(old.starts.subarray(0, first + 1));
  layout.lines.set(old.lines.subarray(0, first + 1));
  place(layout, made, first);
  const to = first + made.length;
  shift(old.starts, kept, layout.starts, to);
  shift(old.lines, kept, layout.lines, to);
  return layout;
}

function place({ starts, lines }: Layout, blocks: readonly Block[], from: number): void {
  blocks.forEach(({ text, lineEnds }, index) => {
    const at = from + index;
    starts[at + 1] = (starts[at] as number) + text.length;
    lines[at + 1] = (lines[at] as number) + lineEnds;
  });
}

/** Copies the entries after `from`, moved by as much as the entry at `to` differs from its own. */
function shift(old: Int32Array, from: number, target: Int32Array, to: number): void {
  const by = (target[to] as number) - (old[from] as number);
  target.set(old.subarray(from), to);
  if (by === 0) return;
  for (let at = to; at < target.length; at++) target[at] = (target[at] as number) + by;
}
