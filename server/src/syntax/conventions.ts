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

const withSourceBrackets = new WeakMap<Conventions, Conventions>();

/** The same conventions for a document that declares its unlabelled brackets part of the source. */
export function sourceBracketsOf(conventions: Conventions): Conventions {
  const known = withSourceBrackets.get(conventions);
  if (known) return known;
  const made = { ...conventions, sourceBrackets: true };
  withSourceBrackets.set(conventions, made);
  return made;
}
