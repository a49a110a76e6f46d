import { expect, test } from "vitest";
import { sourcesIn } from "../support/said-words";

/**
 * Files of the server that still say something in English alone: the rest of the code actions, rename, the
 * outline and the names of pages (which exports share), problems of registers and projects, imports. A file
 * that is translated leaves this list; no file may be added to it. Besides, dates and extents in cards
 * (`features/cards/words.ts`) and the command line speak English.
 */
const ENGLISH = `analysis/names.ts features/call-hierarchy.ts features/cards/ignore-card.ts
  features/cards/key-lines.ts features/code-action.ts features/document-link.ts
  features/document-symbol.ts features/ignore-actions.ts features/key-rename.ts
  features/mark-documentation.ts features/normalise-actions.ts features/normalise-edit.ts
  features/page-checking.ts features/page-renumbering.ts features/people-actions.ts
  features/recurring-diagnostics.ts features/register-diagnostics.ts features/register-fixes.ts
  features/rename.ts features/signature-help.ts features/wrap.ts import/xml/faults.ts
  people/files/check.ts people/files/csv.ts people/files/draft.ts people/files/problem.ts
  people/files/read-register.ts people/files/tei-elements.ts people/files/yaml-nodes.ts
  people/files/yaml.ts workspace/project.ts workspace/yaml-values.ts`.split(/\s+/);

const LAYERS = /^(?:analysis|features|import|people\/files|rules|workspace)\//;
const SAYS =
  /(?:title|message|label|tooltip|detail|problem|documentation|reason): (?:`|")[A-Z“`]|(?:return|=|\?|:) ["`][A-Z][a-z]+ [a-z]/;

test("what says something in English alone is listed here", () => {
  const english = [...sourcesIn("server/src")]
    .map(([file, source]) => [file.replaceAll("\\", "/"), source] as const)
    .filter(([file, source]) => LAYERS.test(file) && !file.includes("/data/") && says(source))
    .map(([file]) => file);
  expect(english).toEqual(ENGLISH);
});

/** Summaries of rules are translated with the manifest. */
function says(source: string): boolean {
  return SAYS.test(source.replace(/^\s*summary: .*$/gm, ""));
}
