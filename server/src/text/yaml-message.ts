import type { YAMLError } from "yaml";
import { t } from "./words";

/** The commonest slips in plain words; the rest as the YAML library says it. */
const WORDS: { readonly [Code in YAMLError["code"]]?: () => string } = {
  BAD_ALIAS: () =>
    t("This is no complete reference. Put words that begin with “*” or “&” in quotes."),
  BAD_INDENT: () =>
    t("This line is not indented like those it belongs with, or a closing bracket is missing."),
  BLOCK_AS_IMPLICIT_KEY: () =>
    t("Only one “: ” may stand here. Put words that contain one in quotes."),
  MISSING_CHAR: () => t("A closing quote, a comma or a colon is missing here."),
  RESOURCE_EXHAUSTION: () => t("This is nested too deep to be read."),
  TAB_AS_INDENT: () => t("This line is indented with a tab. Use spaces."),
};

/**
 * What the library found wrong in a file, in a historian's words.
 *
 * @param onlyOne Says that files of this sort have one part, where a second begins.
 */
export function yamlMessage({ code, message }: YAMLError, onlyOne: () => string): string {
  if (code === "MULTIPLE_DOCS") return onlyOne();
  const first = message.split("\n")[0] as string;
  return WORDS[code]?.() ?? t("This cannot be read as YAML: {0}.", first);
}
