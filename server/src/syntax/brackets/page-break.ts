import type { PageBreak } from "../nodes";
import { PAGE_NUMBER } from "../page-numbers";
import { type Bracket, empty, keywordOf } from "./bracket";

const NATIVE = new RegExp(
  String.raw`^(?:page\s+(${PAGE_NUMBER})|((?:front |back )?cover))(?:\s*\|\s*(\S.*))?$`,
  "i",
);

/** `[page 12r]`, `[page 12r | scans/0012.jpg]`, `[cover]`: where a page of the source begins. */
export function pageBreak(bracket: Bracket): PageBreak | undefined {
  const { text, inner } = bracket;
  const unit = text.charCodeAt(inner.start) | 32;
  if (unit !== 112 && unit !== 99 && unit !== 102 && unit !== 98) return undefined;
  const keyword = text.slice(inner.start, Math.min(inner.end, inner.start + 2100)).trim();
  const [, number, cover, image] = NATIVE.exec(keyword) ?? [];
  if (number === undefined && cover === undefined) return undefined;
  return {
    ...empty(bracket),
    kind: "pageBreak",
    descriptor: keywordOf(bracket),
    ...(number && { number }),
    ...(cover && { cover: /^back/i.test(cover) ? "back" : "front" }),
    ...(image && { image: imageSpan(bracket, image) }),
  };
}

function imageSpan({ text, inner }: Bracket, image: string) {
  const start = text.indexOf(image, text.indexOf("|", inner.start));
  return { start, end: start + image.length };
}
