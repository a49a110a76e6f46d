import { t } from "../text/words";
import type { Given, Option } from "./arguments";

/** A command of the program. */
export interface Command {
  readonly name: string;
  /** What is given besides options, as in the manual. */
  readonly parameters: string;
  /** What it does, in the language of the reader. */
  summary(): string;
  readonly options: readonly Option[];
  /** Whether programs read what it writes: then it speaks English, so that they read the same everywhere. */
  isForPrograms?(given: Given): boolean;
  /** Does the work, and returns the exit code. */
  run(given: Given): Promise<number>;
}

/** Options of all commands that read transcriptions. */
export const READING_OPTIONS: readonly Option[] = [
  { name: "config", value: "FILE", help: () => t("use this project file instead of recto.yaml") },
  {
    name: "stdin-filepath",
    value: "NAME",
    help: () => t("read the text from standard input as if from NAME"),
  },
];

/** Of commands that say who is named. */
export const REGISTER_OPTION: Option = {
  name: "register",
  value: "FILE",
  help: () => t("use this register; may be given several times"),
};

/** Of commands that work on many files. */
export const SHARD_OPTION: Option = {
  name: "shard",
  value: "K/N",
  help: () => t("only part K of N, to divide the work among machines"),
};
