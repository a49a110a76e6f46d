/** The kinds of numbers that languages tell apart, in the order in which translations have their forms. */
const KINDS: readonly Intl.LDMLPluralRule[] = ["zero", "one", "two", "few", "many", "other"];
const numbers = new Map<string, Numbers>();

interface Numbers {
  readonly rules: Intl.PluralRules;
  /** The kinds that the language has. */
  readonly kinds: readonly Intl.LDMLPluralRule[];
  readonly format: Intl.NumberFormat;
}

/**
 * The form of a translation that fits a number: `{0} лист|{0} листа|{0} листов`, one form for each kind
 * of number of the language (Unicode CLDR, “Language Plural Rules”), of which the last may be left out
 * where they only concern fractions. What has no `|` fits all numbers.
 */
export function formFor(count: number, translation: string, language: string): string {
  const forms = translation.split("|");
  if (forms.length === 1) return translation;
  const { rules, kinds } = numbersOf(language);
  return forms[Math.min(kinds.indexOf(rules.select(count)), forms.length - 1)] as string;
}

/** A number of things as a language writes it: `12,500`, `12 500`. */
export function numberIn(language: string, count: number): string {
  return numbersOf(language).format.format(count);
}

function numbersOf(language: string): Numbers {
  const known = numbers.get(language) ?? readNumbers(language);
  numbers.set(language, known);
  return known;
}

function readNumbers(language: string): Numbers {
  const rules = new Intl.PluralRules(language);
  const { pluralCategories } = rules.resolvedOptions();
  const kinds = KINDS.filter((kind) => pluralCategories.includes(kind));
  return { rules, kinds, format: new Intl.NumberFormat(language) };
}
