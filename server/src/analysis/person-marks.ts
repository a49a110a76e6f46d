import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Identification, PersonName } from "../syntax/nodes";
import { marksIn } from "../syntax/walk";
import type { Span } from "../text/span";
import { column } from "./column";
import { blockFact } from "./memo";

/** `[@id]`, `[@id: X]` or `[=@id]`: a mark that names an entry of the register. */
export interface PersonMark extends Span {
  readonly kind: "personName" | "identification";
  readonly id: string;
  readonly idSpan: Span;
  /** The words that name the person; empty in `[@id]` and `[=@id]`. */
  readonly content: Span;
}

/** The marks of a block that name somebody, with spans relative to it. */
export const personMarksIn: (document: Document, block: Block) => readonly PersonMark[] = blockFact(
  ({ text }, inlines) => {
    if (!text.includes("@")) return NONE;
    return [...marksIn(inlines)].flatMap((mark) => personMark(text, mark));
  },
);

const NONE: readonly PersonMark[] = [];

const personMarkColumn = column((document, block) => {
  const marks = personMarksIn(document, block);
  return marks.length > 0 ? marks : undefined;
});

/** All marks of a document that name somebody, with spans in the document. */
export function* personMarks(document: Document): Generator<PersonMark> {
  for (const [index, marks] of personMarkColumn(document).entries()) {
    for (const mark of marks ?? []) yield moved(mark, document.start(index));
  }
}

function personMark(
  text: string,
  mark: PersonName | Identification | { readonly kind: string },
): PersonMark[] {
  // `[@: X]` names nobody of the register.
  if (!isPerson(mark) || mark.id === "") return [];
  const { kind, id, start, end, content } = mark;
  const idStart = text.indexOf("@", start) + 1;
  return [{ kind, id, start, end, content, idSpan: { start: idStart, end: idStart + id.length } }];
}

function isPerson(mark: { readonly kind: string }): mark is PersonName | Identification {
  return mark.kind === "personName" || mark.kind === "identification";
}

function moved(mark: PersonMark, by: number): PersonMark {
  const shift = ({ start, end }: Span) => ({ start: start + by, end: end + by });
  return { ...mark, ...shift(mark), idSpan: shift(mark.idSpan), content: shift(mark.content) };
}
