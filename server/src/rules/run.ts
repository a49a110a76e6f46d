import { blockFact } from "../analysis/memo";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { RULES } from "./index";
import type {
  BlockRule,
  DocumentRule,
  Facts,
  Finding,
  Fix,
  Report,
  Rule,
  Severities,
} from "./rule";

const BLOCK_RULES = RULES.filter((rule): rule is BlockRule => rule.scope === "block");
const DOCUMENT_RULES = RULES.filter((rule): rule is DocumentRule => rule.scope === "document");

/** What the rules for single blocks find, with spans relative to the block; kept with it. */
export const findingsOfBlock: (document: Document, block: Block) => readonly Finding[] = blockFact(
  (block, inlines) =>
    BLOCK_RULES.flatMap((rule) =>
      [...rule.check(block, inlines)].map((report) => found(rule, report)),
    ),
);

/** What the rules for whole documents find. */
export function findingsOfDocument(facts: Facts): readonly Finding[] {
  return DOCUMENT_RULES.flatMap((rule) =>
    [...rule.check(facts)].map((report) => found(rule, report)),
  );
}

/** All findings in the order of the text, as the project's severities have them. */
export function findings(facts: Facts, severities: Severities = {}): Finding[] {
  const { document } = facts;
  const ofBlocks = document.blocks.flatMap((block, index) =>
    findingsOfBlock(document, block).map((finding) => moved(finding, document.start(index))),
  );
  const all = [...ofBlocks, ...findingsOfDocument(facts)];
  return all
    .flatMap((finding) => graded(finding, severities))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The finding as the settings want it: with another severity, or not at all. */
export function graded(finding: Finding, severities: Severities): Finding[] {
  const severity = severities[finding.code] ?? finding.severity;
  if (severity === "off") return [];
  return severity === finding.severity ? [finding] : [{ ...finding, severity }];
}

function found({ code, severity }: Rule, report: Report): Finding {
  return { ...report, code, severity };
}

function moved(finding: Finding, by: number): Finding {
  const fixes = finding.fixes?.map((fix) => movedFix(fix, by));
  return { ...finding, span: shift(finding.span, by), ...(fixes && { fixes }) };
}

function movedFix(fix: Fix, by: number): Fix {
  return {
    ...fix,
    edits: fix.edits.map(({ span, newText }) => ({ span: shift(span, by), newText })),
  };
}

function shift({ start, end }: { start: number; end: number }, by: number) {
  return { start: start + by, end: end + by };
}
