/** Words after whose full stop a sentence goes on, in small letters and without the stop. */
// biome-ignore format: a table reads better in columns
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  "cde", "cdes", "comr", "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "maj", "capt", "sgt", "amb",
  "hon", "rev", "sen", "rep", "gov", "pres", "sec", "dept", "no", "nos", "nr", "vol", "p", "pp", "ed", "eds",
  "fol", "fols", "ff", "f", "op", "d", "l", "ll", "cf", "ca", "c", "etc", "e.g", "i.e", "viz", "vs", "v", "jr",
  "sr", "inc", "ltd", "co", "corp", "approx", "cent", "jan", "feb", "mar", "apr", "aug", "sept", "oct",
  "nov", "dec", "a.m", "p.m",
  "тов", "тт", "т", "г", "гг", "гр", "ул", "им", "акад", "проф", "ген", "полк", "зам", "зав", "нач", "см",
  "ср", "стр", "с", "л", "лл", "об", "оп", "ф", "д", "п", "пп", "руб", "коп", "тыс", "млн", "млрд", "напр",
  "др", "пр", "т.е", "т.д", "т.п", "и.о", "экз", "вх", "исх", "обл", "р-н",
  "bl", "bd", "hr", "fr", "frl", "hrn", "geb", "gest", "gen.-maj", "z.b", "d.h", "u.a", "usw", "bzw", "vgl",
  "s", "str", "abt", "jg", "anm", "hg", "hrsg", "ev", "betr", "art",
  "m", "mm", "mme", "mlle", "mgr", "chap", "env", "av", "apr", "janv", "févr", "juill", "déc",
]);
