import type { Document } from "../syntax/document";
import { t } from "../text/words";
import { inferredLabels } from "./page-sequences";
import type { Page, Section } from "./structure";

const LONGEST_NAME = 60;
const SECTION_NAMES = {
  original: () => t("Original"),
  translation: () => t("Translation"),
  attachment: () => t("Attachment"),
  enclosure: () => t("Enclosure"),
} as const;

/**
 * What a page is called everywhere: `Page 12`, `Front cover`, `Page 12 (inferred)` where only the
 * Citation tells the number, or `Page 1 of 5 (unnumbered)`.
 */
export function pageName(document: Document, page: Page, pages: readonly Page[]): string {
  const { label, cover, ordinal } = page;
  if (cover) return cover === "front" ? t("Front cover") : t("Back cover");
  if (label) return t("Page {0}", label);
  const inferred = inferredLabels(document).get(page);
  return inferred
    ? t("Page {0} (inferred)", inferred)
    : t("Page {0} of {1} (unnumbered)", ordinal, pages.length);
}

/** `Original (ru)`, `Translation (en)`, `Attachment: Protocol`. */
export function sectionName({ type, language, name }: Section): string {
  const base = SECTION_NAMES[type]();
  if (language) return `${base} (${language})`;
  return name ? `${base}: ${shortened(name)}` : base;
}

/** One line of at most 60 characters, cut between characters and marked with `…`. */
export function shortened(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST_NAME)
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= LONGEST_NAME) return line;
  const cut = line.slice(0, LONGEST_NAME - 1);
  return `${cut.replace(/[\ud800-\udbff]$/, "").trimEnd()}…`;
}
