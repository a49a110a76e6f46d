import type { Candidate } from "./candidate";
import {
  type Decided,
  type Decision,
  ofForename,
  ofFullName,
  ofSurname,
  type Undecided,
} from "./decide";
import { Evidence, type Setting } from "./evidence";
import type { Ambiguity, Mention, Why } from "./mention";

/** Who is meant by the candidates of a document. Offsets in the document. */
export interface Resolved {
  readonly mentions: readonly Mention[];
  readonly ambiguities: readonly Ambiguity[];
}

/**
 * Decides who is meant, from all candidates of a document in order: full names first, for they say
 * who is meant by surnames; then surnames, for they say whose forenames stand alone.
 */
export function resolve(candidates: readonly Candidate[], setting: Setting): Resolved {
  const evidence = new Evidence(setting);
  const mentions: Mention[] = [];
  const ambiguities: Ambiguity[] = [];
  const take = (candidate: Candidate, decision: Decision | undefined): void => {
    if (!decision) return;
    if ("open" in decision) ambiguities.push(...ambiguityOf(candidate, decision));
    else {
      evidence.addNamed(decision.fit.entry);
      mentions.push(mentionOf(candidate, decision));
    }
  };
  for (const candidate of candidates) {
    if (candidate.extent === "stranger") evidence.addStranger(candidate);
    if (candidate.extent !== "full" && candidate.extent !== "initials") continue;
    const decision = ofFullName(candidate, evidence);
    take(candidate, decision);
    if ("fit" in decision) evidence.addFull(candidate, decision.fit);
  }
  for (const candidate of candidates)
    if (candidate.extent === "surname") take(candidate, ofSurname(candidate, evidence));
  for (const candidate of candidates)
    if (candidate.extent === "forename" || candidate.extent === "patronymic")
      take(candidate, ofForename(candidate, evidence));
  return {
    mentions: mentions.sort((a, b) => a.start - b.start),
    ambiguities: ambiguities.sort((a, b) => a.start - b.start),
  };
}

function ambiguityOf({ start, end, surface }: Candidate, { open }: Undecided): Ambiguity[] {
  if (open.length < 2) return [];
  return [{ start, end, surface, ids: open.map(({ entry }) => entry.id) }];
}

function mentionOf(
  candidate: Candidate,
  { fit: { entry, form }, confidence, near }: Decided,
): Mention {
  const { start, end, surface } = candidate;
  const why = whyOf(candidate);
  const mention = { start, end, id: entry.id, surface, why, confidence, form };
  return near ? { ...mention, decidedBy: { start: near.start, end: near.end } } : mention;
}

function whyOf({ likeness, extent, reordered }: Candidate): Why {
  if (likeness === "inflected" || likeness === "transliterated") return likeness;
  if (extent === "initials") return "initials";
  if (reordered) return "reordered";
  return extent === "full" ? "exact" : "part";
}
