import { COMMON_OPTIONS, type Option } from "./arguments";
import type { Command } from "./command";

/** `recto --help`. */
export function programHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, parameters, summary }) => [`${name} ${parameters}`, summary]);
  return `Usage: recto COMMAND [OPTIONS] [PATHS…]

Commands:
${columns(rows)}
A path is a file, a folder (all *.recto and *.recto.txt below it), a pattern such as
'letters/**/*.recto', or - to read paths from standard input, one a line.

Exit code: 0 done, 1 findings, 2 something could not be used.
recto COMMAND --help says more about a command.
`;
}

/** `recto check --help`. */
export function commandHelp({ name, parameters, summary, options }: Command): string {
  const rows = [...options, ...COMMON_OPTIONS].map((option) => [usage(option), option.help]);
  const sentence = `${summary[0]?.toUpperCase()}${summary.slice(1)}.`;
  return `Usage: recto ${name} ${parameters}\n\n${sentence}\n\nOptions:\n${columns(rows)}`;
}

function usage({ name, value, choices }: Option): string {
  const following = choices?.join("|") ?? value;
  return following ? `--${name} ${following}` : `--${name}`;
}

function columns(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([first = ""]) => first.length));
  return rows.map(([first = "", second = ""]) => `  ${first.padEnd(width)}  ${second}\n`).join("");
}
