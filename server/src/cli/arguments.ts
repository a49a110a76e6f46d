import { parseArgs } from "node:util";
import { t } from "../text/words";
import { didYouMean } from "../workspace/nearest";
import { LANGUAGES } from "./language";
import { Trouble } from "./trouble";

/** An option of a command. */
export interface Option {
  readonly name: string;
  /** What follows it, as in the manual; an option without is a switch. */
  readonly value?: string;
  /** What may follow it, where that is a closed list. */
  readonly choices?: readonly string[];
  /** What it does, in the language of the reader. */
  help(): string;
}

/** What stands on the command line after the name of the command. */
export interface Given {
  readonly paths: readonly string[];
  /** Values by the name of the option; switches have none. Of several the last counts. */
  readonly options: ReadonlyMap<string, string>;
  /** All values of each option, in order. */
  readonly all: ReadonlyMap<string, readonly string[]>;
}

/** Options of every command. */
export const COMMON_OPTIONS: readonly Option[] = [
  { name: "help", help: () => t("say what this command does") },
  { name: "version", help: () => t("say which version this is") },
  {
    name: "language",
    value: "LANGUAGE",
    choices: LANGUAGES,
    help: () => t("the language to speak; that of the system if not given"),
  },
];

type Token = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number];
type OptionToken = Extract<Token, { kind: "option" }>;

/** Reads a command's parameters. What the command does not know is trouble. */
export function readArguments(
  parameters: readonly string[],
  command: string,
  options: readonly Option[],
): Given {
  const known = [...options, ...COMMON_OPTIONS];
  const { tokens, positionals } = parseArgs({
    args: [...parameters],
    options: Object.fromEntries(known.map((option) => [option.name, typeOf(option)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const all = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const value = valueOf(token, known, command);
    all.set(token.name, [...(all.get(token.name) ?? []), value]);
  }
  const last = [...all].map(([name, values]) => [name, values.at(-1) as string] as const);
  return { paths: positionals, options: new Map(last), all };
}

function typeOf({ name, value }: Option) {
  return { type: value ? "string" : "boolean", ...(name === "help" && { short: "h" }) } as const;
}

function valueOf(token: OptionToken, known: readonly Option[], command: string): string {
  const option = known.find(({ name }) => name === token.name);
  const written = token.rawName;
  if (!option) {
    const hint = didYouMean(
      written,
      known.map(({ name }) => `--${name}`),
    );
    const message = t("{0} has no option {1}.", command, written);
    throw new Trouble(`${message}${hint || ` ${t("See {0}.", `recto ${command} --help`)}`}`);
  }
  if (!option.value) {
    if (token.value !== undefined)
      throw new Trouble(t("{0}: {1} takes no value", command, written));
    return "";
  }
  const { value, inlineValue } = token;
  if (!value || (!inlineValue && /^-./.test(value)))
    throw new Trouble(
      t("{0}: {1} needs a value: {2}", command, written, `${written} ${option.value}`),
    );
  checkChoice(value, option, command);
  return value;
}

function checkChoice(value: string, { name, choices }: Option, command: string): void {
  if (!choices || choices.includes(value)) return;
  const hint = didYouMean(value, choices) || ` ${t("It is one of {0}.", choices.join(", "))}`;
  throw new Trouble(`${t("{0}: {1} cannot be “{2}”.", command, `--${name}`, value)}${hint}`);
}
