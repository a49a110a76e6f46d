import { type InlayHint, type Position, type Range } from "vscode-languageserver-types";
import type { Known } from "../people/known";
import type { Document } from "../syntax/document";
import { spansIn } from "./person-at";

/** `textDocument/inlayHint`: who is meant, behind names that do not say it themselves. */
export function inlayHints(document: Document, range: Range, known: Known): InlayHint[] {
  const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const { register, recognised } = known;
  const nameOf = (id: string) => register.byId.get(id)?.name;
  const { mentions, ambiguities } = recognised.around(within);
  const sure = spansIn(mentions, within).flatMap(({ id, surface, end }) => {
    const name = nameOf(id);
    return name && name !== surface ? [hint(document.positionAt(end), name)] : [];
  });
  const open = spansIn(ambiguities, within).map(({ ids, end }) => {
    const names = ids.flatMap((id) => nameOf(id) ?? id);
    return hint(document.positionAt(end), `${names.join(" or ")}?`);
  });
  return [...sure, ...open].sort(byPosition);
}

function hint(position: Position, label: string): InlayHint {
  return { position, label, paddingLeft: true };
}

function byPosition({ position: one }: InlayHint, { position: two }: InlayHint): number {
  return one.line - two.line || one.character - two.character;
}
