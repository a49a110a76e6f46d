import { TRANSLATED } from "../node/translations";
import { languageCode } from "../text/words";

/** The languages that the program speaks, by their codes. */
export const LANGUAGES: readonly string[] = ["en", ...TRANSLATED];

/**
 * The language of what is said: that of `--language`, else the one that the system is set to. What is
 * written after `--language` is checked with the other options.
 */
export function languageFor(
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
): string | undefined {
  return writtenIn(parameters) ?? languageOf(environment);
}

function writtenIn(parameters: readonly string[]): string | undefined {
  const end = parameters.indexOf("--");
  const options = end < 0 ? parameters : parameters.slice(0, end);
  const at = options.findLastIndex((one) => /^--language(?:=|$)/.test(one));
  if (at < 0) return undefined;
  const [, inline] = (options[at] as string).split("=", 2);
  return inline ?? options[at + 1];
}

/**
 * The language of messages as POSIX finds it (8.2, Internationalization Variables): the first of `LC_ALL`,
 * `LC_MESSAGES` and `LANG` that is set. Where that is not `C`, a list in `LANGUAGE` goes before it, as
 * in GNU gettext: the first language in it that is spoken.
 */
function languageOf(environment: NodeJS.ProcessEnv): string | undefined {
  const { LC_ALL, LC_MESSAGES, LANG, LANGUAGE } = environment;
  const locale = LC_ALL || LC_MESSAGES || LANG;
  if (!locale || /^(?:C|POSIX)(?:\.|$)/.test(locale)) return undefined;
  return (LANGUAGE || locale)
    .split(":")
    .map(languageCode)
    .find((code) => code !== undefined && LANGUAGES.includes(code));
}

/** The parameters with `--language` behind the name of the command, where every command reads it. */
export function withLanguageBehind(parameters: readonly string[]): readonly string[] {
  const [first = "", value, ...rest] = parameters;
  if (first === "--language" && value !== undefined) return behind(rest, [first, value]);
  return first.startsWith("--language=") ? behind(parameters.slice(1), [first]) : parameters;
}

function behind(parameters: readonly string[], language: readonly string[]): readonly string[] {
  const [name, ...rest] = withLanguageBehind(parameters);
  return name === undefined ? [] : [name, ...language, ...rest];
}
