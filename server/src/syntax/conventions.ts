import { type AddedLabels, type Labels, labelDictionary } from "./labels";

/** What `[[ ]]` and a lone `[n]` mean: the habits of the platform a text was transcribed on. */
export type Profile = "archive" | "smithsonian" | "fromthepage";

/** All that parsing depends on besides the text. One object for as long as nothing changes. */
export interface Conventions {
  readonly profile: Profile;
  readonly labels: Labels;
  /** Unlabelled brackets stand in the source itself (`Brackets: source`) and are text. */
  readonly sourceBrackets: boolean;
}

export const defaultConventions: Conventions = {
  profile: "archive",
  labels: labelDictionary(),
  sourceBrackets: false,
};

/** Conventions of a project: its profile and the label words it adds. */
export function conventionsWith(profile: Profile, labels: AddedLabels): Conventions {
  return { profile, labels: labelDictionary(labels), sourceBrackets: false };
}

/** What the front matter of one document adds to the conventions. */
export interface Declared {
  readonly sourceBrackets: boolean;
  /** Codes of the languages that the document is written in. */
  readonly languages: readonly string[];
}

/** Codes that are also common words before a colon: `[or: …]`. No document can declare them. */
const WORDS: ReadonlySet<string> = new Set(["or", "to", "no", "is", "it", "tr"]);
const made = new WeakMap<Conventions, Map<string, Conventions>>();

/** The conventions of a document: the same object for as long as it declares the same. */
export function conventionsDeclaring(base: Conventions, declared: Declared): Conventions {
  const added = declared.languages.filter(
    (code) => !base.labels.languages.has(code) && !WORDS.has(code),
  );
  if (!declared.sourceBrackets && added.length === 0) return base;
  const key = [declared.sourceBrackets, ...added].join(" ");
  const known = made.get(base) ?? new Map<string, Conventions>();
  made.set(base, known);
  const conventions = known.get(key) ?? declaring(base, declared.sourceBrackets, added);
  known.set(key, conventions);
  return conventions;
}

function declaring(
  base: Conventions,
  sourceBrackets: boolean,
  added: readonly string[],
): Conventions {
  if (added.length === 0) return { ...base, sourceBrackets };
  const languages = new Set([...base.labels.languages, ...added]);
  return { ...base, sourceBrackets, labels: { ...base.labels, languages } };
}

const known = new WeakMap<Conventions, string>();

/** The same string for conventions by which every text is read the same, also in another session. */
export function conventionsKey(conventions: Conventions): string {
  const before = known.get(conventions);
  if (before !== undefined) return before;
  const { profile, sourceBrackets, labels } = conventions;
  const all = [...labels.byFirstWord.values()].flat();
  // The language's own labels belong to the program.
  const added = all
    .filter(({ language }) => language === undefined)
    .map((label) => [label.kind, label.value, label.phrase.join(" ")]);
  const key = JSON.stringify([profile, sourceBrackets, [...labels.languages].sort(), added]);
  known.set(conventions, key);
  return key;
}
