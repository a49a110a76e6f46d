import { A, classOf, isApostrophe, K, M, OTHER, S, smallAt, T, V, VOWEL } from "./letters";

/** The key being built; what comes later in an overlong word does not matter. */
const LONGEST = 40;
const built = new Uint8Array(LONGEST + 4);
const TEXT = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
/** How many letters the sound read last was written with: a second result of `soundAt`. */
let width = 1;

/**
 * A key that a name shares with its inflected forms and with its spellings in the other script.
 *
 * It is the skeleton of consonant sounds without those that a Slavic, German or English ending may add
 * (`-ом -ых -ого -ов -s`), so it joins too much rather than too little: `isFormOf` and
 * `isTransliterationOf` decide. A word without Latin or Cyrillic letters is its own key.
 */
export function stemKey(word: string): string {
  const end = withoutPossessive(word);
  let key = "";
  for (let start = 0; start < end; ) {
    const hyphen = word.indexOf("-", start);
    const stop = hyphen < 0 || hyphen > end ? end : hyphen;
    key += partKey(word, start, stop);
    start = stop + 1;
  }
  return key === "" ? word : key;
}

/** Where the word ends without `'s`. */
function withoutPossessive(word: string): number {
  const length = word.length;
  const possessive =
    length > 3 && smallAt(word, length - 1) === 115 && isApostrophe(word.charCodeAt(length - 2));
  return possessive ? length - 2 : length;
}

/** The key of what stands between two hyphens. */
function partKey(word: string, start: number, end: number): string {
  let length = 0;
  // The consonants of the first syllable are never an ending: `Ким`, `Кох`, `Льв-ом`.
  let kept = 1;
  let consonants = 0;
  let previous = OTHER;
  for (let at = start; at < end && length < LONGEST; at += width) {
    width = 1;
    const kind = classOf(word.charCodeAt(at));
    if (kind === OTHER) continue;
    if (kind === VOWEL) {
      if (length === 0) {
        built[length++] = A;
        consonants = 1;
      }
      previous = VOWEL;
      continue;
    }
    const sound = soundAt(word, at, end, kind, previous);
    if (sound === OTHER || sound === previous) continue;
    consonants++;
    built[length++] = sound;
    previous = sound;
    if (carriesSibilant(word.charCodeAt(at))) {
      built[length++] = S;
      previous = S;
    }
    if (consonants === 2 && !beginsEnding(word, at, sound)) kept = length;
  }
  return keyText(withoutEnding(length, kept));
}

/** `x` is two sounds in one letter, and `ř` is heard and written as `рж`. */
function carriesSibilant(code: number): boolean {
  return (code | 32) === 120 || code === 0x158 || code === 0x159;
}

/** `Цо-ем`, `Хуа-ем`, `Ма-ев`: after a vowel, `е` or `я` and `м в х` are an ending. */
function beginsEnding(word: string, at: number, sound: number): boolean {
  if (sound !== M && sound !== V && sound !== K) return false;
  const vowel = smallAt(word, at - 1);
  if (vowel === 0x435 || vowel === 0x454 || vowel === 0x457 || vowel === 0x44f)
    return classOf(word.charCodeAt(at - 2)) === VOWEL;
  if (vowel !== 97 && vowel !== 101) return false;
  const before = smallAt(word, at - 2);
  const glide = before === 105 || before === 106 || before === 121;
  const open = glide ? smallAt(word, at - 3) : before;
  return open === 97 || open === 111 || open === 117 || open === 101;
}

/** The length of the key without the sounds that endings are made of. */
function withoutEnding(length: number, kept: number): number {
  let end = length;
  while (end > kept) {
    const sound = built[end - 1];
    if (sound !== M && sound !== K && sound !== V && sound !== S) break;
    end--;
  }
  return end;
}

function keyText(length: number): string {
  let key = "";
  for (let at = 0; at < length; at++) key += TEXT[built[at] as number];
  return key;
}

/** The sound written at this place, `OTHER` if the letter is silent; sets `width`. */
function soundAt(word: string, at: number, end: number, kind: number, previous: number): number {
  const code = smallAt(word, at);
  if (code >= 0x400) return kind === T && cyrillicAffricate(word, at) ? OTHER : kind;
  if (code > 122) return kind;
  const next = at + 1 < end ? smallAt(word, at + 1) : 0;
  switch (code) {
    case 99: // c
      return soundOfC(word, at, end, next);
    case 104: // h
      return soundOfH(next, previous);
    case 115: // s
      if (next === 99 && smallAt(word, at + 2) === 104) width = 3;
      else if (next === 104 || next === 122) width = 2;
      return S;
    case 116: // t
      return soundOfT(word, at, end, next);
    case 112: // p
      if (next !== 104) return kind;
      width = 2;
      return V;
    case 120: // x
      return K;
    default:
      if (next === 104 && isWrittenWithH(code)) width = 2;
      return kind;
  }
}

/** `bh dh gh kh rh zh` are single sounds. */
function isWrittenWithH(code: number): boolean {
  return (
    code === 98 || code === 100 || code === 103 || code === 107 || code === 114 || code === 122
  );
}

/** `тс` may be written `ц`; `тц` is `-тец` with its vowel lost. */
function cyrillicAffricate(word: string, at: number): boolean {
  const next = word.charCodeAt(at + 1);
  return next === 0x441 || next === 0x447 || next === 0x448;
}

/** `c` is `ц` before `e i y`, `к` elsewhere; `ch` is `х` before a consonant and else `ч`. */
function soundOfC(word: string, at: number, end: number, next: number): number {
  const after = at + 2 < end ? smallAt(word, at + 2) : 0;
  if (next === 104) {
    width = 2;
    const kind = classOf(after);
    return kind === OTHER || kind === VOWEL || kind === T ? S : K;
  }
  if (next === 107 || next === 99) {
    width = next === 107 ? 2 : 1;
    return K;
  }
  if (next === 0) return S;
  if (next === 122 || next === 115 || next === 118 || (next >= 0x300 && next < 0x370)) return S;
  if (isFront(next)) return S;
  // `Němcová`, `Němcu`: the `c` of `Němec` stays what it is before an ending.
  if (at > 0 && next === 111 && (after === 118 || after === 119 || after === 117)) return S;
  if (at > 0 && next === 117 && after === 0) return S;
  return K;
}

/** `e i y`, with any accent. */
function isFront(code: number): boolean {
  if (code === 101 || code === 105 || code === 121 || code === 0xfd) return true;
  return (code >= 0xe8 && code <= 0xef) || (code >= 0x113 && code <= 0x11b);
}

/** A vowel makes `h` long before `l m n r` and at the end (`Lehmann`); elsewhere it is `г` or `х`. */
function soundOfH(next: number, previous: number): number {
  if (previous !== VOWEL) return K;
  return next === 0 || next === 108 || (next >= 109 && next <= 110) || next === 114 ? OTHER : K;
}

/** `ts tz tch tsch` are one sound with their sibilant; the `t` of `Kants` and `-ets` are told apart. */
function soundOfT(word: string, at: number, end: number, next: number): number {
  if (next === 104) {
    width = 2;
    return T;
  }
  if (next === 115 && at + 2 === end) return smallAt(word, at - 1) === 101 ? OTHER : T;
  const affricate = next === 115 || next === 122 || isAccentedSibilant(next);
  return affricate || (next === 99 && smallAt(word, at + 2) === 104) ? OTHER : T;
}

/** `č š ž`. */
function isAccentedSibilant(code: number): boolean {
  return code === 0x10d || code === 0x161 || code === 0x17e;
}
