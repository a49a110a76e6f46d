import { type PersonMark, personMarks } from "../analysis/person-marks";
import type { Register } from "../people/register";
import { lettersApart } from "../text/slips";
import { t } from "../text/words";
import { replacement } from "./fixes";
import type { DocumentRule } from "./rule";

const MOST_FIXES = 3;

/** `[@id]` leads to nobody: a slip in the id, or an entry that is still to be written. */
export const unknownPerson: DocumentRule = {
  code: "unknown-person",
  severity: "error",
  scope: "document",
  summary: "A mark names an id that the register does not have.",
  *check({ document, known }) {
    // Without any entry there is no register that the mark could be held against.
    if (!known || known.register.entries.length === 0) return;
    for (const mark of personMarks(document)) {
      if (!known.register.byId.has(mark.id)) yield report(mark, known.register);
    }
  },
};

function report({ id, idSpan }: PersonMark, register: Register) {
  const near = nearestIds(register, id);
  const message = [
    t("The register has no entry with the id “{0}”.", id),
    ...(near[0] === undefined ? [] : [t("Is it “{0}”?", near[0])]),
    t("Correct the id, or add the entry."),
  ].join(" ");
  const fixes = near.map((other) => {
    const name = register.byId.get(other)?.name ?? other;
    return replacement(t("Write “{0}” ({1})", other, name), idSpan, other);
  });
  return { span: idSpan, message, fixes };
}

const nearest = new WeakMap<Register, Map<string, readonly string[]>>();

/** The ids that are a few letters away, the nearest first; each is looked for once. */
function nearestIds(register: Register, id: string): readonly string[] {
  const known = nearest.get(register) ?? new Map<string, readonly string[]>();
  nearest.set(register, known);
  const found = known.get(id) ?? findNearest(register, id);
  known.set(id, found);
  return found;
}

function findNearest(register: Register, id: string): readonly string[] {
  const slips = Math.min(3, Math.ceil(id.length / 4));
  const near: { readonly other: string; readonly apart: number }[] = [];
  for (const other of register.byId.keys()) {
    if (Math.abs(other.length - id.length) > slips) continue;
    const apart = lettersApart(other.toLowerCase(), id.toLowerCase());
    if (apart <= slips) near.push({ other, apart });
  }
  return near
    .sort((a, b) => a.apart - b.apart)
    .slice(0, MOST_FIXES)
    .map(({ other }) => other);
}
