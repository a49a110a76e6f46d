import type { Document } from "../syntax/document";
import { type Origin, originOf } from "../syntax/lineage";
import type { Setting } from "./evidence";
import type { Matcher } from "./matcher";
import type { Names } from "./mention";
import { namesIn, sameNames } from "./names-of";
import { passagesIn, type Replaced, reachOf, withoutSame } from "./passages";
import { Recognised } from "./recognised";
import { Resolution } from "./resolve";

/** What is kept with a document: the answer, and in the last one after an edit what led to it. */
interface Kept {
  readonly matcher: Matcher;
  readonly setting: Setting;
  readonly recognised: Recognised;
  resolution: Resolution | undefined;
}

/** So many blocks are decided one for another; of more, all are decided anew. */
const MOST_REPLACED = 500;

const memos = new WeakMap<Document, Kept>();

/**
 * Who is named in a document. What a block says is found once and kept with it; the document then
 * decides who is meant, after an edit only where it may have changed. The date is the document's, in
 * EDTF; `frequency` says how often the documents of the project name each entry by more than a
 * forename, which decides where the text does not.
 */
export function recognise(
  document: Document,
  matcher: Matcher,
  date?: string,
  frequency?: ReadonlyMap<string, number>,
): Recognised {
  const memo = memos.get(document);
  const asked = { matcher, setting: { date, frequency } };
  if (memo && isSame(memo, asked)) return memo.recognised;
  const origin = originOf(document);
  const made =
    (origin && after(document, origin, asked)) ??
    fresh(document, matcher, { date, frequency }, memo?.recognised.blocks);
  // Most documents are read and never written in: they need not remember how they were decided.
  if (!origin) made.resolution = undefined;
  memos.set(document, made);
  return made.recognised;
}

function fresh(
  document: Document,
  matcher: Matcher,
  setting: Setting,
  known: readonly (Names | undefined)[] | undefined,
): Kept {
  const passages = passagesIn(document, matcher, 0, document.blocks.length);
  const resolution = new Resolution(setting, matcher.words, passages);
  const blocks = passages.map((passage, index) => {
    const names = passage && namesIn(passage);
    return sameNames(known?.[index], names) ? known?.[index] : names;
  });
  const recognised = new Recognised(document, blocks, resolution.decided);
  return { matcher, setting, recognised, resolution };
}

type Asked = Pick<Kept, "matcher" | "setting">;

function isSame(one: Asked, other: Asked): boolean {
  return (
    one.matcher === other.matcher &&
    one.setting.date === other.setting.date &&
    one.setting.frequency === other.setting.frequency
  );
}

/** What an edit leaves of the decisions before it; nothing where it changed very much. */
function after(document: Document, origin: Origin, asked: Asked): Kept | undefined {
  const before = memos.get(origin.document);
  if (!before || !isSame(before, asked)) return undefined;
  const { resolution, matcher, setting } = before;
  if (!resolution || origin.document.conventions !== document.conventions) return undefined;
  // It goes on with the new document; the old one keeps its answer alone.
  before.resolution = undefined;
  const grown = document.blocks.length - origin.document.blocks.length;
  const { from, to } = reachOf(document, origin);
  if (Math.max(to - from, to - from - grown) > MOST_REPLACED) return undefined;
  const passages = passagesIn(document, matcher, from, to);
  const replaced = withoutSame({ from, made: passages }, grown, resolution.passages);
  resolution.replace(replaced, grown);
  const blocks = resultsOf(resolution, before.recognised.blocks, replaced, grown);
  const recognised = new Recognised(document, blocks, resolution.decided);
  return { matcher, setting, recognised, resolution };
}

/** The results before an edit with those that it changed; what came out equal stays the object. */
function resultsOf(
  { changed }: Resolution,
  old: readonly (Names | undefined)[],
  { from, made }: Replaced,
  grown: number,
): (Names | undefined)[] {
  const to = from + made.length;
  const blocks = [...old.slice(0, from), ...made.map(() => undefined), ...old.slice(to - grown)];
  for (const passage of changed) {
    const { index } = passage;
    const names = namesIn(passage);
    const known = [old[index], old[index - grown]].find((one) => sameNames(one, names));
    blocks[index] = known ?? names;
  }
  return blocks;
}
