import { structureOf } from "../../analysis/structure";
import type { SectionMark, SectionType } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import { counted, t, tableWord } from "../../text/words";
import { type Card, escaped, xmlExample } from "./card";
import { languageName } from "./words";

/** The name of each kind of section, and what its mark says. */
export const SECTIONS: Readonly<Record<SectionType, readonly [string, string]>> = {
  original: ["Original", "From here on stands the text as the source has it."],
  translation: ["Translation", "From here on stands a translation."],
  attachment: ["Attachment", "From here on stands a document that was attached."],
  enclosure: ["Enclosure", "From here on stands a document that was enclosed."],
};

/** A section mark: its language, its translator or title, and how many pages it has. */
export function sectionCard(document: Document, index: number, mark: SectionMark): Card {
  const { type, language, name } = mark;
  const [title, meaning] = SECTIONS[type].map(tableWord) as [string, string];
  const section = structureOf(document).sections.find(({ fromBlock }) => fromBlock === index);
  const pages = section?.pages.length ?? 0;
  return {
    title,
    by: type === "translation" && name ? escaped(name) : undefined,
    lines: [
      meaning,
      language && t("Language: {0} ({1}).", languageName(language), `\`${language}\``),
      name && type !== "translation" ? t("Title: {0}", escaped(name)) : undefined,
      pages > 0 ? counted(pages, "1 page.", "{0} pages.") : undefined,
    ].filter((line) => line !== undefined),
    tei: xmlExample({
      name: "div",
      attributes: { type, ...(language && { "xml:lang": language }) },
      parts: [],
      empty: false,
    }),
  };
}
