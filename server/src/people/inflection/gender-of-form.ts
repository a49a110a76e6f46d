/** Endings that only women's surnames have, and only men's: Russian, of `-ов -ин` and of adjectives. */
const FEMININE = /(?:(?:[ое]в|[иы]н)(?:ой|ою)|[ая]я|[ую]ю|[сц]к(?:ой|ою))$/;
const MASCULINE = /(?:(?:[ое]в|[иы]н)(?:ым|ом|е)|(?:ого|ому|его|ему)|[сц]к(?:ий|им|ом))$/;
/** Bases of which the endings above are forms; Щербина and Трубецкой decline otherwise. */
const DECLINED_BY_GENDER = /(?:[ое]ва?|[иы]на?|[сц]кий|[сц]кая|ый|ая)$/;

/**
 * Whether a form of a Russian surname can only be a woman's, as `Лиговской`, or only a man's, as
 * `Чеховым`; nothing where it may be both, as `Чехову`. Case of letters does not matter.
 */
export function genderOfForm(form: string, base: string): "female" | "male" | undefined {
  const name = base.toLowerCase().replaceAll("ё", "е");
  if (!DECLINED_BY_GENDER.test(name)) return undefined;
  const word = form.toLowerCase().replaceAll("ё", "е");
  // Щербина has `-ине` and `-иной` without being a woman; Чехов has neither.
  if (/[иы]на$/.test(name)) return undefined;
  if (FEMININE.test(word)) return "female";
  return MASCULINE.test(word) ? "male" : undefined;
}
