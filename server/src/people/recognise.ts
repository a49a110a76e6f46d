import type { Document } from "../syntax/document";
import { type Origin, originOf } from "../syntax/lineage";
import type { Setting } from "./evidence";
import type { Matcher } from "./matcher";
import type { Names } from "./mention";
import { namesIn, sameNames } from "./names-of";
import type { Passage } from "./passage";
import { passagesIn, type Replaced, reachOf, withoutSame } from "./passages";
import { Recognised } from "./recognised";
import { Resolution } from "./resolve";
import { allAtOnce, type Steps } from "./steps";

/** What is kept with a document: the answer, and in the last one after an edit what led to it. */
interface Kept {
  readonly matcher: Matcher;
  readonly setting: Setting;
  readonly recognised: Recognised;
  resolution: Resolution | undefined;
  /** A later state of the document goes on with the resolution. */
  isPassedOn: boolean;
}

/** So many blocks are decided one for another; of more, all are decided anew. */
const MOST_REPLACED = 500;

const memos = new WeakMap<Document, readonly Kept[]>();

/**
 * Who is named in a document. What a block says is found once and kept with it; the document then
 * decides who is meant, after an edit only where it may have changed. The date is the document's, in
 * EDTF; `frequency` says how often the documents of the project name each entry by more than a
 * forename, which decides where the text does not.
 *
 * Most documents are read and never written in: they need not remember how they were decided. Of one
 * that is open for writing (`isOpen`) already the first edit goes on from what was decided before.
 */
export function recognise(
  document: Document,
  matcher: Matcher,
  date?: string,
  frequency?: ReadonlyMap<string, number>,
  isOpen = false,
): Recognised {
  return allAtOnce(recognising(document, matcher, { date, frequency }, isOpen));
}

/** The same, step by step. */
export function* recognising(
  document: Document,
  matcher: Matcher,
  setting: Setting,
  isOpen: boolean,
): Steps<Recognised> {
  const asked = { matcher, setting };
  const isWritten = isOpen || originOf(document) !== undefined;
  const ready = readyFor(document, asked);
  if (ready && (ready.resolution || !isWritten || ready.isPassedOn)) return ready.recognised;
  const made = yield* fresh(document, asked);
  // What was answered before holds: the same names stay the same objects.
  if (ready) ready.resolution = made.resolution;
  else keep(document, isWritten ? made : { ...made, resolution: undefined });
  return (ready ?? made).recognised;
}

function readyFor(document: Document, asked: Asked): Kept | undefined {
  const known = memos.get(document)?.find((one) => isSame(one, asked));
  if (known) return known;
  const origin = originOf(document);
  const made = origin && after(document, origin, asked);
  if (made) keep(document, made);
  return made;
}

/** While a register is exchanged for another, a document is asked for names by both. */
const MOST_KEPT = 2;

function keep(document: Document, made: Kept): void {
  memos.set(document, [made, ...(memos.get(document) ?? [])].slice(0, MOST_KEPT));
}

/** So many blocks are looked at in one step. */
const STEP = 16;

/** Decides who is meant everywhere in a document, whatever was decided before. */
export function* resolving(
  document: Document,
  matcher: Matcher,
  setting: Setting,
): Steps<Resolution> {
  const { length } = document.blocks;
  const passages: (Passage | undefined)[] = [];
  for (let from = 0; from < length; from += STEP) {
    for (const passage of passagesIn(document, matcher, from, Math.min(from + STEP, length)))
      passages.push(passage);
    yield;
  }
  return yield* Resolution.of(setting, matcher.words, passages);
}

function* fresh(document: Document, { matcher, setting }: Asked): Steps<Kept> {
  const resolution = yield* resolving(document, matcher, setting);
  const known = memos.get(document)?.[0]?.recognised.blocks;
  const blocks: (Names | undefined)[] = [];
  for (const [index, passage] of resolution.passages.entries()) {
    if (index % (STEP * STEP) === 0) yield;
    const names = passage && namesIn(passage);
    blocks.push(sameNames(known?.[index], names) ? known?.[index] : names);
  }
  const recognised = new Recognised(document, blocks, resolution.decided);
  return { matcher, setting, recognised, resolution, isPassedOn: false };
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
  const before = memos.get(origin.document)?.find((one) => isSame(one, asked));
  if (!before) return undefined;
  const { resolution, matcher, setting } = before;
  if (!resolution || origin.document.conventions !== document.conventions) return undefined;
  // It goes on with the new document; the old one keeps its answer alone.
  before.resolution = undefined;
  before.isPassedOn = true;
  const grown = document.blocks.length - origin.document.blocks.length;
  const { from, to } = reachOf(document, origin);
  if (Math.max(to - from, to - from - grown) > MOST_REPLACED) return undefined;
  const passages = passagesIn(document, matcher, from, to);
  const replaced = withoutSame({ from, made: passages }, grown, resolution.passages);
  resolution.replace(replaced, grown);
  const blocks = resultsOf(resolution, before.recognised.blocks, replaced, grown);
  const recognised = new Recognised(document, blocks, resolution.decided);
  return { matcher, setting, recognised, resolution, isPassedOn: false };
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
