import type { Span } from "../../text/span";
import type { SectionType } from "../blocks";
import { LANGUAGE_NAMES } from "../data/languages";

/** What a section mark says; the rest of its line belongs to the section's first paragraph. */
export interface SectionLine {
  readonly type: SectionType;
  readonly mark: Span;
  readonly language?: string;
  readonly name?: string;
}

const TYPES: Readonly<Record<string, SectionType>> = {
  original: "original",
  transcription: "original",
  translation: "translation",
  attachment: "attachment",
  enclosure: "enclosure",
  annex: "attachment",
  appendix: "attachment",
  перевод: "translation",
  оригинал: "original",
  приложение: "attachment",
  übersetzung: "translation",
  anlage: "enclosure",
  beilage: "enclosure",
  traduction: "translation",
  annexe: "attachment",
};
const WORDS = Object.keys(TYPES).join("|");
const LABELLED = new RegExp(String.raw`^\[(${WORDS})\s*:\s*([^[\]]{0,300})\]$`, "i");
const BARE = new RegExp(String.raw`^\[(${WORDS})\]`, "i");
const LINE = /^(Translation|Original|Transcription) - (\p{L}[\p{L} -]{1,30})$/u;
const LONGEST = 400;

/** The section mark that a trimmed line begins with, if it does. */
export function sectionLine(text: string, line: Span): SectionLine | undefined {
  const first = text[line.start];
  if (first === "[") return bracketed(text, line);
  if (first !== "T" && first !== "O") return undefined;
  const [, word, language] =
    LINE.exec(text.slice(line.start, Math.min(line.end, line.start + 60))) ?? [];
  const code = LANGUAGE_NAMES.get(language?.toLowerCase() ?? "");
  return word && code ? { type: typeOf(word), mark: line, language: code } : undefined;
}

function bracketed(text: string, line: Span): SectionLine | undefined {
  const written = text.slice(line.start, Math.min(line.end, line.start + LONGEST));
  const labelled = LABELLED.exec(written);
  if (labelled) return details(typeOf(labelled[1] ?? ""), line, (labelled[2] ?? "").trim());
  const [bare, word = ""] = BARE.exec(written) ?? [];
  if (!bare) return undefined;
  const alone = bare.length === line.end - line.start;
  const capitals = word === word.toUpperCase() && typeOf(word) === "translation";
  if (!alone && !capitals) return undefined;
  return { type: typeOf(word), mark: { start: line.start, end: line.start + bare.length } };
}

function details(type: SectionType, mark: Span, value: string): SectionLine {
  if (type !== "original" && type !== "translation")
    return { type, mark, ...(value && { name: value }) };
  const [first = "", ...rest] = value.split(",");
  const language = languageCode(first.trim());
  const name = (language ? rest.join(",") : value).trim();
  return { type, mark, ...(language && { language }), ...(name && { name }) };
}

/** The code of a language given by code or by English name. */
export function languageCode(text: string): string | undefined {
  if (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text)) return text;
  return LANGUAGE_NAMES.get(text.toLowerCase());
}

/** The English name of a language given by its code; the code itself where it has none here. */
export function languageName(code: string): string {
  const name = [...LANGUAGE_NAMES].find(([, own]) => own === code)?.[0] ?? code;
  return name === code ? code : name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function typeOf(word: string): SectionType {
  return TYPES[word.toLowerCase()] as SectionType;
}
