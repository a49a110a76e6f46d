import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-types";
import type { KeyUse } from "../analysis/keys/key-use";
import { usesOf } from "../analysis/keys/kinds";
import { noteSigns } from "../analysis/notes";
import type { Document } from "../syntax/document";
import { parse } from "../syntax/parse";
import type { Span } from "../text/span";
import { t } from "../text/words";
import { KEY_NAMES, type NamedSort } from "./data/key-names";
import type { NavigableText } from "./definition";
import type { PointerTo } from "./references";
import type { Renaming } from "./rename";

/** The document whose key is renamed, with the version that the editor has of it. */
export interface RenamedKeyText extends NavigableText {
  readonly version?: number | undefined;
}

const KEYS = "keys";
/** Nothing asks to be confirmed: half of the changes would tear a sign and its note apart. */
const annotations = (): Record<string, ChangeAnnotation> => ({
  [KEYS]: {
    label: t("The name in marks"),
    description: t("What is transcribed stays as it is."),
  },
});

/** `textDocument/prepareRename` for a key: where it is typed, or why it cannot be renamed. */
export function prepareKeyRename(document: Document, use: KeyUse): Renaming | string {
  const problem = whyFixed(document, use);
  if (problem !== undefined) return problem;
  return { range: document.rangeIn(use.block, use.keySpan ?? use.span), placeholder: use.key };
}

/** What is wrong with a new key, in a historian's words; nothing if it will do. */
export function whyNotKey(document: Document, use: KeyUse, newName: string): string | undefined {
  const fixed = whyFixed(document, use);
  if (fixed !== undefined) return fixed;
  const names = KEY_NAMES[use.sort as NamedSort];
  const newKey = names.read(newName);
  if (newKey === undefined) return `${t("“{0}” will not do.", newName)} ${names.rule()}`;
  if (newKey === use.key) return undefined;
  const other = taken(document, use, newKey);
  if (other) {
    const line = document.positionIn(other.block, other.span.start).line + 1;
    return names.taken(newKey, line);
  }
  const changed = afterwards(document, use, newKey);
  const same =
    usesOf(changed, { sort: use.sort, key: newKey }).length === usesOf(document, use).length;
  return same
    ? undefined
    : `${t("“{0}” could not be read everywhere it would stand.", newName)} ${names.rule()}`;
}

/**
 * `textDocument/rename` of a key: signs, descriptors and the list of hands, never words of the source.
 * The new name must have passed `whyNotKey`.
 */
export function renameKey(
  { uri, document, version }: RenamedKeyText,
  use: KeyUse,
  newName: string,
  elsewhere: readonly (PointerTo & { readonly version?: number | undefined })[],
): WorkspaceEdit {
  const newKey = KEY_NAMES[use.sort as NamedSort].read(newName) ?? newName;
  const own = keyPlaces(document, use).map(([block, span]) => edit(document, block, span, newKey));
  const changes = [changed(uri, version, own)];
  for (const one of elsewhere) {
    const { anchorSpan } = one.pointer;
    if (!anchorSpan) continue;
    const made = edit(one.document, one.block, anchorSpan, newKey);
    const before = changes.find(({ textDocument }) => textDocument.uri === one.uri);
    if (before) before.edits.push(made);
    else changes.push(changed(one.uri, one.version, [made]));
  }
  return { documentChanges: changes, changeAnnotations: annotations() };
}

/** Why nobody can rename it: it is no key, or stands in the words of the source. */
function whyFixed(document: Document, use: KeyUse): string | undefined {
  if (use.sort === "page") {
    return t(
      "A page is called by the number in its mark. Change the mark, or number the pages anew.",
    );
  }
  const words = usesOf(document, use).find(({ keySpan, inferred }) => !keySpan && !inferred);
  if (!words) return undefined;
  const { block, span } = words;
  const line = document.positionIn(block, span.start).line + 1;
  const written = document.blocks[block]?.text.slice(span.start, span.end) ?? "";
  const why = t(
    "“{0}” on line {1} is in the words of the source, which are never changed.",
    written,
    line,
  );
  return `${why} ${KEY_NAMES[use.sort].instead()}`;
}

/** What has the new name already. A bare number counts even where it is no note yet. */
function taken(
  document: Document,
  { sort }: KeyUse,
  newKey: string,
): Pick<KeyUse, "block" | "span"> | undefined {
  const [other] = usesOf(document, { sort, key: newKey });
  if (other || sort !== "note") return other;
  const block = noteSigns(document).findIndex((signs) => signs?.some(({ key }) => key === newKey));
  const span = noteSigns(document)[block]?.find(({ key }) => key === newKey);
  return span && { block, span };
}

/** The document as it will be read: whether a key is one depends on the words around it. */
function afterwards(document: Document, use: KeyUse, newKey: string): Document {
  const places = keyPlaces(document, use).map(([block, { start, end }]) => {
    const base = document.start(block);
    return { start: base + start, end: base + end };
  });
  let text = "";
  let at = 0;
  for (const { start, end } of places) {
    text += document.slice(at, start) + newKey;
    at = end;
  }
  return parse(text + document.slice(at, document.length), document.base);
}

function keyPlaces(document: Document, use: KeyUse): [number, Span][] {
  const places = usesOf(document, use).flatMap(({ block, keySpan }): [number, Span][] =>
    keySpan ? [[block, keySpan]] : [],
  );
  return places.sort(([one, a], [two, b]) => one - two || a.start - b.start);
}

function edit(document: Document, block: number, span: Span, newText: string): AnnotatedTextEdit {
  return { range: document.rangeIn(block, span), newText, annotationId: KEYS };
}

function changed(
  uri: string,
  version: number | undefined,
  edits: AnnotatedTextEdit[],
): TextDocumentEdit {
  return TextDocumentEdit.create({ uri, version: version ?? null }, edits);
}
