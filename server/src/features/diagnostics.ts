import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import { column } from "../analysis/column";
import type { Facts, Finding, Severities, Severity } from "../rules/rule";
import { findingsOfBlock, findingsOfDocument, graded, silencedIn } from "../rules/run";
import type { Document } from "../syntax/document";

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
const memos = new WeakMap<readonly Finding[], Memo>();

/** `textDocument/diagnostic`: all findings. Those of untouched blocks are the same objects. */
export function diagnostics(facts: Facts, severities: Severities): Diagnostic[] {
  const { document } = facts;
  const isSilenced = silencedIn(document);
  const all: Diagnostic[] = [];
  for (const [index, found] of findingColumn(document).entries()) {
    if (!found) continue;
    for (const diagnostic of ofBlock(document, index, found, severities)) {
      if (!isSilenced(String(diagnostic.code), diagnostic.range.start.line)) all.push(diagnostic);
    }
  }
  for (const finding of findingsOfDocument(facts, severities)) {
    const { start, end } = finding.span;
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    for (const one of graded(finding, severities)) all.push(diagnosticOf(one, range));
  }
  return all;
}

const findingColumn = column((document, block) => {
  const found = findingsOfBlock(document, block);
  return found.length > 0 ? found : undefined;
});

function ofBlock(
  document: Document,
  index: number,
  found: readonly Finding[],
  severities: Severities,
): readonly Diagnostic[] {
  const line = document.line(index);
  const known = memos.get(found);
  if (known?.line === line && known.severities === severities) return known.diagnostics;
  const made = found
    .flatMap((finding) => graded(finding, severities))
    .map((finding) => diagnosticOf(finding, document.rangeIn(index, finding.span)));
  memos.set(found, { line, severities, diagnostics: made });
  return made;
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
