import type { NoteEnd } from "../../analysis/notes";
import { notesOf } from "../../analysis/notes";
import { xmlId } from "../../analysis/tei-element";
import type { Document } from "../../syntax/document";
import { inlinesText } from "../../syntax/transcription-text";
import type { Span } from "../../text/span";
import { t, tableWord } from "../../text/words";
import { type Card, quoted } from "./card";

/** How much of the text before a reference is quoted. */
const CONTEXT = 60;

/** The end of a note at exactly this place of the document, whether reference or body. */
export function noteEndAt(
  document: Document,
  span: Span,
): { readonly end: NoteEnd; readonly isBody: boolean } | undefined {
  const notes = notesOf(document);
  const same = (end: NoteEnd) => end.start === span.start && end.end === span.end;
  const body = notes.bodies.find(same);
  if (body) return { end: body, isBody: true };
  const reference = notes.references.find(same);
  return reference && { end: reference, isBody: false };
}

/** Of a reference the note's text, of a note where it is referred to. */
export function noteCard(document: Document, end: NoteEnd, isBody: boolean): Card {
  return isBody ? bodyCard(document, end) : referenceCard(document, end);
}

function referenceCard(document: Document, { key }: NoteEnd): Card {
  const body = notesOf(document).bodyOf.get(key);
  const text = body ? quoted(bodyText(document, body)) : t("There is no note with this key.");
  return {
    title: t("Reference to note {0}", quoted(key, 40)),
    by: tableWord("the editor"),
    lines: body ? [text, t("The note is on line {0}.", lineOf(document, body))] : [text],
    tei: `<ref target="#${xmlId("note", key)}"/>`,
  };
}

function bodyCard(document: Document, { key }: NoteEnd): Card {
  const references = notesOf(document).references.filter((reference) => reference.key === key);
  const places = references.slice(0, 3).map((reference) => {
    return `- ${t("line {0}, after {1}", lineOf(document, reference), quoted(textBefore(document, reference)))}`;
  });
  const more = references.length > 3 ? [`- ${t("and {0} more", references.length - 3)}`] : [];
  const lines = places.length > 0 ? [t("Referred to on"), [...places, ...more].join("\n")] : [];
  return {
    title: t("Note {0}", quoted(key, 40)),
    by: tableWord("the editor"),
    lines: lines.length > 0 ? lines : [t("Nothing in the text refers to this note.")],
    tei: `<note place="foot" xml:id="${xmlId("note", key)}">…</note>`,
  };
}

/** The text of a note: up to the next note in its block, or the end of the block. */
function bodyText(document: Document, body: NoteEnd): string {
  const block = document.blocks[body.block];
  if (!block) return "";
  const start = document.start(body.block);
  const next = notesOf(document).bodies.find(
    (other) => other.block === body.block && other.start > body.start,
  );
  const [from, to] = [body.end - start, next ? next.start - start : block.content.end];
  const inlines = document
    .inlines(block)
    .filter((inline) => inline.end > from && inline.start < to);
  return inlinesText(
    block.text,
    inlines.filter(({ start: at }) => at >= from),
  );
}

function textBefore(document: Document, { block, start }: NoteEnd): string {
  const from = document.start(block);
  const before = document.blocks[block]?.text.slice(
    Math.max(0, start - from - CONTEXT),
    start - from,
  );
  return (before ?? "").replace(/^\S*\s/, "");
}

function lineOf(document: Document, end: NoteEnd): number {
  return document.positionAt(end.start).line + 1;
}
