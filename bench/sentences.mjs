/**
 * What a keeper of a weather station writes. `@` is a name of the register, `{…}` was written by hand,
 * `~…~` was struck out, `?…?` could not be read with certainty. Invented.
 */
export const SENTENCES = [
  "The glass fell all night, and @ did not leave the tower before six.",
  "At noon @ read {in pencil: thirteen degrees} on the northern wall ~and eleven~ and nine on the southern.",
  "Nobody has answered our letter about the ?anemometer?; @ wrote again on Tuesday.",
  "С утра туман, ветер с моря; @ записал показания {карандашом: дважды}.",
  "Журнал за март отправлен в Академию, а ?копия? осталась у @ в столе.",
  "Der Regenmesser ist ~wieder~ eingefroren, und @ hat ihn in der Küche aufgetaut.",
  "Um vier Uhr sah @ einen Ring um den Mond, {am Rande: wie im Vorjahr}.",
  "Le baromètre de @ marque toujours trop haut, ?de deux millimètres?.",
  "今日西北風，雪深三寸，@ 未能登塔。",
  "The supply boat brought salt, lamp oil and a cousin of @ who plays the flute.",
  "We have counted the clouds twice and ~agreed~ disagreed both times.",
  "The thermometer in the yard was [broken] on arrival and has been left as it is.",
];

/** First and last names of which those of the register are made. */
export const FIRST = "Anna Boris Clara Dmitri Elsa Fedor Greta Hugo Irina Jakob Katja Lev".split(
  " ",
);
export const LAST =
  "Abramov Brandt Castell Dorn Ekberg Falk Grinev Holm Ivanov Jansen Kessler Lindt Mohr".split(" ");
