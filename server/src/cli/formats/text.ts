import type { Severity } from "../../rules/rule";
import { type Format, numberOf, SEVERITIES } from "./format";

const NOUNS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "remark",
  hint: "hint",
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
          return `${file}:${line + 1}:${character + 1}: ${severity} ${code}: ${message}\n`;
        })
        .join("");
    },
    trouble: () => "",
    end() {
      const sums = [...SEVERITIES].reverse().flatMap((severity) => {
        const count = counts.get(severity);
        return count ? [numberOf(count, NOUNS[severity])] : [];
      });
      const known = [
        ...(silenced > 0 ? [`${silenced} ignored`] : []),
        ...(old > 0 ? [`${old} in the baseline`] : []),
      ].join(", ");
      return `${numberOf(files, "file")}: ${sums.join(", ") || "nothing found"}${known && `; ${known}`}\n`;
    },
  };
};
