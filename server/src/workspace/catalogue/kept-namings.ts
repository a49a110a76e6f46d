import type { Naming } from "../../features/naming-text";
import { ownCopy } from "../../text/own-copy";

/**
 * The namings of a text in seven numbers each: an archive has millions of them. `places` holds, in the
 * order of the text for each entry, the entry as an index of `ids`, line and character of start and end,
 * and the words and the page as indices of `texts`; −1 where there is no page.
 */
export interface KeptNamings {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  readonly places: Int32Array;
}

const WIDTH = 7;
/** So many different words are shared between texts; then the memory starts anew. */
const SHARED = 100_000;
const shared = new Map<string, string>();

/** The same string for the same letters, and none that keeps a text alive. */
export function sharedText(text: string): string {
  const known = shared.get(text);
  if (known !== undefined) return known;
  if (shared.size >= SHARED) shared.clear();
  const own = ownCopy(text);
  shared.set(own, own);
  return own;
}

/** Packs the namings of a text. */
export function keptNamings(namings: ReadonlyMap<string, readonly Naming[]>): KeptNamings {
  const texts = new Map<string, number>();
  const indexOf = (text: string) => {
    const index = texts.get(text) ?? texts.size;
    texts.set(text, index);
    return index;
  };
  const numbers = [...namings.values()].flatMap((all, entry) =>
    all.flatMap(({ range: { start, end }, text, page }) => [
      entry,
      ...[start.line, start.character, end.line, end.character],
      indexOf(text),
      page === undefined ? -1 : indexOf(page),
    ]),
  );
  return {
    ids: [...namings.keys()].map(sharedText),
    texts: [...texts.keys()].map(sharedText),
    places: Int32Array.from(numbers),
  };
}

const NOWHERE: readonly Naming[] = [];

/** Where somebody is named. */
export function namingsIn({ ids, texts, places }: KeptNamings, id: string): readonly Naming[] {
  const entry = ids.indexOf(id);
  if (entry < 0) return NOWHERE;
  const found: Naming[] = [];
  for (let at = 0; at < places.length; at += WIDTH)
    if (places[at] === entry) found.push(namingAt(texts, places, at));
  return found;
}

function namingAt(texts: readonly string[], places: Int32Array, at: number): Naming {
  const number = (offset: number) => places[at + offset] as number;
  const range = {
    start: { line: number(1), character: number(2) },
    end: { line: number(3), character: number(4) },
  };
  const text = texts[number(5)] ?? "";
  const page = texts[number(6)];
  return page === undefined ? { range, text } : { range, text, page };
}
