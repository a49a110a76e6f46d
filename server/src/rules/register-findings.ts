import type { RegisterCode } from "../people/files/problem";
import type { Severity } from "./rule";

/** A finding as settings and the manual name it. */
export interface FindingKind {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence. */
  readonly summary: string;
}

/** What can be wrong in a register; the readers of registers find it. */
export const REGISTER_FINDINGS: readonly (FindingKind & { readonly code: RegisterCode })[] = [
  {
    code: "register-syntax",
    severity: "error",
    summary: "Something in a register cannot be read, or is not what was meant.",
  },
  {
    code: "duplicate-id",
    severity: "error",
    summary: "Two entries of a register have the same id.",
  },
  {
    code: "contested-name",
    severity: "warning",
    summary: "Two entries of a register claim the same full name.",
  },
  {
    code: "impossible-date",
    severity: "warning",
    summary: "A date in a register cannot be read, or cannot be true.",
  },
  {
    code: "missing-portrait",
    severity: "warning",
    summary: "The portrait that an entry of a register names does not exist.",
  },
];
