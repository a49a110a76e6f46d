import { type Ignore, ignoresOf } from "../analysis/ignores";
import type { Block } from "../syntax/blocks";
import type { Facts, Finding, Severities } from "./rule";
import { findingsOfBlock, findingsOfNames, graded, moved, raisedIn } from "./run";

/** A finding that a comment silences, and the comment's code that does so. */
export interface Ignored {
  readonly finding: Finding;
  readonly ignore: Ignore;
}

/** The findings that `%% recto-ignore` comments silence, in the order of the text. */
export function ignoredFindings(facts: Facts, severities: Severities = {}): Ignored[] {
  const ignores = new Map(
    ignoresOf(facts.document).map((ignore) => [`${ignore.code} ${ignore.line}`, ignore]),
  );
  if (ignores.size === 0) return [];
  return [...aroundIgnores(facts, ignores.values()), ...raisedIn(facts)]
    .flatMap((finding) => graded(finding, severities))
    .flatMap((finding) => {
      const { line } = facts.document.positionAt(finding.span.start);
      const ignore = ignores.get(`${finding.code} ${line}`);
      return ignore ? [{ finding, ignore }] : [];
    })
    .sort((a, b) => a.finding.span.start - b.finding.span.start);
}

/** What the rules for blocks and for their names find in the blocks of which comments speak. */
function aroundIgnores({ document, known }: Facts, ignores: Iterable<Ignore>): Finding[] {
  const lines = [...ignores].flatMap(({ line }) => line ?? []);
  const indexes = new Set(lines.map((line) => document.blockIndexAtLine(line)));
  return [...indexes].flatMap((index) =>
    [
      ...findingsOfBlock(document, document.blocks[index] as Block),
      ...findingsOfNames(known?.recognised.blocks[index], known?.register),
    ].map((finding) => moved(document, finding, document.start(index))),
  );
}
