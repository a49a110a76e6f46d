import { doubledBracket } from "./doubled-bracket";
import { pageOrder } from "./page-order";
import type { Rule } from "./rule";
import { unclosedBracket } from "./unclosed-bracket";

/** All findings of the language, in the order of the manual. */
export const RULES: readonly Rule[] = [unclosedBracket, doubledBracket, pageOrder];
