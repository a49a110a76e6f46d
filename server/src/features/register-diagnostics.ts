import type { CodeAction, Diagnostic, Range } from "vscode-languageserver-types";
import { CodeActionKind } from "vscode-languageserver-types";
import type { RegisterProblem } from "../people/files/problem";
import type { Severities } from "../rules/rule";
import { t } from "../text/words";
import { diagnosticOf } from "./diagnostics";
import { registerFixes } from "./register-fixes";

/** What is wrong in a register, as its project wants it; `related` where the client shows places. */
export function registerDiagnostics(
  problems: readonly RegisterProblem[],
  severities: Severities,
  related: boolean,
): Diagnostic[] {
  return problems.flatMap((problem) => diagnosticsOf(problem, severities, related));
}

/** `textDocument/codeAction` in a register: what can be done about the findings in a range. */
export function registerActions(
  problems: readonly RegisterProblem[],
  severities: Severities,
  range: Range,
  text: string,
): CodeAction[] {
  return problems
    .filter((problem) => meets(problem.range, range))
    .flatMap((problem) => {
      const diagnostics = diagnosticsOf(problem, severities, false);
      if (diagnostics.length === 0) return [];
      return registerFixes(problem, text).map(({ title, edits }) => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit: { changes: { [problem.uri]: [...edits] } },
      }));
    });
}

function diagnosticsOf(
  problem: RegisterProblem,
  severities: Severities,
  related: boolean,
): Diagnostic[] {
  const { code, range, other } = problem;
  const severity = severities[code] ?? problem.severity;
  if (severity === "off") return [];
  const diagnostic = diagnosticOf({ code, severity, message: problem.message }, range);
  if (!related || !other) return [diagnostic];
  const relatedInformation = [{ location: other, message: t("The other entry stands here.") }];
  return [{ ...diagnostic, relatedInformation }];
}

function meets(one: Range, two: Range): boolean {
  return !isBefore(one.end, two.start) && !isBefore(two.end, one.start);
}

function isBefore(one: Range["start"], two: Range["start"]): boolean {
  return one.line < two.line || (one.line === two.line && one.character < two.character);
}
