import { type CodeAction, CodeActionKind, type WorkspaceEdit } from "vscode-languageserver-types";
import { nearestLabel } from "../analysis/label-spelling";
import { misspeltLabel } from "../rules/misspelt-label";
import type { Finding } from "../rules/rule";
import type { Document } from "../syntax/document";
import { findLabel, foldedWords, labelName } from "../syntax/labels";
import { t } from "../text/words";
import { diagnosticOf } from "./diagnostics";
import { rangeOf } from "./edits";
import { addedLabel, newProject } from "./project-edits";

/** The `recto.yaml` that holds for a document, or the one that would. */
export interface ProjectFile {
  readonly uri: string;
  /** Undefined where the file does not exist yet. */
  readonly text: string | undefined;
}

/** *Add to the labels of the project*: the word is no slip but one of the edition's own. */
export function labelActions(
  document: Document,
  found: readonly Finding[],
  file: ProjectFile | undefined,
): CodeAction[] {
  if (!file) return [];
  return found.flatMap((finding) => {
    if (finding.code !== misspeltLabel.code) return [];
    const words = document.slice(finding.span.start, finding.span.end).replace(/\s+/g, " ");
    const name = meantBy(words, document);
    const edit = name === undefined ? undefined : addition(file, name, words);
    if (!edit) return [];
    const title = t("Add “{0}” to the labels of the project, as “{1}”", words, name as string);
    const diagnostics = [diagnosticOf(finding, rangeOf(document, finding.span))];
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit }];
  });
}

/** The label that the words almost are, by the name under which a project adds to it. */
function meantBy(words: string, { conventions: { labels } }: Document): string | undefined {
  const near = nearestLabel(words, labels);
  const label = near && findLabel(foldedWords(near.label), labels);
  return label && labelName(label);
}

function addition({ uri, text }: ProjectFile, name: string, words: string) {
  const textDocument = { uri, version: null };
  if (text === undefined) {
    const start = { line: 0, character: 0 };
    const edits = [{ range: { start, end: start }, newText: newProject(name, words) }];
    const create = { kind: "create" as const, uri, options: { ignoreIfExists: true } };
    return { documentChanges: [create, { textDocument, edits }] } satisfies WorkspaceEdit;
  }
  const edit = addedLabel(text, name, words);
  return edit && ({ documentChanges: [{ textDocument, edits: [edit] }] } satisfies WorkspaceEdit);
}
