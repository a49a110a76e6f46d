import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-types";
import type { Document } from "../syntax/document";
import type { Edit } from "../syntax/parse";

/** A document to be edited, and the version that the editor has, of open ones. */
export interface EditedText {
  readonly uri: string;
  readonly document: Document;
  readonly version?: number | undefined;
}

/** An edit with the annotation that it belongs to. */
export interface AnnotatedEdit {
  readonly edit: Edit;
  readonly annotation: string;
}

/** An edit with its place as editors count it. */
export function inEditor(document: Document, { start, end, text }: Edit): TextEdit {
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  return { range, newText: text };
}

/** Edits in several documents, to be looked at before they are made. */
export function confirmedEdit(
  texts: Iterable<EditedText & { readonly edits: readonly AnnotatedEdit[] }>,
  changeAnnotations: Record<string, ChangeAnnotation>,
): WorkspaceEdit {
  const documentChanges: TextDocumentEdit[] = [];
  for (const { uri, document, version, edits } of texts) {
    if (edits.length === 0) continue;
    const made = edits.map(({ edit, annotation }): AnnotatedTextEdit => {
      return { ...inEditor(document, edit), annotationId: annotation };
    });
    documentChanges.push(TextDocumentEdit.create({ uri, version: version ?? null }, made));
  }
  return { documentChanges, changeAnnotations };
}
