import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { homepage, version } from "../../../../package.json";
import { MANUAL } from "../../features/diagnostics";
import { FINDINGS } from "../../rules";
import type { Finding, Severity } from "../../rules/rule";
import type { Span } from "../../text/span";
import { type Checked, type Format, fixOf, type Lines, rangeOf } from "./format";

const LEVELS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};
const INDEXES: ReadonlyMap<string, number> = new Map(
  FINDINGS.map(({ code }, index) => [code, index]),
);

/** SARIF 2.1.0, the format of code scanning services. */
export const sarif: Format = () => {
  const results: object[] = [];
  const troubles: object[] = [];
  return {
    file(checked) {
      for (const finding of checked.findings) results.push(resultOf(checked, finding));
      return "";
    },
    trouble(text) {
      troubles.push({ level: "error", message: { text } });
      return "";
    },
    end: () => `${JSON.stringify(logOf(results, troubles))}\n`,
  };
};

function logOf(results: readonly object[], troubles: readonly object[]) {
  const notifications = troubles.length > 0 && { toolExecutionNotifications: troubles };
  return {
    $schema:
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Recto", version, informationUri: homepage, rules: rules() } },
        invocations: [{ executionSuccessful: troubles.length === 0, ...notifications }],
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n", "\r"],
        results,
      },
    ],
  };
}

function rules() {
  return FINDINGS.map(({ code, severity, summary }) => ({
    id: code,
    shortDescription: { text: summary },
    helpUri: `${MANUAL}${code}.md`,
    defaultConfiguration: { level: LEVELS[severity] },
  }));
}

function resultOf({ file, document }: Checked, finding: Finding) {
  const { code, severity, message, span } = finding;
  const artifactLocation = { uri: uriOf(file) };
  const region = regionOf(document, span);
  const fix = fixOf(finding);
  const replacements = fix?.edits.map((edit) => ({
    deletedRegion: regionOf(document, edit.span),
    insertedContent: { text: edit.newText },
  }));
  const description = { text: fix?.title };
  return {
    ruleId: code,
    ruleIndex: INDEXES.get(code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fix && { fixes: [{ description, artifactChanges: [{ artifactLocation, replacements }] }] }),
  };
}

/** Lines and columns count from 1. */
function regionOf(document: Lines, span: Span) {
  const { start, end } = rangeOf(document, span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split("/").map(encodeURIComponent).join("/");
}
