import type { Candidate } from "./candidate";
import type { Decision } from "./decide";
import type { Ambiguity, Mention, Names, Suspicion, Why } from "./mention";
import type { Passage } from "./passage";
import { inOrder, outside } from "./spans";

/** Who is named in a passage that was decided; nothing where nobody is. */
export function namesIn(passage: Passage): Names | undefined {
  const { candidates, decisions, marked } = passage;
  const found: Mention[] = [];
  const ambiguities: Ambiguity[] = [];
  for (const [at, candidate] of candidates.entries()) {
    const decision = decisions[at];
    if (!decision) continue;
    if ("fit" in decision) found.push(mentionOf(candidate, decision));
    else if (decision.open.length > 1) ambiguities.push(ambiguityOf(candidate, decision.open));
  }
  const mentions = marked.length > 0 ? inOrder([...found, ...marked]) : found;
  const suspicions = outside(passage.suspicions, mentions);
  if (mentions.length + ambiguities.length + suspicions.length === 0) return undefined;
  return { mentions, ambiguities, suspicions };
}

/** Whether two blocks name the same at the same places: then the older object stays. */
export function sameNames(one: Names | undefined, other: Names | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    sameItems(one.mentions, other.mentions, sameMention) &&
    sameItems(one.ambiguities, other.ambiguities, sameAmbiguity) &&
    sameItems(one.suspicions, other.suspicions, sameSuspicion)
  );
}

function sameItems<Item extends Mention | Ambiguity | Suspicion>(
  one: readonly Item[],
  other: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): boolean {
  if (one.length !== other.length) return false;
  return one.every((item, at) => {
    const { start, end, surface } = other[at] as Item;
    const isThere = item.start === start && item.end === end && item.surface === surface;
    return isThere && isSame(item, other[at] as Item);
  });
}

function sameMention(one: Mention, other: Mention): boolean {
  const isMeant = one.id === other.id && one.form === other.form && one.full === other.full;
  return isMeant && one.why === other.why && one.confidence === other.confidence;
}

function sameAmbiguity({ ids }: Ambiguity, other: Ambiguity): boolean {
  return ids.length === other.ids.length && ids.every((id, at) => id === other.ids[at]);
}

function sameSuspicion(one: Suspicion, other: Suspicion): boolean {
  return one.id === other.id && one.form === other.form;
}

type Decided = Extract<Decision, { fit: unknown }>;
type Open = Extract<Decision, { open: unknown }>["open"];

function ambiguityOf({ start, end, surface }: Candidate, open: Open): Ambiguity {
  return { start, end, surface, ids: open.map(({ entry }) => entry.id) };
}

function mentionOf(candidate: Candidate, { fit: { entry, form }, confidence }: Decided): Mention {
  const { start, end, surface, extent } = candidate;
  const why = whyOf(candidate);
  if (extent !== "full" && extent !== "initials")
    return { start, end, id: entry.id, surface, why, confidence, form };
  return { start, end, id: entry.id, surface, why, confidence, form, full: true };
}

function whyOf({ likeness, extent, reordered }: Candidate): Why {
  if (likeness === "transliterated") return likeness;
  if (likeness === "inflected" || likeness === "plural") return "inflected";
  if (extent === "initials" || extent === "abbreviation") return "initials";
  if (reordered) return "reordered";
  return extent === "full" ? "exact" : "part";
}
