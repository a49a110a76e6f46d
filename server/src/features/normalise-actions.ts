import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type TextEdit,
} from "vscode-languageserver-types";
import { shortened } from "../analysis/names";
import type { Document } from "../syntax/document";
import { t } from "../text/words";
import { inEditor } from "./confirmed-edits";
import { type Normalisation, normalisationAt, normalisations } from "./normalise";

/** The source action that respells all marks of a document. */
export const NORMALISE = "source.normalise.recto";

/** *Write it as …*: the native spelling of the innermost mark under the cursor. */
export function respellMark(document: Document, uri: string, range: Range): CodeAction[] {
  const found = normalisationAt(document, document.offsetAt(range.start));
  if (!found) return [];
  const title = t("Write it as {0}", shortened(nativeText(document, found)));
  const edit = { changes: { [uri]: textEdits(document, [found]) } };
  return [{ title, kind: CodeActionKind.RefactorRewrite, edit }];
}

/** All marks at once, for those who want it on saving. */
export function respellAll(document: Document, uri: string): CodeAction[] {
  const edits = textEdits(document, normalisations(document));
  const title = t("Write all marks in their native spelling");
  return edits.length > 0 ? [{ title, kind: NORMALISE, edit: { changes: { [uri]: edits } } }] : [];
}

function nativeText(document: Document, { start, end, edits }: Normalisation): string {
  const written = document.slice(start, end);
  return edits.toReversed().reduce((text, edit) => {
    return text.slice(0, edit.start - start) + edit.text + text.slice(edit.end - start);
  }, written);
}

function textEdits(document: Document, found: readonly Normalisation[]): TextEdit[] {
  return found.flatMap(({ edits }) => edits).map((edit) => inEditor(document, edit));
}
