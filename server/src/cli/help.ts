import { t } from "../text/words";
import { COMMON_OPTIONS, type Option } from "./arguments";
import type { Command } from "./command";

/** `recto --help`. */
export function programHelp(commands: readonly Command[]): string {
  const rows = commands.map((command) => [
    `${command.name} ${command.parameters}`,
    command.summary(),
  ]);
  return `${t("Usage: {0}", "recto COMMAND [OPTIONS] [PATHS…]")}

${t("Commands:")}
${columns(rows)}
${t("A path is a file, a folder (all *.recto and *.recto.txt below it), a pattern such as\n'letters/**/*.recto', or - to read paths from standard input, one a line.")}

${t("Exit code: 0 done, 1 findings, 2 something could not be used.")}
${t("{0} says more about a command.", "recto COMMAND --help")}
`;
}

/** `recto check --help`. */
export function commandHelp(command: Command): string {
  const { name, parameters, options } = command;
  const rows = [...options, ...COMMON_OPTIONS].map((option) => [usage(option), option.help()]);
  const [first = "", ...rest] = command.summary();
  const sentence = `${first.toUpperCase()}${rest.join("")}.`;
  const usual = t("Usage: {0}", `recto ${name} ${parameters}`);
  return `${usual}\n\n${sentence}\n\n${t("Options:")}\n${columns(rows)}`;
}

function usage({ name, value, choices }: Option): string {
  const following = choices?.join("|") ?? value;
  return following ? `--${name} ${following}` : `--${name}`;
}

function columns(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([first = ""]) => first.length));
  return rows.map(([first = "", second = ""]) => `  ${first.padEnd(width)}  ${second}\n`).join("");
}
