import { personMarksIn } from "../analysis/person-marks";
import type { Known } from "../people/known";
import type { Ambiguity, Mention, Suspicion } from "../people/mention";
import type { Document, Position } from "../syntax/document";
import { type Span, touches } from "../text/span";

/** Words that name somebody, and whom: several where they fit several. */
export type Named =
  | (Mention & { readonly sort: "mention"; readonly ids: readonly string[] })
  | (Ambiguity & { readonly sort: "ambiguity" })
  | (Suspicion & { readonly sort: "suspicion"; readonly ids: readonly string[] })
  | (Span & { readonly sort: "mark" | "identification"; readonly ids: readonly string[] });

/** Who is named at an offset of the document: by plain words, or by a mark with an id. */
export function namedAt(document: Document, offset: number, known: Known): Named | undefined {
  const near = known.recognised.around({ start: offset, end: offset });
  const { mentions, ambiguities, suspicions } = near;
  const mention = spanAt(mentions, offset);
  if (mention) return { ...mention, sort: "mention", ids: [mention.id] };
  const ambiguity = spanAt(ambiguities, offset);
  if (ambiguity) return { ...ambiguity, sort: "ambiguity" };
  const suspicion = spanAt(suspicions, offset);
  if (suspicion) return { ...suspicion, sort: "suspicion", ids: [suspicion.id] };
  return markAt(document, offset);
}

/** The id under the cursor; of words that fit several entries, the likeliest. */
export function personAt(document: Document, position: Position, known: Known): string | undefined {
  return namedAt(document, document.offsetAt(position), known)?.ids[0];
}

/** `[@id]` where nobody of the register answers to the id, or with the cursor on its brackets. */
function markAt(document: Document, offset: number): Named | undefined {
  const index = document.blockIndexAt(offset);
  const block = document.blocks[index];
  if (!block) return undefined;
  const start = document.start(index);
  const marks = personMarksIn(document, block).filter((mark) => touches(mark, offset - start));
  const mark = marks.at(-1);
  if (!mark) return undefined;
  return { sort: "mark", ids: [mark.id], start: start + mark.start, end: start + mark.end };
}

/** The span that holds an offset; where two meet, the one that begins there. Sorted, apart. */
function spanAt<Item extends Span>(items: readonly Item[], offset: number): Item | undefined {
  const item = items[firstEndingAfter(items, offset)];
  if (item && item.start <= offset) return item;
  const before = items[firstEndingAfter(items, offset - 1)];
  return before?.end === offset ? before : undefined;
}

/** The spans that touch a stretch of the text. */
export function spansIn<Item extends Span>(items: readonly Item[], within: Span): readonly Item[] {
  const found: Item[] = [];
  for (let at = firstEndingAfter(items, within.start - 1); at < items.length; at++) {
    const item = items[at] as Item;
    if (item.start > within.end) break;
    found.push(item);
  }
  return found;
}

/** The index of the first span that ends after an offset. */
function firstEndingAfter(items: readonly Span[], offset: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Span).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
