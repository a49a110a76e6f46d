import { EAST_ASIAN_SURNAMES, isSyllabic } from "./data/east-asian";
import { easternKey } from "./eastern-key";
import { joined } from "./fold";
import type { NameWord, Shape } from "./person";
import type { Likeness } from "./word-info";
import type { Words } from "./words";

/** How many words after the surname are the given name, in one word or in two, and how like it. */
export function givenAfter(
  words: Words,
  index: number,
  { forenames }: Shape,
): { taken: number; likeness: Likeness } | undefined {
  const [given] = forenames;
  const next = words.list[index + 1];
  if (!given || !next || words.gapAfter(index) !== "space") return undefined;
  const written = words.text.slice(next.start, next.end);
  const second = words.list[index + 2];
  if (second && words.gapAfter(index + 1) === "space") {
    const rest = joined(words.text.slice(second.start, second.end)).toLowerCase();
    const likeness = likenessTo(words, written + rest, given);
    if (likeness) return { taken: 2, likeness };
  }
  const likeness = likenessTo(words, written, given);
  return likeness && { taken: 1, likeness };
}

/** How a given name is like that of the register: in its letters, or in another spelling of its sounds. */
function likenessTo(words: Words, written: string, given: NameWord): Likeness | undefined {
  const hit = words.matcher.word(written).hits.find((one) => one.word === given && one.forename);
  if (hit) return hit.forename;
  const isCyrillic = CYRILLIC.test(written.charAt(0));
  if (isCyrillic !== CYRILLIC.test(given.text.charAt(0))) return undefined;
  return easternKey(written) === easternKey(given.text) ? "respelt" : undefined;
}

/** Another given name follows an eastern surname: it is somebody else. */
export function isGivenName(words: Words, index: number): boolean {
  const next = words.list[index + 1];
  if (!next || words.gapAfter(index) !== "space" || next.info.title) return false;
  const surname = words.infoAt(index)?.plain ?? "";
  if (!EAST_ASIAN_SURNAMES.has(surname)) return false;
  const written = words.text.slice(next.start, next.end);
  return isSyllabic(next.info.plain) || /\p{L}-\p{Ll}/u.test(written);
}

const CYRILLIC = /[\u0400-\u04ff]/;
