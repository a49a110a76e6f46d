import type { Location } from "vscode-languageserver-types";
import { type Pointer, pointers } from "../analysis/keys/anchor-uses";
import type { KeyUse } from "../analysis/keys/key-use";
import { usesOf } from "../analysis/keys/kinds";
import { personMarks } from "../analysis/person-marks";
import type { Entry } from "../people/entry";
import type { Known } from "../people/known";
import type { Register } from "../people/register";
import type { Document, Position } from "../syntax/document";
import type { Span } from "../text/span";
import type { NavigableText } from "./definition";

/** A document of the workspace, and whom it names. */
export interface NamingText {
  readonly uri: string;
  readonly document: Document;
  readonly known: Known;
}

/** `textDocument/references`: where somebody is named, in all documents, and the register's entry. */
export function references(
  id: string,
  documents: Iterable<NamingText>,
  register: Register,
  includeDeclaration: boolean,
): Location[] {
  const source = includeDeclaration ? register.byId.get(id)?.source : undefined;
  const found: Location[] = source ? [{ uri: source.uri, range: source.idRange }] : [];
  for (const { uri, document, known } of documents) {
    for (const span of namings(document, known, id)) {
      const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
      found.push({ uri, range });
    }
  }
  return found;
}

/** An address in one document that leads to a paragraph of another. */
export interface PointerTo extends NavigableText {
  readonly block: number;
  readonly pointer: Pointer;
}

/** The addresses in documents that lead to a paragraph of another document. */
export function pointersTo(
  key: string,
  leadsThere: (base: string, path: string) => boolean,
  documents: Iterable<NavigableText>,
): PointerTo[] {
  const found: PointerTo[] = [];
  for (const { uri, document } of documents) {
    for (const [block, pointer] of pointers(document)) {
      const fits = pointer.anchor === key && pointer.path !== "" && !pointer.url;
      if (fits && leadsThere(uri, pointer.path)) found.push({ uri, document, block, pointer });
    }
  }
  return found;
}

/** The same for a key: all places of its document that name it, and addresses in others. */
export function keyReferences(
  { uri, document }: NavigableText,
  key: Pick<KeyUse, "sort" | "key">,
  elsewhere: readonly PointerTo[],
  includeDeclaration: boolean,
): Location[] {
  const own = usesOf(document, key).filter(({ defines }) => includeDeclaration || !defines);
  return [
    ...own.map(({ block, span }) => ({ uri, range: document.rangeIn(block, span) })),
    ...elsewhere.map((one) => ({
      uri: one.uri,
      range: one.document.rangeIn(one.block, one.pointer.span),
    })),
  ];
}

/**
 * Where a document names somebody, in the order of the text: the words, and marks with the id that
 * have no words, or whose words nobody has recognised.
 */
export function namings(document: Document, { recognised }: Known, id: string): Span[] {
  const spans: Span[] = recognised.of(id);
  const mentioned = spans.length;
  for (const mark of personMarks(document)) {
    if (mark.id !== id || isNamedBy(mark, spans, mentioned)) continue;
    spans.push(mark.content.end > mark.content.start ? mark.content : mark);
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Whether a name stands in the mark, or directly before it as in `Filippov [=@stalin]`. */
function isNamedBy(mark: Span, spans: readonly Span[], count: number): boolean {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end >= mark.start - 1) high = middle;
    else low = middle + 1;
  }
  const next = low < count ? spans[low] : undefined;
  return next !== undefined && next.start < mark.end;
}

/** The entry at a position of a register's file. */
export function entryAt(register: Register, uri: string, position: Position): Entry | undefined {
  return register.entries.find(({ source }) => {
    if (source?.uri !== uri) return false;
    const { start, end } = source.range;
    return !isBefore(position, start) && !isBefore(end, position);
  });
}

function isBefore(one: Position, two: Position): boolean {
  return one.line < two.line || (one.line === two.line && one.character < two.character);
}
