import type { CompletionItem } from "vscode-languageserver-types";
import type { Known } from "../people/known";
import { Recognised } from "../people/recognised";
import type { LabelLanguage } from "../syntax/data/labels";
import type { Document } from "../syntax/document";
import { markdown } from "./cards/card";
import { personCard } from "./cards/person-card";
import { MARK_FORMS } from "./data/mark-forms";
import { markDocumentation } from "./mark-documentation";

/** What an item brings back so that what it stands for can be explained once it is looked at. */
export type Explained = {
  /** The document in which the item was offered. */
  readonly uri: string;
} & (
  | { readonly kind: "person"; readonly id: string }
  | {
      readonly kind: "mark";
      readonly type: string;
      readonly language: LabelLanguage;
      readonly label: string;
    }
);

/** `completionItem/resolve`: the biography of the person, or the example of the mark, looked at. */
export function resolveCompletionItem(
  item: CompletionItem,
  document: Document,
  known: Known | undefined,
): CompletionItem {
  const value = explanation(item.data as Explained, document, known);
  return value === undefined ? item : { ...item, documentation: { kind: "markdown", value } };
}

function explanation(
  data: Explained,
  document: Document,
  known: Known | undefined,
): string | undefined {
  if (data.kind === "person") return known && biography(data.id, document, known);
  const form = MARK_FORMS.find(({ type }) => type === data.type);
  return form && markDocumentation(form, data.language, data.label);
}

function biography(id: string, document: Document, known: Known): string | undefined {
  const { register, date } = known;
  const entry = register.byId.get(id);
  if (!entry) return undefined;
  // Where the person is named in this text is no part of who the person is.
  const recognised = new Recognised(document, []);
  return markdown({
    ...personCard(document, entry, { register, date, recognised }),
    tei: undefined,
  });
}
