import { ignoresOf } from "../analysis/ignores";
import { blockFact } from "../analysis/memo";
import type { Names } from "../people/mention";
import type { Register } from "../people/register";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Inline } from "../syntax/nodes";
import { movedFix, movedSpan } from "./fixes";
import { RULES } from "./index";
import { folded } from "./recurring";
import type {
  BlockRule,
  DocumentRule,
  Facts,
  Finding,
  FindingsRule,
  NamesFinding,
  NamesRule,
  OnLine,
  Report,
  Rule,
  Severities,
} from "./rule";

const BLOCK_RULES = RULES.flatMap((rule): BlockRule[] => {
  if (rule.scope === "block") return [rule];
  const within = rule.scope === "document" ? rule.within : undefined;
  return within ? [{ ...rule, ...within, scope: "block" }] : [];
});
const DOCUMENT_RULES = RULES.filter((rule): rule is DocumentRule => rule.scope === "document");
const NAMES_RULES = RULES.filter((rule): rule is NamesRule => rule.scope === "names");
const FINDINGS_RULES = RULES.filter((rule): rule is FindingsRule => rule.scope === "findings");

/** What the rules for single blocks find, with spans relative to the block; kept with it. */
export const findingsOfBlock: (document: Document, block: Block) => readonly Finding[] = blockFact(
  (block, inlines, conventions) => {
    const isMarked = !isPlain(block, inlines);
    const all: Finding[] = [];
    for (const rule of BLOCK_RULES) {
      if (!(rule.concerns?.(block) ?? isMarked)) continue;
      for (const report of rule.check(block, inlines, conventions)) all.push(found(rule, report));
    }
    return all.length > 0 ? all : NONE;
  },
);

const NONE: readonly Finding[] = [];

/** Most rules for blocks look at marks, brackets, tags and comments: plain text has none. */
function isPlain({ text }: Block, inlines: readonly Inline[]): boolean {
  return inlines.length <= 1 && inlines[0]?.kind !== "comment" && !/[[\]<%]/.test(text);
}

/** Of the last register alone. */
const ofNames = new WeakMap<Names, { register: Register; found: readonly NamesFinding[] }>();

/** What the rules find about the names of one block, with spans relative to it; kept with the names. */
export function findingsOfNames(
  names: Names | undefined,
  register: Register | undefined,
): readonly NamesFinding[] {
  if (!names || !register) return NONE;
  if (names.ambiguities.length + names.suspicions.length === 0) return NONE;
  const kept = ofNames.get(names);
  if (kept?.register === register) return kept.found;
  const made = NAMES_RULES.flatMap((rule) =>
    [...rule.check(names, register)].map((report) => found(rule, report)),
  );
  ofNames.set(names, { register, found: made });
  return made;
}

/** What the rules for whole documents find, and do not keep silent about. */
export function findingsOfDocument(facts: Facts, severities: Severities = {}): readonly Finding[] {
  const { document } = facts;
  const raised = raisedIn(facts);
  const isFound = onLines(facts, raised);
  const ofFindings = FINDINGS_RULES.flatMap((rule) =>
    [...rule.check(facts, isFound, severities)].map((report) => found(rule, report)),
  );
  const isSilenced = silencedIn(document);
  const audible = raised.filter(
    ({ code, span }) => !isSilenced(code, document.positionAt(span.start).line),
  );
  return [...audible, ...ofFindings];
}

/** What the rules for whole documents find, silenced or not. */
export function raisedIn(facts: Facts): Finding[] {
  return DOCUMENT_RULES.flatMap((rule) =>
    [...rule.check(facts)].map((report) => found(rule, report)),
  );
}

/**
 * All findings in the order of the text, as the project's severities have them; what would be said
 * of many places is said at the first.
 */
export function findings(facts: Facts, severities: Severities = {}): Finding[] {
  return folded(everyFinding(facts, severities));
}

/** The same, with each place of those that recur: what can be done there can be done at each. */
export function everyFinding(facts: Facts, severities: Severities = {}): Finding[] {
  const { document, known } = facts;
  const isSilenced = silencedIn(document);
  const ofBlocks = document.blocks.flatMap((block, index) =>
    [
      ...findingsOfBlock(document, block),
      ...findingsOfNames(known?.recognised.blocks[index], known?.register),
    ]
      .filter(({ code, span }) => !isSilenced(code, document.positionIn(index, span.start).line))
      .map((finding) => moved(document, finding, document.start(index))),
  );
  return [...ofBlocks, ...findingsOfDocument(facts, severities)]
    .flatMap((finding) => graded(finding, severities))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether a `%% recto-ignore` comment silences the findings of a code on a line. */
export function silencedIn(document: Document): OnLine {
  const silenced = new Set(ignoresOf(document).map(({ code, line }) => `${code} ${line}`));
  return silenced.size === 0 ? () => false : (code, line) => silenced.has(`${code} ${line}`);
}

/** Tells which findings stand on a line, as far as comments speak of that line. */
function onLines({ document, known: people }: Facts, raised: readonly Finding[]): OnLine {
  const lines = new Set(ignoresOf(document).flatMap(({ line }) => line ?? []));
  if (lines.size === 0) return () => false;
  const known = new Set(
    raised.map(({ code, span }) => `${code} ${document.positionAt(span.start).line}`),
  );
  for (const index of new Set([...lines].map((line) => document.blockIndexAtLine(line)))) {
    const ofBlock = findingsOfBlock(document, document.blocks[index] as Block);
    const ofNames = findingsOfNames(people?.recognised.blocks[index], people?.register);
    for (const { code, span } of [...ofBlock, ...ofNames]) {
      known.add(`${code} ${document.positionIn(index, span.start).line}`);
    }
  }
  return (code, line) => known.has(`${code} ${line}`);
}

/** The finding as the settings want it: with another severity, or not at all. */
export function graded<Made extends Pick<Finding, "code" | "severity">>(
  finding: Made,
  severities: Severities,
): Made[] {
  const severity = severities[finding.code] ?? finding.severity;
  if (severity === "off") return [];
  return severity === finding.severity ? [finding] : [{ ...finding, severity }];
}

function found<Made extends Report>({ code, severity }: Rule, report: Made) {
  return { ...report, code, severity };
}

/** The same finding with its places counted from the start of the document. */
export function moved(document: Document, finding: Finding | NamesFinding, by: number): Finding {
  const fixes = finding.fixes?.map((fix) => movedFix(fix, by));
  const { laterFixes: later, ...rest } = finding;
  return {
    ...rest,
    span: movedSpan(finding.span, by),
    ...(fixes && { fixes }),
    ...(later && { laterFixes: () => later(document, by) }),
  };
}
