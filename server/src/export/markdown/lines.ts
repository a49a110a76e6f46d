import type { Run } from "../reading/run";
import { atLineStart } from "./escaped";
import { inlineMarkdown } from "./inline";

interface Line {
  readonly written: string;
  /** The line of the source stays a line. */
  readonly kept: boolean;
}

/**
 * Runs as the lines of a paragraph: lines of running text end in the source only, others by a
 * backslash. A blank line divides paragraphs; `indent` stands before all lines but the first.
 */
export function paragraphMarkdown(runs: readonly Run[], indent = ""): string {
  let text = "";
  let gap = "";
  for (const { written, kept } of linesOf(runs)) {
    if (written === "") {
      gap = text === "" ? "" : "\\\n";
      continue;
    }
    text += text === "" ? written : gap.replace("\n", `\n${indent}`) + written;
    gap = kept ? "\\\n" : "\n";
  }
  return text;
}

/** Runs in one line, for headings and cells. */
export function lineMarkdown(runs: readonly Run[]): string {
  const line = runs.map((run): Run => (run.kind === "lineEnd" ? SPACE : run));
  return inlineMarkdown(line).trim();
}

const SPACE: Run = { kind: "words", text: " ", looks: [] };

function linesOf(runs: readonly Run[]): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const [at, run] of runs.entries()) {
    if (run.kind !== "lineEnd") continue;
    lines.push({ written: atLineStart(inlineMarkdown(runs.slice(from, at))), kept: run.kept });
    from = at + 1;
  }
  lines.push({ written: atLineStart(inlineMarkdown(runs.slice(from))), kept: false });
  return lines;
}
