import { counted } from "../text/words";
import type { Finding } from "./rule";

/** What is said at the first place of what recurs: the message, and how many places there are besides. */
export function recurringMessage(message: string, others: number): string {
  if (others === 0) return message;
  const more = counted(
    others,
    "So it is at one more place in this document.",
    "So it is at {0} more places in this document.",
  );
  return `${message} ${more}`;
}

/** Findings in the order of the text: of those that recur, the first alone, which counts the others. */
export function folded(found: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { code, recurs } of found) {
    if (recurs !== undefined) {
      const key = `${code} ${recurs}`;
      counts.set(key, (counts.get(key) ?? -1) + 1);
    }
  }
  return counts.size === 0 ? [...found] : found.flatMap((finding) => once(finding, counts));
}

/** The finding with its count, which is then taken: the next of its kind says nothing. */
function once(finding: Finding, counts: Map<string, number>): Finding[] {
  if (finding.recurs === undefined) return [finding];
  const key = `${finding.code} ${finding.recurs}`;
  const others = counts.get(key);
  if (others === undefined) return [];
  counts.delete(key);
  return [{ ...finding, message: recurringMessage(finding.message, others) }];
}
