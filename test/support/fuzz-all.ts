/** What `scripts/fuzz.mjs` needs of the tests, in one bundle. */
export { ADVERSARIAL, timeOf } from "./adversarial";
export { fuzzEdits, fuzzTexts } from "./fuzz";
export { samples } from "./samples";
