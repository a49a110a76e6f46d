import { version } from "../../../package.json";
import { firstLine } from "../node/reasons";
import { didYouMean } from "../workspace/nearest";
import { readArguments } from "./arguments";
import { check } from "./check";
import type { Command } from "./command";
import { exportCommand } from "./export";
import { commandHelp, programHelp } from "./help";
import { importCommand } from "./import";
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
  try {
    return await runCommand(parameters);
  } catch (error) {
    if (error instanceof Trouble) complain(error.message);
    else complain(`this is a mistake in Recto, not in your files: ${firstLine(error)}`);
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
  return command.run(given);
}

function commandOf(name: string | undefined): Command {
  const names = COMMANDS.map((command) => command.name);
  if (name === undefined)
    throw new Trouble(`say what to do: ${names.join(", ")}. See recto --help.`);
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command) return command;
  const what = name.startsWith("-") ? "option" : "command";
  throw new Trouble(`unknown ${what} “${name}”.${didYouMean(name, names) || " See recto --help."}`);
}

function say(text: string): number {
  write(text);
  return EXIT.done;
}
