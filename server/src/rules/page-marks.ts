import type { Page } from "../analysis/structure";
import type { Document } from "../syntax/document";
import type { FixEdit } from "./rule";

/** A page mark as the language writes it: `[page 12 | scans/0012.jpg]`. */
export function pageMark(label: string, image: string | undefined): string {
  return image === undefined ? `[page ${label}]` : `[page ${label} | ${image}]`;
}

/** Gives a page another number, in the spelling of its mark; a mark without one is written anew. */
export function relabelled(document: Document, page: Page, label: string): FixEdit {
  const { mark, label: old = "", image } = page;
  const at = /^\d/.test(old) ? document.slice(mark.start, mark.end).indexOf(old) : -1;
  if (at < 0) return { span: mark, newText: pageMark(label, image?.path) };
  const start = mark.start + at;
  return { span: { start, end: start + old.length }, newText: label };
}
