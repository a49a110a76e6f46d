/**
 * Names of the months in English, Russian, German and French, in lower case, as they stand in dates:
 * in Russian both the nominative and the genitive; shortened ones without their full stop.
 */
// biome-ignore format: a table reads better in columns
export const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan", "январь", "января", "янв", "januar", "jänner", "janvier", "janv"],
  ["february", "feb", "февраль", "февраля", "фев", "февр", "februar", "feber", "février", "fevrier", "févr"],
  ["march", "mar", "март", "марта", "мар", "märz", "mars"],
  ["april", "apr", "апрель", "апреля", "апр", "avril", "avr"],
  ["may", "май", "мая", "mai"],
  ["june", "jun", "июнь", "июня", "июн", "juni", "juin"],
  ["july", "jul", "июль", "июля", "июл", "juli", "juillet", "juil"],
  ["august", "aug", "август", "августа", "авг", "août", "aout"],
  ["september", "sep", "sept", "сентябрь", "сентября", "сен", "сент", "septembre"],
  ["october", "oct", "октябрь", "октября", "окт", "oktober", "okt", "octobre"],
  ["november", "nov", "ноябрь", "ноября", "ноя", "нояб", "novembre"],
  ["december", "dec", "декабрь", "декабря", "дек", "dezember", "dez", "décembre", "decembre", "déc"],
];
