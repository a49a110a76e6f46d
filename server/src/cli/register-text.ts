import { registerFixes } from "../features/register-fixes";
import type { SourceRange } from "../people/entry";
import type { RegisterProblem } from "../people/files/problem";
import type { Finding, Severities } from "../rules/rule";
import { graded } from "../rules/run";
import type { Position } from "../syntax/document";
import { lastAtOrBefore, lineStarts } from "../text/lines";
import type { Span } from "../text/span";

/** The text of a register with its lines, in which findings are told as in a transcription. */
export class RegisterText {
  private readonly lines: readonly number[];

  constructor(readonly text: string) {
    this.lines = lineStarts(text);
  }

  positionAt(offset: number): Position {
    const line = lastAtOrBefore(this.lines, offset);
    return { line, character: offset - (this.lines[line] as number) };
  }

  /** The findings in the order of the text, as the project's severities have them. */
  findings(problems: readonly RegisterProblem[], severities: Severities): Finding[] {
    return problems
      .map((problem) => this.findingOf(problem))
      .flatMap((finding) => graded(finding, severities))
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  private findingOf(problem: RegisterProblem): Finding {
    const { code, severity, message, range } = problem;
    const fixes = registerFixes(problem, this.text).map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ span: this.spanOf(edit.range), newText: edit.newText })),
    }));
    return { code, severity, message, span: this.spanOf(range), fixes };
  }

  private spanOf({ start, end }: SourceRange): Span {
    return { start: this.offsetAt(start), end: this.offsetAt(end) };
  }

  private offsetAt({ line, character }: Position): number {
    return (this.lines[line] ?? this.text.length) + character;
  }
}
