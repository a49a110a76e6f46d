import { l10n } from "vscode";

/** The words that the page of the concordance says itself; `page/words.ts` hands them out there. */
export function concordanceWords() {
  return {
    line: l10n.t("line {0}"),
    once: l10n.t("Found once."),
    onceHere: l10n.t("Found once in {0}."),
    here: l10n.t("{0} places in {1}."),
    inOne: l10n.t("{0} places in one document."),
    inMany: l10n.t("{0} places in {1} documents."),
    shown: l10n.t("The first {0} are shown."),
    none: l10n.t("“{0}” was not found."),
    noneHere: l10n.t("“{0}” was not found in {1}."),
    reading: l10n.t("{0} of {1} texts read"),
    stopped: l10n.t("Stopped."),
  };
}

/** Each word with its name. */
export type ConcordanceWords = ReturnType<typeof concordanceWords>;
