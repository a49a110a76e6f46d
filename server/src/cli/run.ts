import { version } from "../../../package.json";
import { firstLine } from "../node/reasons";
import { translations } from "../node/translations";
import { t, useSpeech } from "../text/words";
import { didYouMean } from "../workspace/nearest";
import { readArguments } from "./arguments";
import { check } from "./check";
import type { Command } from "./command";
import { exportCommand } from "./export";
import { commandHelp, programHelp } from "./help";
import { importCommand } from "./import";
import { languageFor, withLanguageBehind } from "./language";
import { outline } from "./outline";
import { complain, endWithReader, flush, write } from "./output";
import { people } from "./people";
import { search } from "./search";
import { server } from "./server";
import { stats } from "./stats/command";
import { text } from "./text";
import { EXIT, Trouble } from "./trouble";

const COMMANDS: readonly Command[] = [
  check,
  outline,
  text,
  people,
  exportCommand,
  importCommand,
  search,
  stats,
  server,
];

/** Runs the command line and returns the exit code. The one guard: nothing is thrown from here. */
export async function run(parameters: readonly string[]): Promise<number> {
  endWithReader();
  useSpeech(translations(languageFor(parameters, process.env)));
  try {
    return await runCommand(withLanguageBehind(parameters));
  } catch (error) {
    if (error instanceof Trouble) complain(error.message);
    else complain(t("this is a mistake in Recto, not in your files: {0}", firstLine(error)));
    return EXIT.unusable;
  } finally {
    flush();
  }
}

async function runCommand([name, ...parameters]: readonly string[]): Promise<number> {
  if (name === "--help" || name === "-h") return say(programHelp(COMMANDS));
  if (name === "--version") return say(`${version}\n`);
  const command = commandOf(name);
  const given = readArguments(parameters, command.name, command.options);
  if (given.options.has("help")) return say(commandHelp(command));
  if (given.options.has("version")) return say(`${version}\n`);
  if (command.isForPrograms?.(given)) useSpeech(undefined);
  return command.run(given);
}

function commandOf(name: string | undefined): Command {
  const names = COMMANDS.map((command) => command.name);
  if (name === undefined)
    throw new Trouble(`${t("say what to do: {0}.", names.join(", "))} ${seeHelp()}`);
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command) return command;
  const message = name.startsWith("-")
    ? t("unknown option “{0}”.", name)
    : t("unknown command “{0}”.", name);
  throw new Trouble(`${message}${didYouMean(name, names) || ` ${seeHelp()}`}`);
}

function seeHelp(): string {
  return t("See {0}.", "recto --help");
}

function say(text: string): number {
  write(text);
  return EXIT.done;
}
