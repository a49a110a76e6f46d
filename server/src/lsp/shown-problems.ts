import { DiagnosticSeverity } from "vscode-languageserver";
import { registerDiagnostics } from "../features/register-diagnostics";
import type { ProjectProblem } from "../workspace/project";
import type { Session } from "./session";

/** `textDocument/publishDiagnostics`: what is wrong in a register, open or not. */
export function showRegisterProblems(session: Session, uri: string): void {
  const { client, connection, registers } = session;
  const related = client.textDocument?.publishDiagnostics?.relatedInformation === true;
  const problems = registers.reports.problemsIn(uri);
  const diagnostics = registerDiagnostics(problems, session.severities(uri), related);
  void connection.sendDiagnostics({ uri, diagnostics });
}

/** The same for the file of a project. */
export function showProjectProblems(
  { connection }: Session,
  uri: string,
  problems: readonly ProjectProblem[],
): void {
  const diagnostics = problems.map(({ range, message, severity }) => ({
    range,
    message,
    source: "recto",
    severity: severity === "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
  }));
  void connection.sendDiagnostics({ uri, diagnostics });
}
