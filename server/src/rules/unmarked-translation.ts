import { type Section, structureOf } from "../analysis/structure";
import { LANGUAGES } from "../syntax/data/words";
import type { Document } from "../syntax/document";
import { t, tableWord } from "../text/words";
import { lineEndOf } from "./lines";
import type { DocumentRule, Fix } from "./rule";

/** The script changes and no mark says why: the boundary is inferred, and may be written down. */
export const unmarkedTranslation: DocumentRule = {
  code: "unmarked-translation",
  severity: "hint",
  scope: "document",
  summary: "A translation begins, and no mark says so.",
  *check({ document }) {
    const { sections } = structureOf(document);
    const translation = sections.find(({ type, inferred }) => inferred && type === "translation");
    const block = translation && document.blocks[translation.fromBlock];
    if (!translation || !block) return;
    const original = sections.find(({ type, inferred }) => inferred && type === "original");
    const span = { start: translation.start, end: translation.start + firstLine(block.text) };
    const language = LANGUAGES[translation.language ?? ""];
    const message = language
      ? t("The translation into {0} seems to begin here, but no mark says so.", tableWord(language))
      : t("The translation seems to begin here, but no mark says so.");
    yield { span, message, fixes: [marked(document, original, translation)] };
  },
};

function marked(document: Document, original: Section | undefined, translation: Section): Fix {
  const edits = [original, translation].flatMap((section) => {
    if (!section) return [];
    const { start, type, language } = section;
    const mark = language ? `[${type}: ${language}]` : `[${type}]`;
    const lineEnd = lineEndOf(document);
    return [{ span: { start, end: start }, newText: mark + lineEnd + lineEnd }];
  });
  return { title: t("Mark the original and the translation"), edits };
}

function firstLine(text: string): number {
  return /[\r\n]/.exec(text)?.index ?? text.length;
}
