import { remembered } from "../text/remembered";

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
  return isCyrillic ? cyrillicKey(plain) : latinKey(plain);
}

const REMEMBERED = 10_000;
const latinKey = remembered((plain) => keyBy(LATIN, plain), REMEMBERED);
const cyrillicKey = remembered((plain) => keyBy(CYRILLIC, plain), REMEMBERED);

function keyBy(table: Table, plain: string): string {
  return table.reduce((word, [letters, one]) => word.replace(letters, one), plain);
}

type Table = readonly (readonly [RegExp, string])[];

/** Read from top to bottom; small letters are what was read, capitals are sounds. */
const LATIN: Table = [
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

const CYRILLIC: Table = [
  [/чж|дж|ж/g, "Ж"],
  [/цз|дз|з/g, "З"],
  [/нь|н/g, "Н"],
  [/[эе]/g, "Е"],
  [/ый|ы/g, "Ы"],
  [/[её]н/g, "Ен"],
  [/(.)\1+/g, "$1"],
];
