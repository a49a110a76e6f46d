import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-types";
import { personMarks } from "../analysis/person-marks";
import { sectionAt } from "../analysis/structure";
import type { Entry } from "../people/entry";
import { identificationAt } from "../people/identifications";
import type { Known } from "../people/known";
import { beginning } from "../people/search";
import { marking } from "../rules/marking";
import type { FixEdit } from "../rules/rule";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { t } from "../text/words";
import { scriptOf } from "./name-scripts";
import { type Named, namedAt } from "./person-at";
import { idFor } from "./person-id";
import { addedEntry, addedMisreading, newRegister, type Skeleton } from "./register-edits";

/** The files of the register, as far as they are known. */
export interface RegisterFiles {
  /** Where new entries go: a YAML file, which need not exist yet. */
  readonly uri: string;
  /** The text of a file; undefined where it does not exist. */
  text(uri: string): string | undefined;
}

/** What the actions are made from. */
interface Asked {
  readonly document: Document;
  readonly uri: string;
  readonly known: Known;
  readonly files: RegisterFiles | undefined;
  readonly range: Span;
}

const LONGEST_NAME = 80;
const MOST_OTHERS = 5;
const MOST_FORMS = 5;
const YAML = /\.ya?ml$/i;

/** What can be done with the name under the cursor, or with the words that are selected. */
export function peopleActions(
  document: Document,
  uri: string,
  range: Range,
  known: Known,
  files?: RegisterFiles,
): CodeAction[] {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const asked: Asked = { document, uri, known, files, range: { start, end } };
  const named = namedAt(document, start, known);
  if (!named) return [...identify(asked), ...addSelected(asked)];
  return [...identify(asked), ...actionsFor(asked, named)];
}

function actionsFor(asked: Asked, named: Named): CodeAction[] {
  if (named.sort === "suspicion")
    return [...recordMisreading(asked, named), ...nobody(asked, named)];
  if (named.sort === "ambiguity") return nobody(asked, named);
  if (named.sort === "mark") return addUnknown(asked, named);
  if (named.sort !== "mention" || named.why === "marked") return [];
  const entry = asked.known.register.byId.get(named.id);
  if (!entry) return [];
  return [...markAs(asked, named, entry), ...notThis(asked, named, entry), ...nobody(asked, named)];
}

/** *Mark this person*: the words stay, and nobody needs to guess again. */
function markAs({ document, uri }: Asked, name: Span, entry: Entry): CodeAction[] {
  const edits = marking(document, name, entry.id);
  if (!edits) return [];
  return [rewrite(t("Mark this name as {0}", entry.name), inText(document, uri, edits))];
}

/** *This is not …*: somebody else of the register with such a name, or somebody new. */
function notThis(asked: Asked, named: Named & { sort: "mention" }, entry: Entry): CodeAction[] {
  const { document, uri, known } = asked;
  const others = beginning(known.register, entry.surname ?? named.surface)
    .filter((found) => found.entry.id !== entry.id)
    .slice(0, MOST_OTHERS);
  const instead = others.flatMap(({ entry: other }) => {
    const edits = marking(document, named, other.id);
    const title = t("This is not {0}, but {1}", entry.name, other.name);
    return edits ? [rewrite(title, inText(document, uri, edits))] : [];
  });
  const skeleton = skeletonOf(asked, [named]);
  const edits = marking(document, named, skeleton.id);
  const added = edits && additionOf(asked, skeleton);
  if (!edits || !added) return instead;
  const title = t("This is not {0}: add somebody else to the register", entry.name);
  return [...instead, rewrite(title, joined(added, inText(document, uri, edits)))];
}

/** *Nobody of the register*: a stranger of whom the edition has nothing to say. */
function nobody({ document, uri }: Asked, name: Span & { readonly sort: Named["sort"] }) {
  const edits = marking(document, name, "");
  if (!edits) return [];
  const make = name.sort === "mention" ? rewrite : quickFix;
  return [make(t("This is nobody of the register"), inText(document, uri, edits))];
}

/** `Filippov [Stalin]` as Recto itself writes it. The name in the bracket is the editor's word. */
function identify({ document, uri, known, range }: Asked): CodeAction[] {
  const index = document.blockIndexAt(range.start);
  const block = document.blocks[index];
  if (!block) return [];
  const from = document.start(index);
  const found = identificationAt(document, block, range.start - from, known.register);
  if (!found) return [];
  const span = { start: from + found.start, end: from + found.end };
  const newText = `[=@${found.id}]`;
  return [rewrite(t("Write it as {0}", newText), inText(document, uri, [{ span, newText }]))];
}

/** *Record as misreading*: it will be known wherever it stands, in this document and in others. */
function recordMisreading({ known, files }: Asked, named: Named): CodeAction[] {
  if (named.sort !== "suspicion") return [];
  const entry = known.register.byId.get(named.id);
  const source = entry?.source;
  const text = source && YAML.test(source.uri) ? files?.text(source.uri) : undefined;
  const words = oneLine(named.surface);
  if (!entry || !source || text === undefined || entry.misread.includes(words)) return [];
  const edit = addedMisreading(text, source, words);
  if (!edit) return [];
  const title = t("Record “{0}” as a misreading of {1}", named.surface, entry.name);
  return [quickFix(title, { changes: { [source.uri]: [edit] } })];
}

/** *Add to register*: the entry for a mark whose id nobody has, with the forms that it stands for. */
function addUnknown(asked: Asked, named: Named): CodeAction[] {
  const { document, known } = asked;
  const id = named.ids[0] as string;
  if (known.register.byId.has(id)) return [];
  const spans = [...personMarks(document)]
    .filter((mark) => mark.id === id && mark.content.end > mark.content.start)
    .map(({ content }) => content);
  const skeleton = { ...skeletonOf(asked, spans), id };
  const added = additionOf(asked, skeleton.name ? skeleton : { ...skeleton, name: id });
  return added ? [quickFix(t("Add “{0}” to the register", id), added)] : [];
}

/** *Add to register*: the words that are selected. */
function addSelected(asked: Asked): CodeAction[] {
  const { document, range } = asked;
  const length = range.end - range.start;
  if (length < 2 || length > LONGEST_NAME) return [];
  const name = document.slice(range.start, range.end);
  if (!/^\p{L}[^[\]|\\@]*$/u.test(name)) return [];
  const added = additionOf(asked, skeletonOf(asked, [range]));
  return added ? [rewrite(t("Add “{0}” to the register", oneLine(name)), added)] : [];
}

function additionOf({ known, files }: Asked, skeleton: Skeleton): WorkspaceEdit | undefined {
  if (!files || !YAML.test(files.uri) || skeleton.id === "") return undefined;
  const { uri } = files;
  const text = files.text(uri);
  if (text !== undefined) {
    const edit = addedEntry(text, uri, known.register, skeleton);
    return { documentChanges: [{ textDocument: { uri, version: null }, edits: [edit] }] };
  }
  const start = { line: 0, character: 0 };
  const edits = [{ range: { start, end: start }, newText: newRegister(skeleton) }];
  const create = { kind: "create" as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: [create, { textDocument: { uri, version: null }, edits }] };
}

/** The forms at some places, the first as the name, each with the language of its section. */
function skeletonOf({ document, known }: Asked, spans: readonly Span[]): Skeleton {
  const forms = new Map<string, string>();
  for (const span of spans) {
    const text = oneLine(document.slice(span.start, span.end).replace(/[[\]]/g, ""));
    const language = sectionAt(document, span.start)?.language ?? scriptOf(text) ?? "und";
    if (text !== "" && forms.size < MOST_FORMS && !forms.has(text)) forms.set(text, language);
  }
  const texts = [...forms.keys()];
  const name = texts.find((text) => scriptOf(text) === "Latn") ?? texts[0] ?? "";
  forms.delete(name);
  const names = [...forms].map(([text, language]) => ({ text, language }));
  return { id: idFor(name, known), name, names };
}

function inText(document: Document, uri: string, edits: readonly FixEdit[]): WorkspaceEdit {
  const textEdits = edits.map(
    ({ span: { start, end }, newText }): TextEdit => ({
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      newText,
    }),
  );
  return { documentChanges: [{ textDocument: { uri, version: null }, edits: textEdits }] };
}

function joined(one: WorkspaceEdit, two: WorkspaceEdit): WorkspaceEdit {
  return { documentChanges: [...(one.documentChanges ?? []), ...(two.documentChanges ?? [])] };
}

function rewrite(title: string, edit: WorkspaceEdit): CodeAction {
  return { title, kind: CodeActionKind.RefactorRewrite, edit };
}

function quickFix(title: string, edit: WorkspaceEdit): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, edit };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
