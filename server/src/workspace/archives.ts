import { archiveReference } from "../analysis/archive-reference";
import { fieldText } from "../analysis/front-matter";
import type { Document } from "../syntax/document";

const LONGEST = 120;

/** The archives that documents name, the most frequent first. */
export function archivesIn(named: Iterable<string | undefined>): string[] {
  const counts = new Map<string, number>();
  for (const name of named) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, two]) => two - one).map(([name]) => name);
}

/**
 * The repository that a document names in its front matter, alone: its signature is another one for
 * each document.
 */
export function archiveOf(document: Document): string | undefined {
  const archive = fieldText(document, "Archive")?.trim();
  const cited = archiveReference(archive ?? fieldText(document, "Citation") ?? "");
  const name = cited?.repository ?? archive;
  return name && name.length <= LONGEST && !/[\r\n]/.test(name) ? name : undefined;
}
