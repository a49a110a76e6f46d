import { FEMALE_FORENAMES, MALE_FORENAMES } from "./data/forenames";
import type { Entry } from "./entry";
import { fold } from "./fold";
import { wordsOf } from "./name-parts";

const known = new WeakMap<Entry, { readonly female: boolean | undefined }>();

/** Whether an entry's forename is a woman's; nothing where the forename does not tell. */
export function isFemaleName(entry: Entry): boolean | undefined {
  const found = known.get(entry);
  if (found) return found.female;
  const female = femaleOf(entry);
  known.set(entry, { female });
  return female;
}

function femaleOf({ forename, name }: Entry): boolean | undefined {
  for (const word of wordsOf(forename ?? name)) {
    const plain = fold(word);
    if (FEMALE_FORENAMES.has(plain)) return true;
    if (MALE_FORENAMES.has(plain)) return false;
  }
  return undefined;
}
