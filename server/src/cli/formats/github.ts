import type { Severity } from "../../rules/rule";
import { type Format, rangeOf } from "./format";

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** Workflow commands of GitHub Actions, which become remarks beside the changed lines. */
export const github: Format = () => ({
  file({ file, document, findings }) {
    return findings
      .map(({ code, severity, message, span }) => {
        const { start, end } = rangeOf(document, span);
        const properties = {
          file,
          line: start.line + 1,
          endLine: end.line + 1,
          col: start.character + 1,
          endColumn: end.character + 1,
          title: code,
        };
        return command(COMMANDS[severity], properties, message);
      })
      .join("");
  },
  trouble: (message) => command("error", {}, message),
  end: () => "",
});

function command(name: string, properties: Record<string, string | number>, message: string) {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${[name, written.join(",")].filter(Boolean).join(" ")}::${data(message)}\n`;
}

/** The escapes of the Actions toolkit (`packages/core/src/command.ts`). */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(value: string | number): string {
  return data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
