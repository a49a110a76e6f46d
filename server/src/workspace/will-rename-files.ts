import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from "vscode-languageserver-types";
import type { Document } from "../syntax/document";
import { lastAtOrBefore, lineStarts } from "../text/lines";
import type { Span } from "../text/span";
import { t } from "../text/words";
import { canonicalUri, type FileSystem, fileName, isSameFile, resolveUri } from "./files";
import { absolutePath, type Move, Moves, relativePath } from "./moves";
import { type PathReference, pathReferences } from "./path-references";
import { folderOf, PROJECT_FILE, upwards } from "./upwards";

/** A transcription whose paths may have to change. */
export interface MovingText {
  readonly uri: string;
  readonly document: Document;
  /** The version that the editor has, of open documents. */
  readonly version?: number | undefined;
  /** The folders in which its project looks for images, as URIs. */
  readonly images: readonly string[];
}

/** What changes with some moves. */
export interface MovedReferences {
  readonly edit: WorkspaceEdit;
  /** References that their marks cannot hold, as `letter.recto, line 3`. */
  readonly left: readonly string[];
}

interface Context {
  readonly moves: Moves;
  readonly files: FileSystem;
  readonly left: string[];
}

/**
 * `workspace/willRenameFiles`: the paths to scans, registers and documents, written so that they
 * lead to the same files as before; of the files that move, and of those that refer to them.
 */
export async function willRenameFiles(
  moved: readonly Move[],
  texts: readonly MovingText[],
  files: FileSystem,
  folders: readonly string[],
): Promise<MovedReferences> {
  const context: Context = { moves: new Moves(moved), files, left: [] };
  const documentChanges: TextDocumentEdit[] = [];
  for (const text of texts) {
    const edits = await textEdits(text, context);
    if (edits.length > 0) documentChanges.push(changed(text.uri, text.version, edits));
  }
  for (const uri of projectFiles(texts, moved, folders)) {
    const edits = await projectEdits(uri, context);
    if (edits.length > 0) documentChanges.push(changed(uri, undefined, edits));
  }
  return { edit: { documentChanges }, left: context.left };
}

async function textEdits(text: MovingText, context: Context): Promise<TextEdit[]> {
  const edits: TextEdit[] = [];
  for (const reference of pathReferences(text.document)) {
    const path = await pathAfter(text, reference, context);
    if (path === undefined) continue;
    const { start, end } = reference.span;
    const { document } = text;
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    if (reference.canHold(path)) edits.push({ range, newText: path });
    else context.left.push(t("{0}, line {1}", fileName(text.uri), range.start.line + 1));
  }
  return edits;
}

/** A place from which a path may be meant: the document, or a folder of images. */
interface Base {
  readonly before: string;
  readonly after: string;
}

/** The path that leads to the same file afterwards; nothing where the one that stands there does. */
async function pathAfter(
  { uri, images }: MovingText,
  { path, names }: PathReference,
  { moves, files }: Context,
): Promise<string | undefined> {
  const folders = names === "image" ? images.map((folder) => `${folder}/x`) : [];
  const bases = [uri, ...folders].map((before): Base => ({ before, after: moves.after(before) }));
  if (bases.every((base) => staysRight(base, path, moves))) return undefined;
  for (const base of bases) {
    const target = resolveUri(base.before, path);
    if (target === undefined || (await files.exists(target)) === false) continue;
    const goal = moves.after(target);
    const isFound = bases.some((one) => isAt(resolveUri(one.after, path), goal));
    return isFound ? undefined : rewritten(path, base, bases[0] as Base, goal);
  }
  return undefined;
}

function staysRight({ before, after }: Base, path: string, moves: Moves): boolean {
  const target = resolveUri(before, path);
  return target === undefined || isAt(resolveUri(after, path), moves.after(target));
}

/** From the same place as before, unless that would lead out of a folder of images. */
function rewritten(path: string, base: Base, own: Base, goal: string): string | undefined {
  if (/^[\\/]/.test(path)) return absolutePath(goal);
  const fromFolder = relativePath(base.after, goal);
  const made = fromFolder?.startsWith("../") ? relativePath(own.after, goal) : fromFolder;
  const dotted = made !== undefined && /^\.[\\/]/.test(path) && !made.startsWith("../");
  return dotted ? `./${made}` : made;
}

async function projectEdits(uri: string, { moves, files }: Context): Promise<TextEdit[]> {
  const text = await files.read(uri);
  if (text === undefined) return [];
  const { projectPaths, writtenPath } = await import("./project-paths");
  const lines = lineStarts(text);
  const base = { before: uri, after: moves.after(uri) };
  return projectPaths(text).flatMap((path): TextEdit[] => {
    const target = resolveUri(uri, path.path);
    if (target === undefined || staysRight(base, path.path, moves)) return [];
    const made = rewritten(path.path, base, base, moves.after(target));
    if (made === undefined) return [];
    return [{ range: rangeIn(lines, path.span), newText: writtenPath(path, made) }];
  });
}

/** The project files that may speak of a document, or that move themselves. */
function projectFiles(
  texts: readonly MovingText[],
  moved: readonly Move[],
  roots: readonly string[],
): string[] {
  const folders = new Set(texts.map(({ uri }) => folderOf(uri)));
  const found = new Map<string, string>();
  const add = (uri: string) => found.set(canonicalUri(uri), uri);
  for (const folder of [...folders, ...roots]) {
    const root = roots.find((one) => folder === one || folder.startsWith(`${one}/`));
    for (const one of root === undefined ? [folder] : upwards(folder, root))
      add(`${one}/${PROJECT_FILE}`);
  }
  for (const { oldUri } of moved) {
    if (oldUri.endsWith(`/${PROJECT_FILE}`)) add(oldUri);
  }
  return [...found.values()];
}

function isAt(uri: string | undefined, goal: string): boolean {
  return uri !== undefined && isSameFile(uri, goal);
}

function rangeIn(lines: readonly number[], { start, end }: Span) {
  const at = (offset: number) => {
    const line = lastAtOrBefore(lines, offset);
    return { line, character: offset - (lines[line] as number) };
  };
  return { start: at(start), end: at(end) };
}

function changed(uri: string, version: number | undefined, edits: TextEdit[]): TextDocumentEdit {
  return TextDocumentEdit.create({ uri, version: version ?? null }, edits);
}
