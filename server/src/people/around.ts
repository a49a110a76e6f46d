import { PET_FORMS } from "./data/forenames";
import { PARTICLES } from "./data/titles";
import { spellingKey } from "./fold";
import type { Shape } from "./person";
import type { WordInfo } from "./word-info";
import type { Words } from "./words";

/** What of a person's forenames stands on one side of the surname. */
export interface Side {
  /** How many words were taken. */
  readonly taken: number;
  readonly forenames: number;
  readonly initials: number;
  /** A word that belongs to somebody else: another forename, other initials. */
  readonly strange: boolean;
}

const NOTHING: Side = { taken: 0, forenames: 0, initials: 0, strange: false };

/** The forenames before a surname whose first word has that index. */
export function before(words: Words, first: number, shape: Shape): Side {
  const beside = words.gapAfter(first - 1);
  if (beside !== "space" && beside !== "stop" && beside !== "particle") return NOTHING;
  return side(shape, (step) => {
    const index = first - 1 - step;
    const gap = words.gapAfter(index);
    if (gap !== "space" && gap !== "stop" && gap !== "particle") return undefined;
    const word = words.list[index];
    if (!word) return undefined;
    if (gap === "stop" && word.end - word.start > 5) return undefined;
    return { info: word.info, stop: gap === "stop" };
  });
}

/** The forenames or initials after a surname whose last word has that index. */
export function after(words: Words, last: number, shape: Shape): Side {
  const beside = words.gapAfter(last);
  if (beside !== "space" && beside !== "comma") return NOTHING;
  const found = side(shape, (step) => {
    const gap = words.gapAfter(last + step);
    const word = words.list[last + step + 1];
    if (!word) return undefined;
    const { info } = word;
    const stop = words.text[word.end] === ".";
    if (step === 0 && gap === "comma") return info.forename || stop ? { info, stop } : undefined;
    if (gap === "space" || (gap === "stop" && step > 0)) return { info, stop };
    return undefined;
  });
  if (beside === "comma" && found.forenames + found.initials === 0) return NOTHING;
  return found;
}

interface Near {
  readonly info: WordInfo;
  /** A full stop follows. */
  readonly stop: boolean;
}

function side(shape: Shape, at: (step: number) => Near | undefined): Side {
  let taken = 0;
  let forenames = 0;
  let initials = 0;
  let fillers = 0;
  for (let step = 0; step < 5; step++) {
    const near = at(step);
    if (!near) break;
    const how = forenameLike(near, shape);
    if (how === "forename") forenames++;
    else if (how === "initial") initials++;
    else if (how === "filler" && fillers < 2) {
      fillers++;
      continue;
    } else break;
    taken = step + 1;
  }
  // `Chin H. Kim` is not Hyon-chol Kim: before the initial stands another's forename.
  const beyond = shape.eastern && forenames === 0 && taken > 0 ? at(taken) : undefined;
  const strange = taken === 0 ? isStranger(at(0)) : beyond !== undefined && !beyond.info.title;
  return { taken, forenames, initials, strange };
}

/** Whether a word stands for a forename of the person, whole or by its first letter. */
function forenameLike(
  { info, stop }: Near,
  shape: Shape,
): "forename" | "initial" | "filler" | "no" {
  const own = info.hits.some(({ word, forename }) => forename && shape.forenames.includes(word));
  if (own) return "forename";
  if (info.initial)
    return shape.initials.some((letters) => letters.includes(info.plain)) ? "initial" : "filler";
  if (info.patronymic) return patronymicFits(info, shape) ? "filler" : "no";
  // `Ван` of Ван Гог, where it is written large.
  if (PARTICLES.has(info.plain)) return "filler";
  if (isShortOf(info.plain, shape, stop) || isLongerThan(info, shape)) return "forename";
  return "no";
}

function patronymicFits({ plain }: WordInfo, { patronymic }: Shape): boolean {
  return !patronymic || patronymic.plain.slice(0, 4) === plain.slice(0, 4);
}

/** `Th.` for Theodor, `Alex` for Alexander, `Tom` for Thomas. */
function isShortOf(plain: string, { forenames }: Shape, stop: boolean): boolean {
  if (plain.length < 2) return false;
  const pets = PET_FORMS.get(plain);
  const spelling = spellingKey(plain);
  return forenames.some(({ plain: full }) => {
    if (full.startsWith(plain) && (stop || plain.length > 2) && full.length > plain.length)
      return true;
    return (pets?.has(full) ?? false) || (spelling !== undefined && spelling === spellingKey(full));
  });
}

/** `Жан-Мари` for Жан, `Franz-Josef` for Franz. */
function isLongerThan({ hyphen, plain }: WordInfo, { forenames }: Shape): boolean {
  return hyphen && forenames.some((own) => own.plain.length > 2 && plain.startsWith(own.plain));
}

function isStranger(near: Near | undefined): boolean {
  if (!near) return false;
  const { info } = near;
  if (info.title) return false;
  return info.initial ? near.stop : (info.forename && !info.common) || info.patronymic;
}
