import { structureOf } from "../../analysis/structure";
import type { SectionMark, SectionType } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import { type Card, escaped, xmlExample } from "./card";
import { languageName } from "./words";

const MEANINGS: Readonly<Record<SectionType, readonly [string, string]>> = {
  original: ["Original", "From here on stands the text as the source has it."],
  translation: ["Translation", "From here on stands a translation."],
  attachment: ["Attachment", "From here on stands a document that was attached."],
  enclosure: ["Enclosure", "From here on stands a document that was enclosed."],
};

/** A section mark: its language, its translator or title, and how many pages it has. */
export function sectionCard(document: Document, index: number, mark: SectionMark): Card {
  const { type, language, name } = mark;
  const [title, meaning] = MEANINGS[type];
  const section = structureOf(document).sections.find(({ fromBlock }) => fromBlock === index);
  const pages = section?.pages.length ?? 0;
  return {
    title,
    by: type === "translation" && name ? escaped(name) : undefined,
    lines: [
      meaning,
      language && `Language: ${languageName(language)} (\`${language}\`).`,
      name && type !== "translation" ? `Title: ${escaped(name)}` : undefined,
      pages > 0 ? `${pages} ${pages === 1 ? "page" : "pages"}.` : undefined,
    ].filter((line) => line !== undefined),
    tei: xmlExample({
      name: "div",
      attributes: { type, ...(language && { "xml:lang": language }) },
      parts: [],
      empty: false,
    }),
  };
}
