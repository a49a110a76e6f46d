import type { Entry } from "../entry";
import type { RegisterProblem } from "./problem";
import { readYamlRegister } from "./yaml-register";

/** What a register file says, and what is wrong with it. */
export interface ReadRegister {
  readonly entries: Entry[];
  readonly problems: RegisterProblem[];
}

/** Reads a register file. Never throws: what can be read is used, the rest is reported. */
export function readRegister(text: string, uri: string): ReadRegister {
  return readYamlRegister(text.replace(/^\ufeff/, ""), uri);
}
