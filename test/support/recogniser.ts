/** What `scripts/eval.mjs` measures, in one bundle. */

export { sureCounts } from "../../server/src/people/frequency";
export { prepare } from "../../server/src/people/matcher";
export { recognise } from "../../server/src/people/recognise";
export { registerOf } from "../../server/src/people/register";
export { defaultConventions } from "../../server/src/syntax/conventions";
export { parse } from "../../server/src/syntax/parse";
