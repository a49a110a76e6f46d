/**
 * Which sound a letter stands for, coarsely enough that every spelling of a name agrees.
 *
 * Sibilants are one class (`с з ц ч ш щ ж`, `s z c ch sh`), velars another (`к г х`, `k g h kh`), `в` and
 * `ф` a third. The classes follow from laying side by side BGN/PCGN 1947 (Russian) and 1965 (Ukrainian),
 * the ALA-LC tables of 2012, ISO 9:1995, GOST 7.79-2000 and the customary German, French, Polish and
 * Czech spellings: letters that any two of them write alike cannot be told apart.
 */
export const SOUNDS: Readonly<Record<string, string>> = {
  B: "б b",
  D: "д d ђ ď đ ð",
  K: "к г ґ х қ ғ ҳ k g q c h x ğ ģ ķ",
  L: "л љ l ł ľ ĺ ļ ŀ",
  M: "м m",
  N: "н њ n ñ ń ň ņ ŋ",
  P: "п p",
  R: "р r ŕ ŗ",
  S: "с з ц ч ш щ ж џ ћ s z ß ś š ş ș ŝ ź ż ž ć č ċ ĉ ç",
  T: "т t ť ţ ț",
  V: "в ф ў v w f ŵ",
};

/** Vowels, and the glides `й j y`, which the systems write, double or drop as they like. */
export const VOWELS =
  "а е ё и й о у ы э ю я і ї є ј ѣ ѵ ө ү ә a e i o u y j æ ø œ å ä ö ü à á â ã ā ă ą è é ê ë ē ė ę ě ì í î ï ī į ı ĭ ò ó ô õ ō ő ŏ ù ú û ũ ū ŭ ů ű ų ý ÿ ỳ";
