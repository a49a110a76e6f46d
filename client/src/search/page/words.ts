import { WrittenWords } from "../../webview/page/words";
import type { ConcordanceWords } from "../concordance-words";

const words = new WrittenWords<keyof ConcordanceWords>();

/** Takes the words in the language of the editor, as it wrote them into the page (JSON). */
export const useWords = words.use.bind(words);

/** A word that the page says, with its values in the place of `{0}`, `{1}`. */
export const word = words.say.bind(words);
