import type { Known } from "../../people/known";
import { beginning } from "../../people/search";
import type { Document } from "../../syntax/document";
import type { Span } from "../../text/span";
import { MARK_FORMS, type MarkForm } from "../data/mark-forms";
import { WRAPS } from "../data/wraps";
import { markSlots } from "../mark-slots";
import { spellingLanguages, spellingOf } from "../mark-spelling";
import type { Slots } from "../mark-template";
import { spansIn } from "../person-at";
import { idFor } from "../person-id";

const LABEL = "{label}: {text}";
const NO_FORM: Omit<MarkForm, "type"> = { forms: [], seen: "", typed: "" };

/** How a mark of a type can be put around text, the usual spelling first; empty where it cannot. */
export function templatesFor(type: string): readonly string[] {
  const own = WRAPS[type];
  if (own) return own;
  const form = MARK_FORMS.find((one) => one.type === type);
  const holdsText = form?.forms[0] === LABEL && type !== "reference";
  return holdsText ? [`[${LABEL}]`] : [];
}

/** What stands in the places of a template that encloses a stretch of the document. */
export function slotsFor(
  document: Document,
  span: Span,
  { as, language, known }: { as: string; language?: string | undefined; known?: Known | undefined },
): Slots {
  const form = MARK_FORMS.find(({ type }) => type === as) ?? { ...NO_FORM, type: as };
  const [best = "en"] = spellingLanguages(document, span.start, language);
  const label = spellingOf(form, best);
  const slots = { ...markSlots(document, span.start, form, best, []), label: [label] };
  return as === "personName" ? { ...slots, id: [personId(document, span, known)] } : slots;
}

/** Who is meant: whoever is recognised here, the only one who fits, or somebody new. */
function personId(document: Document, span: Span, known: Known | undefined): string {
  const name = document.slice(span.start, span.end).replace(/\s+/g, " ");
  const mention = known && spansIn(known.recognised.mentions, span)[0];
  if (mention) return mention.id;
  const found = known ? beginning(known.register, name) : [];
  const only = found.length === 1 ? found[0]?.entry.id : undefined;
  return (only ?? idFor(name, known)) || "id";
}
