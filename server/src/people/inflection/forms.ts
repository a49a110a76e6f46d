import { remembered } from "../../text/remembered";
import { type Stem, stemsOf } from "./paradigm";
import type { Part } from "./part";
import { casesAgree, folded } from "./spelling";

/** Bases whose stems are remembered; a register of names comes back to the same ones. */
const REMEMBERED = 50_000;

/**
 * Whether the word is the base itself, or one of its forms by case, gender or possession; `plural` where
 * it can only be several of the name, as `Чеховых`.
 */
export function isFormOf(
  word: string,
  base: string,
  part?: Part,
): "same" | "inflected" | "plural" | undefined {
  if (word === base) return "same";
  if (!mayAgree(word, base)) return undefined;
  const form = folded(word);
  const name = folded(base);
  if (!casesAgree(word, base)) return undefined;
  if (form === name) return "same";
  let isPlural = false;
  for (const { stem, endings, singulars } of stems(name, part)) {
    if (!form.startsWith(stem)) continue;
    const ending = form.slice(stem.length);
    if (singulars.has(ending)) return "inflected";
    isPlural ||= endings.has(ending);
  }
  return isPlural ? "plural" : undefined;
}

/** The forms of a base that the rules give, in small letters with a capital where the base has one. */
export function formsOf(base: string, part?: Part): readonly string[] {
  const name = folded(base);
  const forms = new Set([name]);
  for (const { stem, endings } of stems(name, part))
    for (const ending of endings) forms.add(stem + ending);
  const capital = base.charAt(0) !== base.charAt(0).toLowerCase();
  return capital
    ? [...forms].map((form) => form.charAt(0).toUpperCase() + form.slice(1))
    : [...forms];
}

/** Every form begins as its base does; this turns most words away. */
function mayAgree(word: string, base: string): boolean {
  const length = word.length - base.length;
  if (length > 6 || length < -4) return false;
  const first = word.charCodeAt(0);
  const other = base.charCodeAt(0);
  return first === other || word.charAt(0).toLowerCase() === base.charAt(0).toLowerCase();
}

function stems(name: string, part: Part | undefined): readonly Stem[] {
  return part === undefined ? stemsOfAny(name) : stemsOfPart[part](name);
}

const stemsOfAny = stemsAs(undefined);
const stemsOfPart: Readonly<Record<Part, (name: string) => readonly Stem[]>> = {
  surname: stemsAs("surname"),
  forename: stemsAs("forename"),
  patronymic: stemsAs("patronymic"),
  other: stemsAs("other"),
};

function stemsAs(part: Part | undefined): (name: string) => readonly Stem[] {
  return remembered((name) => stemsOf(name, part), REMEMBERED);
}
