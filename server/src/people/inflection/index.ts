/**
 * How names change: with case, gender and number, and from script to script.
 *
 * `stemKey` finds candidates, the two `is…` functions say whether a candidate is one.
 */
export { formsOf, isFormOf } from "./forms";
export { genderOfForm } from "./gender-of-form";
export type { Part } from "./part";
export { stemKey } from "./stem-key";
export { stemKeys } from "./stem-keys";
export { isTransliterationOf } from "./transliteration";
