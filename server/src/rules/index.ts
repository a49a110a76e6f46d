import { alignment } from "./alignment";
import { ambiguousPerson } from "./ambiguous-person";
import { dividedWord } from "./divided-word";
import { doubledBracket } from "./doubled-bracket";
import { emptyMark } from "./empty-mark";
import { ignoreWithoutReason } from "./ignore-without-reason";
import { joinedParagraph } from "./joined-paragraph";
import { legacyEncoding } from "./legacy-encoding";
import { misreadLetter } from "./misread-letter";
import { missingScan } from "./missing-scan";
import { misspeltLabel } from "./misspelt-label";
import { mixedBracket } from "./mixed-bracket";
import { mixedScript } from "./mixed-script";
import { pageCount } from "./page-count";
import { pageOrder } from "./page-order";
import { type FindingKind, REGISTER_FINDINGS } from "./register-findings";
import { repeatedText } from "./repeated-text";
import type { Rule } from "./rule";
import { strayBracket } from "./stray-bracket";
import { suspectName } from "./suspect-name";
import { unclosedBracket } from "./unclosed-bracket";
import { unclosedInnerBracket } from "./unclosed-inner-bracket";
import { unclosedTag } from "./unclosed-tag";
import { undefinedHand } from "./undefined-hand";
import { undefinedInsertion } from "./undefined-insertion";
import { undefinedNote } from "./undefined-note";
import { unknownPerson } from "./unknown-person";
import { unmarkedTranslation } from "./unmarked-translation";
import { unnumberedPage } from "./unnumbered-page";
import { unusedIgnore } from "./unused-ignore";
import { unusedNote } from "./unused-note";

/** All rules of the language, in the order of the manual. */
export const RULES: readonly Rule[] = [
  unclosedBracket,
  unclosedInnerBracket,
  doubledBracket,
  strayBracket,
  mixedBracket,
  misspeltLabel,
  emptyMark,
  unclosedTag,
  pageOrder,
  unnumberedPage,
  pageCount,
  missingScan,
  unmarkedTranslation,
  joinedParagraph,
  unknownPerson,
  ambiguousPerson,
  suspectName,
  mixedScript,
  misreadLetter,
  repeatedText,
  dividedWord,
  undefinedNote,
  unusedNote,
  undefinedHand,
  undefinedInsertion,
  alignment,
  legacyEncoding,
  ignoreWithoutReason,
  unusedIgnore,
];

/** All findings: those of transcriptions, then those of registers. */
export const FINDINGS: readonly FindingKind[] = [...RULES, ...REGISTER_FINDINGS];
