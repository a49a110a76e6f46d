import { fromThePage, hasWikiLinks } from "./from-the-page";
import { documentText } from "./front";
import type { ForeignFile, Imported } from "./imported";
import { fromMarkdown } from "./markdown";
import { UnmarkedTally } from "./unmarked";

/** Plain text, as platforms of transcription export it, is a transcription as it stands. */
export function readText({ text }: ForeignFile): Imported {
  const written = text();
  if (!hasWikiLinks(written)) return { head: written, report: [] };
  const tally = new UnmarkedTally();
  const { text: linked, register } = fromThePage(written, tally);
  return { head: linked, register, report: tally.all() };
}

/** Markdown, with the signs of CriticMarkup. Brackets in it are marks, as in a transcription. */
export function readMarkdown({ name, text }: ForeignFile): Imported {
  const tally = new UnmarkedTally();
  const { title, body } = fromMarkdown(text(), tally);
  const file = name.replace(/\.[^.]+$/, "");
  const fields = [["Citation", title ?? file] as const];
  const front = { title: title ?? file, fields, language: undefined };
  return { head: documentText(front, [{ text: body, words: body }]), report: tally.all() };
}
