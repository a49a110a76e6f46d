import type { Entry } from "../people/entry";
import { readRegister } from "../people/files/read-register";
import { writeYaml } from "../people/files/write-yaml";
import { mergeRegisters } from "./merge-registers";

/** A register that is there already. */
export interface KnownRegister {
  readonly text: string;
  /** Its address, whose ending tells its form. */
  readonly uri: string;
}

/**
 * The `people.yaml` of all files that were imported together, with what the register beside them
 * knew before; nothing where they name nobody.
 */
export function commonRegister(
  registers: readonly (readonly Entry[])[],
  known?: KnownRegister,
): string | undefined {
  if (registers.every((entries) => entries.length === 0)) return undefined;
  const before = known ? [readRegister(known.text, known.uri).entries] : [];
  return writeYaml(mergeRegisters([...before, ...registers]));
}
