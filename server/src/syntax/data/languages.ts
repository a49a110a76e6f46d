/** Language names as front matter gives them, in lower case, with their ISO 639 codes. */
// biome-ignore format: a table reads better in columns
export const LANGUAGE_NAMES: ReadonlyMap<string, string> = new Map([
  ["russian", "ru"], ["english", "en"], ["german", "de"], ["french", "fr"], ["chinese", "zh"],
  ["korean", "ko"], ["japanese", "ja"], ["vietnamese", "vi"], ["mongolian", "mn"], ["hungarian", "hu"],
  ["polish", "pl"], ["czech", "cs"], ["slovak", "sk"], ["bulgarian", "bg"], ["serbian", "sr"],
  ["romanian", "ro"], ["ukrainian", "uk"], ["belarusian", "be"], ["latin", "la"], ["greek", "el"],
  ["italian", "it"], ["spanish", "es"], ["portuguese", "pt"], ["dutch", "nl"], ["arabic", "ar"],
  ["hebrew", "he"], ["persian", "fa"], ["ottoman turkish", "ota"], ["turkish", "tr"], ["yiddish", "yi"],
  ["albanian", "sq"], ["croatian", "hr"], ["slovene", "sl"], ["lithuanian", "lt"], ["latvian", "lv"],
  ["estonian", "et"], ["finnish", "fi"], ["swedish", "sv"], ["norwegian", "no"], ["danish", "da"],
  ["armenian", "hy"], ["georgian", "ka"], ["hindi", "hi"], ["urdu", "ur"], ["indonesian", "id"],
  ["русский", "ru"], ["английский", "en"], ["немецкий", "de"], ["французский", "fr"],
  ["russisch", "ru"], ["englisch", "en"], ["deutsch", "de"], ["französisch", "fr"], ["lateinisch", "la"],
  ["russe", "ru"], ["anglais", "en"], ["allemand", "de"], ["français", "fr"],
]);
