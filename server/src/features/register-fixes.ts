import type { SourceRange } from "../people/entry";
import type { RegisterEdit, RegisterFix, RegisterProblem } from "../people/files/problem";
import { t } from "../text/words";

/** What can be done about a problem in a register: what its reader proposes, and removing an entry. */
export function registerFixes(problem: RegisterProblem, text: string): RegisterFix[] {
  const proposed = problem.fixes ?? [];
  const removal = problem.entry && removalOf(problem.entry, text);
  return removal
    ? [...proposed, { title: t("Remove this entry"), edits: [removal] }]
    : [...proposed];
}

/** Whole lines, with the hyphen of an entry in YAML; nothing where other entries share them. */
function removalOf({ start, end }: SourceRange, text: string): RegisterEdit | undefined {
  const lines = text.split(/\r\n|\r|\n/, end.line + 1);
  const before = lines[start.line]?.slice(0, start.character) ?? "";
  const after = end.character === 0 ? "" : (lines[end.line]?.slice(end.character) ?? "");
  if (!/^\s*(?:-\s+)?$/.test(before) || after.trim() !== "") return undefined;
  const line = end.character === 0 ? end.line : end.line + 1;
  const range = { start: { line: start.line, character: 0 }, end: { line, character: 0 } };
  return { range, newText: "" };
}
