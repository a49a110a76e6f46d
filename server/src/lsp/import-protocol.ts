import type { KnownRegister } from "../import/common-register";
import type { Refused } from "../import/imported";
import type { Whole } from "../import/whole";
import type { Entry } from "../people/entry";

/**
 * A file of another tool, or its beginning, in Base64: the editor reads what it alone can reach. Like
 * all that stands here it is a type alone, so that both sides share it.
 */
export interface GivenFile {
  readonly name: string;
  readonly base64: string;
}

/** What was read of a file, with its kind as the report names it, or why nothing was. */
export type ReadFile = (Whole & { readonly kind: string }) | Refused;

/** The people, places and organisations that each file names, and the register that is there already. */
export interface Registers {
  readonly registers: readonly (readonly Entry[])[];
  readonly known?: KnownRegister;
}
