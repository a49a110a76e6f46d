/**
 * What stands between two compounds that share a part (`pre- and post-war`, `Vor- und Nachteile`,
 * `до- и послевоенный`), by language; gathered by hand from grammars of these languages.
 */
export const BETWEEN_COMPOUNDS: ReadonlySet<string> = new Set(
  [
    "and or to nor but than versus vs through plus",
    "und oder bis bzw beziehungsweise sowie wie als noch resp respektive od zu auf",
    "et ou ni",
    "и или да либо а но до",
    "і й та або чи",
    "en of tot och eller og i oraz lub albo a nebo či alebo e ed o od y u",
    "és vagy ja tai vel aut atque και ή",
  ].flatMap((words) => words.split(" ")),
);

/** Words that count: `двух- трёхдневный` shares a part without a word between. */
export const COUNTING: ReadonlySet<string> = new Set(
  [
    "one two three four five six seven eight nine ten half",
    "ein zwei drei vier fünf sechs sieben acht neun zehn halb",
    "одно двух трёх трех четырёх четырех пяти шести семи восьми девяти десяти полу",
  ].flatMap((words) => words.split(" ")),
);
