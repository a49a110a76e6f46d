/**
 * One key for the spellings of a Chinese or Korean given name in one script: hyphens, breves and aspirates
 * are left out, and letters are one where the systems differ: Wade-Giles and pinyin (`Te-huai`, `Dehuai`),
 * McCune-Reischauer, the Revised Romanisation of 2000 and journalists' habits (`Ilsŏng`, `Il-seong`,
 * `Il Sung`), Palladius and Kholodovich with what typists made of them (`Чжэ`, `Дже`; `Ый`, `Ы`).
 * Only for what follows a surname that was found: alone it would join too much.
 */
export function easternKey(given: string): string {
  const lower = given.toLowerCase();
  const isCyrillic = /[\u0400-\u04ff]/.test(lower);
  const plain = lower.normalize(isCyrillic ? "NFC" : "NFD").replace(/\P{L}/gu, "");
  const known = keys.get(plain);
  if (known !== undefined) return known;
  const table = isCyrillic ? CYRILLIC : LATIN;
  const key = table.reduce((word, [letters, one]) => word.replace(letters, one), plain);
  if (keys.size >= MOST) keys.clear();
  keys.set(plain, key);
  return key;
}

const MOST = 20_000;
const keys = new Map<string, string>();

/** Read from top to bottom; small letters are what was read, capitals are sounds. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/hs|sh|x/g, "S"],
  [/tch|ch|zh|tz|ts|[jqcz]/g, "C"],
  [/ng/g, "N"],
  [/[kg]/g, "K"],
  [/[td]/g, "T"],
  [/[pb]/g, "P"],
  [/[rl]/g, "R"],
  [/ae|ai|ay/g, "E"],
  [/eo|eu|oo|ou|uo|o|u/g, "O"],
  [/(.)\1+/g, "$1"],
];

const CYRILLIC: readonly (readonly [RegExp, string])[] = [
  [/чж|дж|ж/g, "Ж"],
  [/цз|дз|з/g, "З"],
  [/нь|н/g, "Н"],
  [/[эе]/g, "Е"],
  [/ый|ы/g, "Ы"],
  [/[её]н/g, "Ен"],
  [/(.)\1+/g, "$1"],
];
