import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { freeNumber } from "../../analysis/free-number";
import { shortened } from "../../analysis/names";
import { type NoteEnd, notesOf } from "../../analysis/notes";
import type { Document } from "../../syntax/document";
import { inlinesText } from "../../syntax/transcription-text";
import { t } from "../../text/words";
import { escaped } from "../cards/card";
import { closing, rangeOf, sortKey } from "./item";
import type { BracketSite } from "./site";

/** A key that can stand after `[^`, with what is known of its note. */
interface Candidate {
  readonly key: string;
  readonly detail: string;
  readonly text?: string | undefined;
}

/** After `[^`: notes that wait for their other end, the next free key, then all other notes. */
export function notes(document: Document, offset: number, site: BracketSite): CompletionItem[] {
  const range = rangeOf(document, site.from, offset);
  const { bodies, references } = notesOf(document);
  // What is being typed is no note yet.
  const others = references.filter(({ start }) => start !== site.from - 2);
  const candidates = site.bracket.first
    ? [...unwritten(document, bodies, others), fresh([...bodies, ...others])]
    : [
        ...waiting(document, bodies, others),
        fresh([...bodies, ...others]),
        ...known(document, bodies, others),
      ];
  return candidates.map(({ key, detail, text }, index) => ({
    label: key,
    kind: CompletionItemKind.Reference,
    detail,
    ...(text && { documentation: { kind: "markdown" as const, value: escaped(text) } }),
    sortText: sortKey(index),
    textEdit: { range, newText: `${key}${closing(site.bracket)}` },
  }));
}

/** At the start of a line a body begins: of the references, those that have none. */
function unwritten(
  document: Document,
  bodies: readonly NoteEnd[],
  references: readonly NoteEnd[],
): Candidate[] {
  const written = keysOf(bodies);
  return unique(references.filter(({ key }) => !written.has(key))).map((end) => ({
    key: end.key,
    detail: t("referred to on line {0}", document.positionAt(end.start).line + 1),
  }));
}

function waiting(
  document: Document,
  bodies: readonly NoteEnd[],
  references: readonly NoteEnd[],
): Candidate[] {
  const referred = keysOf(references);
  return unique(bodies.filter(({ key }) => !referred.has(key))).map((body) => ({
    ...candidate(document, body),
    detail: t("{0} (nothing refers to it yet)", shortened(textOf(document, body))),
  }));
}

function known(
  document: Document,
  bodies: readonly NoteEnd[],
  references: readonly NoteEnd[],
): Candidate[] {
  const written = keysOf(bodies);
  const referred = keysOf(references);
  const complete = bodies.filter(({ key }) => referred.has(key));
  const bare = references.filter(({ key }) => !written.has(key));
  return [
    ...unique(complete).map((body) => candidate(document, body)),
    ...unique(bare).map(({ key }) => ({ key, detail: t("a note that is not written yet") })),
  ];
}

function fresh(ends: readonly NoteEnd[]): Candidate {
  return { key: freeNumber(ends.map(({ key }) => key)), detail: t("a new note") };
}

function candidate(document: Document, body: NoteEnd): Candidate {
  const text = textOf(document, body);
  return { key: body.key, detail: shortened(text), text };
}

function textOf(document: Document, { block, end }: NoteEnd): string {
  const found = document.blocks[block];
  if (!found) return "";
  const after = end - document.start(block);
  const inlines = document.inlines(found).filter(({ start }) => start >= after);
  return inlinesText(found.text, inlines).trim();
}

function keysOf(ends: readonly NoteEnd[]): ReadonlySet<string> {
  return new Set(ends.map(({ key }) => key));
}

function unique(ends: readonly NoteEnd[]): NoteEnd[] {
  return [...new Map(ends.toReversed().map((end) => [end.key, end])).values()].reverse();
}
