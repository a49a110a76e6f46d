/**
 * How often each letter stands in Russian prose, in thousandths (after the frequency dictionary of
 * Lyashevskaya and Sharov), and some letters of its neighbours, rare enough not to mislead.
 */
const FREQUENCY: Readonly<Record<string, number>> = {
  ...{ о: 109.7, е: 84.5, а: 80.1, и: 73.5, н: 67, т: 62.6, с: 54.7, р: 47.3, в: 45.4, л: 44 },
  ...{ к: 34.9, м: 32.1, д: 29.8, п: 28.1, у: 26.2, я: 20.1, ы: 19, ь: 17.4, г: 17, з: 16.5 },
  ...{ б: 15.9, ч: 14.4, й: 12.1, х: 9.7, ж: 9.4, ш: 7.3, ю: 6.4, ц: 4.8, щ: 3.6, э: 3.2 },
  ...{ ф: 2.6, ъ: 0.4, ё: 0.4, і: 12, ї: 3, є: 3, ґ: 0.1, ў: 2, ј: 3, љ: 0.5, њ: 0.5, ћ: 0.5 },
};

const SIGNS: ReadonlySet<string> = new Set("«»„“”‘’–—…№§°·•©®±\u00a0");
const LIKELIHOOD = new Map(
  Object.entries(FREQUENCY).map(([letter, often]) => [letter, Math.log(often / 1000)]),
);
const SIGN = Math.log(0.03);
const STRANGE = Math.log(0.0001);
/** A capital after a small letter, a Latin letter beside a Cyrillic one, a hard sign first. */
const ODD_NEIGHBOUR = Math.log(0.01);
/** Two vowels, two consonants, or one of each side by side, against what chance would give. */
const PAIRS = { vowels: Math.log(0.35), consonants: Math.log(0.65), mixed: Math.log(1.48) };
/** No word begins with these. */
const NEVER_FIRST: ReadonlySet<string> = new Set("ыьъ");
const VOWELS: ReadonlySet<string> = new Set("оеаиуяыюэёіїє");
/** Shorter words prove nothing: `à` read wrongly is one, too. */
const SHORTEST_WORD = 3;
/** Russian has a mean of -2.95; short texts stray further from it. */
const LOWEST_MEAN = -3.15;
const ALLOWANCE = 1.2;
/** One character in so many may be neither a letter nor a usual sign. */
const STRANGE_SHARE = 100;

/** How a text fares as Cyrillic. */
export interface Likelihood {
  /** The sum of log-likelihoods of its characters beyond ASCII. */
  readonly total: number;
  readonly convincing: boolean;
}

/** How likely it is that a text in Cyrillic was decoded rightly. */
export function cyrillicLikelihood(text: string): Likelihood {
  let total = 0;
  let count = 0;
  let strange = 0;
  let run = 0;
  let longest = 0;
  let previous = "";
  for (const character of text) {
    run = isCyrillic(character) ? run + 1 : 0;
    longest = Math.max(longest, run);
    total += neighbours(previous, character);
    previous = character;
    if (character <= "\u007f") continue;
    const known = likelihood(character);
    if (known === STRANGE) strange++;
    total += known;
    count++;
  }
  const lowest = LOWEST_MEAN - ALLOWANCE / Math.sqrt(count);
  const usual = longest >= SHORTEST_WORD && strange * STRANGE_SHARE <= count;
  return { total, convincing: usual && total / count >= lowest };
}

function likelihood(character: string): number {
  const known = LIKELIHOOD.get(character.toLowerCase());
  return known ?? (SIGNS.has(character) ? SIGN : STRANGE);
}

function neighbours(one: string, two: string): number {
  const cyrillic = Number(isCyrillic(one)) + Number(isCyrillic(two));
  if (cyrillic === 0) return 0;
  if (cyrillic === 1) {
    const odd = isLatin(one) || isLatin(two) || NEVER_FIRST.has(two.toLowerCase());
    return odd ? ODD_NEIGHBOUR : 0;
  }
  if (isSmall(one) && !isSmall(two)) return ODD_NEIGHBOUR;
  const vowels = Number(isVowel(one)) + Number(isVowel(two));
  return vowels === 1 ? PAIRS.mixed : vowels === 2 ? PAIRS.vowels : PAIRS.consonants;
}

function isVowel(character: string): boolean {
  return VOWELS.has(character.toLowerCase());
}

function isCyrillic(character: string): boolean {
  return character >= "\u0400" && character <= "\u04ff";
}

function isLatin(character: string): boolean {
  return (character >= "a" && character <= "z") || (character >= "A" && character <= "Z");
}

function isSmall(character: string): boolean {
  return character === character.toLowerCase();
}
