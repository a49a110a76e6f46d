import type { Severity } from "../../rules/rule";
import { counted, t } from "../../text/words";
import { type Format, SEVERITIES } from "./format";

const COUNTED: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => counted(count, "1 error", "{0} errors"),
  warning: (count) => counted(count, "1 warning", "{0} warnings"),
  information: (count) => counted(count, "1 remark", "{0} remarks"),
  hint: (count) => counted(count, "1 hint", "{0} hints"),
};
const NAMES: Readonly<Record<Severity, () => string>> = {
  error: () => t("error"),
  warning: () => t("warning"),
  information: () => t("information"),
  hint: () => t("hint"),
};

/** For people: one line for each finding, with line and column from 1, and the sum at the end. */
export const text: Format = () => {
  const counts = new Map<Severity, number>();
  let files = 0;
  let silenced = 0;
  let old = 0;
  return {
    file({ file, document, findings, ignored, inBaseline }) {
      files++;
      silenced += ignored;
      old += inBaseline;
      return findings
        .map(({ code, severity, message, span }) => {
          counts.set(severity, (counts.get(severity) ?? 0) + 1);
          const { line, character } = document.positionAt(span.start);
          return `${file}:${line + 1}:${character + 1}: ${NAMES[severity]()} ${code}: ${message}\n`;
        })
        .join("");
    },
    trouble: () => "",
    end() {
      const sums = [...SEVERITIES].reverse().flatMap((severity) => {
        const count = counts.get(severity);
        return count ? [COUNTED[severity](count)] : [];
      });
      const known = [
        ...(silenced > 0 ? [counted(silenced, "1 ignored", "{0} ignored")] : []),
        ...(old > 0 ? [counted(old, "1 in the baseline", "{0} in the baseline")] : []),
      ].join(", ");
      const found = sums.join(", ") || t("nothing found");
      const all = t("{0}: {1}", counted(files, "1 file", "{0} files"), found);
      return `${known ? t("{0}; {1}", all, known) : all}\n`;
    },
  };
};
