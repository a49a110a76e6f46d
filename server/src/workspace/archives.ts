import { archiveReference } from "../analysis/archive-reference";
import { fieldText } from "../analysis/front-matter";
import type { Document } from "../syntax/document";

const LONGEST = 120;

/** The archives that documents name in their front matter, the most frequent first. */
export function archivesIn(documents: Iterable<Document>): string[] {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const name = archiveOf(document);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, two]) => two - one).map(([name]) => name);
}

/** The repository alone: its signature is another one for each document. */
function archiveOf(document: Document): string | undefined {
  const archive = fieldText(document, "Archive")?.trim();
  const cited = archiveReference(archive ?? fieldText(document, "Citation") ?? "");
  const name = cited?.repository ?? archive;
  return name && name.length <= LONGEST && !/[\r\n]/.test(name) ? name : undefined;
}
