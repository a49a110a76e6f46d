import type { Severities, Severity } from "../rules/rule";
import type { Profile } from "../syntax/conventions";

/** What a user sets in the editor. A project's `recto.yaml` goes before it. */
export interface Settings {
  readonly rules: Severities;
  readonly profile: Profile;
  /** Whether ambiguous and identified names are explained in the text. */
  readonly nameHints: boolean;
  /** Whether inferred page numbers and boundaries are shown in the text. */
  readonly pageHints: boolean;
  /** Whether findings and counterparts are shown over page marks. */
  readonly pageLenses: boolean;
  /** Whether texts are checked that are not open. */
  readonly allFindings: boolean;
}

export const defaultSettings: Settings = {
  rules: {},
  profile: "archive",
  nameHints: false,
  pageHints: true,
  pageLenses: true,
  allFindings: false,
};

const SEVERITIES: ReadonlySet<unknown> = new Set([
  "error",
  "warning",
  "information",
  "hint",
  "off",
]);
const PROFILES: ReadonlySet<unknown> = new Set(["archive", "smithsonian", "fromthepage"]);

/** Reads the settings of the section `recto`; what is not understood is as if it were not set. */
export function readSettings(value: unknown): Settings {
  if (!isRecord(value)) return defaultSettings;
  const rules = isRecord(value.rules) ? value.rules : {};
  const known = Object.entries(rules).filter(([, severity]) => SEVERITIES.has(severity));
  const profile = PROFILES.has(value.profile) ? (value.profile as Profile) : "archive";
  const nameHints = isRecord(value.names) && value.names.hints === true;
  const pages = isRecord(value.pages) ? value.pages : {};
  const [pageHints, pageLenses] = [pages.hints !== false, pages.lenses !== false];
  const allFindings = isRecord(value.findings) && value.findings.ofAllTexts === true;
  const severities = Object.fromEntries(known) as Record<string, Severity | "off">;
  return { rules: severities, profile, nameHints, pageHints, pageLenses, allFindings };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
