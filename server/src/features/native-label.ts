import { LABELS } from "../syntax/data/labels";
import { isExtentWord } from "../syntax/extent";
import { foldedWords } from "../syntax/labels";
import { findPlace } from "../syntax/places";
import { NATIVE_PLACES, NOT_THE_SAME } from "./data/native-spelling";

/** A label as it is found, and its native spelling. */
interface Found {
  readonly native: string;
  readonly isEnglish: boolean;
}

const HAND = /^h\d{1,3}$/;
const labels = new Map<string, Found>();
for (const { en, ru = [], de = [], fr = [] } of LABELS) {
  const native = en[0] as string;
  const isEnglish = (phrase: string) => en.includes(phrase);
  for (const phrase of [...en, ...ru, ...de, ...fr]) {
    const folded = foldedWords(phrase).join(" ");
    const isSame = phrase === native || !NOT_THE_SAME.has(phrase);
    if (isSame && !labels.has(folded)) labels.set(folded, { native, isEnglish: isEnglish(phrase) });
  }
}

/**
 * The native spelling of a descriptor: label, place, hand. Nothing when it says anything besides,
 * because that would be lost: `[handwritten hastily: …]`, `[railway stamp: …]`.
 */
export function nativeDescriptor(descriptor: string): string | undefined {
  const words = foldedWords(descriptor);
  if (words.some((word) => isExtentWord(word) && !/^an?$/.test(word))) return undefined;
  const whole = labels.get(words.join(" "));
  if (whole) return whole.native;
  const place = findPlace(words);
  const hands = words.filter((word) => HAND.test(word));
  const rest = words.filter(
    (word, at) => !HAND.test(word) && !(place && at >= place.from && at < place.to),
  );
  const label = rest.length > 0 ? labels.get(rest.join(" ")) : DESCRIPTION;
  if (!label || hands.length > 1) return undefined;
  const where = place && nativePlace(words.slice(place.from, place.to).join(" "), label);
  if (place && !where) return undefined;
  return [label.native, where].filter(Boolean).join(" ") + (hands[0] ? `, ${hands[0]}` : "");
}

const DESCRIPTION: Found = { native: "description", isEnglish: true };

/** An English place stays as it is; another only where its English is certain. */
function nativePlace(place: string, { isEnglish }: Found): string | undefined {
  return NATIVE_PLACES[place] ?? (isEnglish && /^[a-z\s-]+$/.test(place) ? place : undefined);
}
