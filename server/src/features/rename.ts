import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  type Range,
  TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-types";
import { personMarks } from "../analysis/person-marks";
import type { Known } from "../people/known";
import type { Register } from "../people/register";
import type { Document, Position } from "../syntax/document";
import { t } from "../text/words";
import { namedAt } from "./person-at";
import { entryAt } from "./references";
import { scalar } from "./yaml-edits";

/** The range that is shown, and the id that the historian is about to change. */
export interface Renaming {
  readonly range: Range;
  readonly placeholder: string;
}

/** A document whose marks may carry the id. */
export interface RenamedText {
  readonly uri: string;
  readonly document: Document;
  /** The version that the editor has, of open documents. */
  readonly version?: number | undefined;
}

const ID = /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_.-]{0,99}$/u;
const IN_REGISTER = "register";
const IN_TEXTS = "marks";
/** Nothing asks to be confirmed: half of the changes would tear marks and register apart. */
const annotations = (): Record<string, ChangeAnnotation> => ({
  [IN_REGISTER]: {
    label: t("The id in the register"),
    description: t("Forms, dates and biography stay as they are."),
  },
  [IN_TEXTS]: {
    label: t("The id in marks"),
    description: t("What is transcribed stays as it is."),
  },
});

/** `textDocument/prepareRename`: the id of who is named here; nothing where several fit. */
export function prepareRename(
  document: Document,
  position: Position,
  known: Known,
): Renaming | undefined {
  const offset = document.offsetAt(position);
  const named = namedAt(document, offset, known);
  const sure = named?.sort === "mention" || named?.sort === "mark";
  if (!named || !sure) return undefined;
  const placeholder = named.ids[0] as string;
  const mark = [...personMarks(document)].find(
    ({ start, end, id }) => id === placeholder && start <= offset && offset <= end,
  );
  const { start, end } = mark?.idSpan ?? named;
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    placeholder,
  };
}

/** The same in the register's own file. */
export function prepareRenameOfEntry(
  register: Register,
  uri: string,
  position: Position,
): Renaming | undefined {
  const entry = entryAt(register, uri, position);
  return entry?.source && { range: entry.source.idRange, placeholder: entry.id };
}

/** What is wrong with a new id, in a historian's words; nothing if it will do. */
export function whyNotId(id: string, newId: string, register: Register): string | undefined {
  if (newId.length > 100) return t("An id has at most 100 characters.");
  if (!ID.test(newId)) {
    return t(
      "“{0}” cannot be an id. An id begins with a letter or digit and consists of letters, digits, hyphens, full stops and underscores, without spaces: “peng-dehuai”.",
      newId,
    );
  }
  const other = newId === id ? undefined : register.byId.get(newId);
  return (
    other && t("“{0}” is already the id of {1}. Two entries cannot share one.", newId, other.name)
  );
}

/**
 * `textDocument/rename`: another id for an entry, in the register and in all marks that carry it.
 * Only ids are replaced, never words of the source; each change says of what kind it is. The new id
 * must have passed `whyNotId`.
 */
export function rename(
  id: string,
  newId: string,
  documents: Iterable<RenamedText>,
  register: Register,
): WorkspaceEdit {
  const documentChanges: TextDocumentEdit[] = [];
  const source = register.byId.get(id)?.source;
  if (source) {
    const writtenId = /\.ya?ml$/i.test(source.uri) ? scalar(newId) : newId;
    documentChanges.push(
      changed(source.uri, undefined, [edit(source.idRange, writtenId, IN_REGISTER)]),
    );
  }
  for (const { uri, document, version } of documents) {
    const edits: AnnotatedTextEdit[] = [];
    for (const mark of personMarks(document)) {
      if (mark.id !== id) continue;
      const { start, end } = mark.idSpan;
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      edits.push(edit(range, newId, IN_TEXTS));
    }
    if (edits.length > 0) documentChanges.push(changed(uri, version, edits));
  }
  return { documentChanges, changeAnnotations: annotations() };
}

function changed(
  uri: string,
  version: number | undefined,
  edits: AnnotatedTextEdit[],
): TextDocumentEdit {
  return TextDocumentEdit.create({ uri, version: version ?? null }, edits);
}

function edit(range: Range, newText: string, annotationId: string): AnnotatedTextEdit {
  return { range, newText, annotationId };
}
