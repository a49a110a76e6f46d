import type { Diagnostic } from "vscode-languageserver-types";
import { recurringMessage } from "../rules/recurring";
import { t } from "../text/words";

/** The most places that a diagnostic leads to. */
const MOST_RELATED = 20;
const recurring = new WeakMap<Diagnostic, string>();

/** Says that a diagnostic tells the same as others with this word. */
export function recurs(diagnostic: Diagnostic, word: string): void {
  recurring.set(diagnostic, word);
}

/** Of diagnostics in the order of the text that tell the same, the first, which leads to the others. */
export function recurringOnce(all: Diagnostic[], uri: string): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  let isRecurring = false;
  for (const diagnostic of all) {
    const key = recurring.get(diagnostic);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(diagnostic);
    else groups.set(key, [diagnostic]);
    isRecurring ||= group !== undefined;
  }
  if (!isRecurring) return all;
  const told: Diagnostic[] = [];
  for (const diagnostic of all) {
    const group = groups.get(recurring.get(diagnostic) ?? "");
    if (!group || group.length === 1) told.push(diagnostic);
    else if (group[0] === diagnostic) told.push(withCount(diagnostic, group.slice(1), uri));
  }
  return told;
}

interface Counted {
  readonly others: readonly Diagnostic[];
  readonly told: Diagnostic;
}
const countedOnes = new WeakMap<Diagnostic, Counted>();

/** A finding that says how often it recurs, and where; the same object while nothing changed. */
function withCount(first: Diagnostic, others: readonly Diagnostic[], uri: string): Diagnostic {
  const known = countedOnes.get(first);
  if (known?.others.length === others.length && known.others.every((one, at) => one === others[at]))
    return known.told;
  const related = others.slice(0, MOST_RELATED).map(({ range }) => ({
    location: { uri, range },
    message: t("Here, too."),
  }));
  const told: Diagnostic = {
    ...first,
    message: recurringMessage(String(first.message), others.length),
    ...(uri !== "" && { relatedInformation: related }),
  };
  countedOnes.set(first, { others, told });
  return told;
}
