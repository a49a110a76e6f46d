import type { BracketMark } from "../syntax/nodes";

/** A mark's kind with what makes it of one sort: `addition handwritten`, `gap illegible`, `sic`. */
export function markType(mark: BracketMark): string {
  if (mark.kind === "personName" && mark.id === "") return "personName nobody";
  if ("type" in mark) return `${mark.kind} ${mark.type}`;
  if ("reason" in mark) return `${mark.kind} ${mark.reason}`;
  if ("agent" in mark) return `${mark.kind} ${mark.agent}`;
  return "rend" in mark ? `${mark.kind} ${mark.rend}` : mark.kind;
}
