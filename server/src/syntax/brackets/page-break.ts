import type { PageBreak } from "../nodes";
import { PAGE_NUMBER } from "../page-numbers";
import { type Bracket, empty, keywordOf } from "./bracket";

const NATIVE = new RegExp(String.raw`^page\s+(${PAGE_NUMBER})(?:\s*\|\s*(\S.*))?$`, "i");
const LONGEST = 2100;
const SMALL_P = 112;

/** `[page 12r]`, `[page 12r | scans/0012.jpg]`: the one page mark that stands within a paragraph. */
export function pageBreak(bracket: Bracket): PageBreak | undefined {
  const { text, inner } = bracket;
  if ((text.charCodeAt(inner.start) | 32) !== SMALL_P) return undefined;
  const keyword = text.slice(inner.start, Math.min(inner.end, inner.start + LONGEST)).trim();
  const [, number, image] = NATIVE.exec(keyword) ?? [];
  if (number === undefined) return undefined;
  return {
    ...empty(bracket),
    kind: "pageBreak",
    descriptor: keywordOf(bracket),
    number,
    ...(image && { image: imageSpan(bracket, image) }),
  };
}

function imageSpan({ text, inner }: Bracket, image: string) {
  const start = text.indexOf(image, text.indexOf("|", inner.start));
  return { start, end: start + image.length };
}
