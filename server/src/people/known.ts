import type { Recognised } from "./recognised";
import type { Register } from "./register";

/** Who is who in one document: the register that holds for it, and whom the text names. */
export interface Known {
  readonly register: Register;
  readonly recognised: Recognised;
  /** The date of the document, in EDTF, where the front matter gives one. */
  readonly date?: string | undefined;
}
