/** Codes of ISO 639-2 and 639-3 for languages that have one of two letters, too. */
const SHORT: Readonly<Record<string, string>> = {
  deu: "de",
  ger: "de",
  eng: "en",
  fra: "fr",
  fre: "fr",
  lat: "la",
  ell: "el",
  gre: "el",
  rus: "ru",
  ukr: "uk",
  bel: "be",
  zho: "zh",
  chi: "zh",
  kor: "ko",
  jpn: "ja",
  vie: "vi",
  mon: "mn",
  hun: "hu",
  pol: "pl",
  ces: "cs",
  cze: "cs",
  slk: "sk",
  slo: "sk",
  bul: "bg",
  srp: "sr",
  ron: "ro",
  rum: "ro",
  ita: "it",
  spa: "es",
  por: "pt",
  nld: "nl",
  dut: "nl",
  heb: "he",
  ara: "ar",
};

/** The code of a language without its country or script, as short as there is one. */
export function shortLanguage(tag: string | undefined): string {
  const code = tag?.split(/[-_]/)[0]?.toLowerCase() ?? "";
  return Object.hasOwn(SHORT, code) ? (SHORT[code] as string) : code;
}
