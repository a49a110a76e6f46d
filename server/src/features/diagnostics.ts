import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import { column } from "../analysis/column";
import type { Facts, Finding, Severities, Severity } from "../rules/rule";
import {
  findingsOfBlock,
  findingsOfDocument,
  findingsOfNames,
  graded,
  silencedIn,
} from "../rules/run";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { recurringOnce, recurs } from "./recurring-diagnostics";

/** Where the manual of the findings is: the page of a code is `CODE.md` in it. */
export const MANUAL = "https://github.com/recto-edition/recto/blob/main/docs/findings/";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

interface Memo {
  readonly line: number;
  readonly severities: Severities;
  readonly diagnostics: readonly Diagnostic[];
}
/** A finding with a span in its block; what may be done about it is not asked here. */
type InBlock = Omit<Finding, "laterFixes">;

const memos = new WeakMap<readonly InBlock[], Memo>();

/**
 * `textDocument/diagnostic`: all findings of the document at an address. Those of untouched blocks are
 * the same objects. What recurs is said at its first place, which leads to the others.
 */
export function diagnostics(facts: Facts, severities: Severities, uri = ""): Diagnostic[] {
  const { document, known } = facts;
  const isSilenced = silencedIn(document);
  const all: Diagnostic[] = [];
  const add = (found: readonly InBlock[] | undefined, index: number) => {
    if (!found || found.length === 0) return;
    for (const diagnostic of ofBlock(document, index, found, severities)) {
      if (!isSilenced(String(diagnostic.code), diagnostic.range.start.line)) all.push(diagnostic);
    }
  };
  findingColumn(document).forEach(add);
  known?.recognised.blocks.forEach((names, index) => {
    if (names) add(findingsOfNames(names, known.register), index);
  });
  for (const finding of findingsOfDocument(facts, severities)) {
    const { start, end } = finding.span;
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    for (const one of graded(finding, severities)) all.push(diagnosticOf(one, range));
  }
  return recurringOnce(all, uri);
}

const findingColumn = column((document, block) => {
  const found = findingsOfBlock(document, block);
  return found.length > 0 ? found : undefined;
});

function ofBlock(
  document: Document,
  index: number,
  found: readonly InBlock[],
  severities: Severities,
): readonly Diagnostic[] {
  const line = document.line(index);
  const known = memos.get(found);
  if (known?.line === line && known.severities === severities) return known.diagnostics;
  const made = found
    .flatMap((finding) => graded(finding, severities))
    .map((finding) => {
      const diagnostic = diagnosticOf(finding, rangeOf(document, index, finding.span));
      if (finding.recurs) recurs(diagnostic, `${finding.code} ${finding.recurs}`);
      return diagnostic;
    });
  // What ends in another block moves with the lines between.
  const isWhole = found.every(({ span }) => span.end <= (document.blocks[index]?.text.length ?? 0));
  if (isWhole) memos.set(found, { line, severities, diagnostics: made });
  return made;
}

/** The range of a span that counts from the start of a block; a name may end beyond it. */
function rangeOf(document: Document, index: number, span: Span): Diagnostic["range"] {
  const range = document.rangeIn(index, span);
  const isOver = span.end > (document.blocks[index]?.text.length ?? 0);
  return isOver ? { ...range, end: document.positionAt(document.start(index) + span.end) } : range;
}

/** A finding as the protocol has it, with a link to its page in the manual. */
export function diagnosticOf(
  finding: Pick<Finding, "code" | "severity" | "message">,
  range: Diagnostic["range"],
): Diagnostic {
  const { code, severity, message } = finding;
  return {
    range,
    severity: SEVERITIES[severity],
    code,
    codeDescription: { href: `${MANUAL}${code}.md` },
    source: "recto",
    message,
  };
}
