import type { Page, Section } from "./structure";

const LONGEST_NAME = 60;
const SECTION_NAMES = {
  original: "Original",
  translation: "Translation",
  attachment: "Attachment",
  enclosure: "Enclosure",
} as const;

/** `Page 12`, `Front cover`, or `Page 1 of 5 (unnumbered)`. */
export function pageName({ label, cover, ordinal }: Page, pages: readonly Page[]): string {
  if (cover) return cover === "front" ? "Front cover" : "Back cover";
  return label ? `Page ${label}` : `Page ${ordinal} of ${pages.length} (unnumbered)`;
}

/** `Original (ru)`, `Translation (en)`, `Attachment: Protocol`. */
export function sectionName({ type, language, name }: Section): string {
  const base = SECTION_NAMES[type];
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
