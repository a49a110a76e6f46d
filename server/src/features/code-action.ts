import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver-types";
import { fixesOf } from "../rules/fixes";
import type { Facts, Finding, FixEdit, Severities } from "../rules/rule";
import { everyFinding, findings } from "../rules/run";
import type { Document } from "../syntax/document";
import { t } from "../text/words";
import { diagnosticOf } from "./diagnostics";
import { rangeOf, textEdits } from "./edits";
import { ignoreActions } from "./ignore-actions";
import { labelActions, type ProjectFile } from "./label-actions";
import { NORMALISE, respellAll, respellMark } from "./normalise-actions";
import { pageActions } from "./page-actions";
import { peopleActions, type RegisterFiles } from "./people-actions";

/** What actions may be about besides the document. */
export interface Beside {
  readonly files?: RegisterFiles | undefined;
  readonly project?: ProjectFile | undefined;
  /** The editor can let a part of what is inserted be written over. */
  readonly snippets?: boolean | undefined;
}

const FIX_ALL = `${CodeActionKind.SourceFixAll}.recto`;

/**
 * `textDocument/codeAction`: the fixes of the findings in the range, all safe ones at once, what can
 * be done with a name and with pages, and comments that silence the findings.
 */
export function codeActions(
  facts: Facts,
  severities: Severities,
  range: Range,
  only: readonly string[] | undefined,
  uri: string,
  { files, project, snippets = false }: Beside = {},
): CodeAction[] {
  const { document, known } = facts;
  const ofPages = pageActions(facts, uri, range, only);
  if (only?.some((kind) => kind.startsWith(CodeActionKind.Source)))
    return [...sourceActions(facts, severities, only, uri), ...ofPages];
  const people = known ? peopleActions(document, uri, range, known, files) : [];
  const others = [...people, ...respellMark(document, uri, range)];
  const wanted = [
    ...others.filter(({ kind }) => wants(only, kind ?? CodeActionKind.QuickFix)),
    ...ofPages,
  ];
  if (!wants(only, CodeActionKind.QuickFix)) return wanted;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const here = everyFinding(facts, severities).filter(
    ({ span }) => span.start <= end && span.end >= start,
  );
  const fixes = here.flatMap((found) => quickFixes(document, found, uri));
  const labels = labelActions(document, here, project);
  return [...fixes, ...labels, ...wanted, ...ignoreActions(document, here, uri, snippets)];
}

/** What is offered only when asked for, because it looks at the whole document. */
function sourceActions(
  facts: Facts,
  severities: Severities,
  only: readonly string[],
  uri: string,
): CodeAction[] {
  const { document } = facts;
  const mended = wants(only, FIX_ALL) ? fixAll(document, findings(facts, severities), uri) : [];
  return wants(only, NORMALISE) ? [...mended, ...respellAll(document, uri)] : mended;
}

/** The edits of all fixes that are safe to make at once; of two that overlap, the first. */
export function safeEdits(found: readonly Finding[]): FixEdit[] {
  const chosen: FixEdit[] = [];
  for (const { fixes } of found) {
    const fix = fixes?.find(({ preferred }) => preferred);
    if (fix?.edits.every((edit) => chosen.every((other) => apart(edit, other))))
      chosen.push(...fix.edits);
  }
  return chosen.sort((a, b) => a.span.start - b.span.start);
}

function quickFixes(document: Document, found: Finding, uri: string): CodeAction[] {
  const range = rangeOf(document, found.span);
  return fixesOf(found).map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(found, range)],
    ...(fix.preferred && { isPreferred: true }),
    edit: { changes: { [uri]: textEdits(document, fix.edits) } },
  }));
}

function fixAll(document: Document, all: readonly Finding[], uri: string): CodeAction[] {
  const edits = safeEdits(all);
  if (edits.length === 0) return [];
  const title = t("Mend all slips that can be mended safely");
  const edit = { changes: { [uri]: textEdits(document, edits) } };
  return [{ title, kind: FIX_ALL, edit }];
}

function apart(a: FixEdit, b: FixEdit): boolean {
  return a.span.end < b.span.start || b.span.end < a.span.start;
}

/** A kind is wanted when nothing is asked for, or when what is asked for is it or its parent. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}
