import { FINDINGS } from "../../server/src/rules/index";
import { type FindingKind, REGISTER_FINDINGS } from "../../server/src/rules/register-findings";
import { type Example, readExamples } from "./examples";

/** The manual's page about a finding, made from the rule and its examples. */
export function findingPage({ code, severity, summary }: FindingKind): string {
  const { explanation, examples } = readExamples(code);
  return [
    `# ${code}`,
    `**${summary}** Severity: ${severity}.`,
    explanation,
    "## Examples",
    ...examples.filter(({ printed }) => printed).map((example) => exampleText(code, example)),
    "## Silence it",
    silencing(code, severity),
    "[All findings](README.md)",
  ]
    .join("\n\n")
    .concat("\n");
}

/** The manual's table of all findings. */
export function findingTable(): string {
  const rows = FINDINGS.map(({ code, severity, summary }) => {
    return `| [${code}](${code}.md) | ${severity} | ${escapedTags(summary)} |`;
  });
  return [
    "# Findings",
    "What Recto finds in a transcription, and, at the end of the table, in a register. Only what is certainly wrong is an error; a warning is most likely a slip; information and hints are worth a look.",
    ["| code | severity | found when |", "|---|---|---|", ...rows].join("\n"),
    "Each finding of a transcription can be silenced for one line with a comment above it, `%% recto-ignore CODE: reason`, and every finding can be given another severity for a whole project in `recto.yaml`. The page of each finding says how.",
  ]
    .join("\n\n")
    .concat("\n");
}

function isOfRegister(code: string): boolean {
  return REGISTER_FINDINGS.some((kind) => kind.code === code);
}

function exampleText(code: string, { title, drawn, known, fixes }: Example): string {
  const silent = drawn.includes(` ${code}: `) ? "" : " – not reported";
  const texts = fixes.map((fix) => `After “${fix.title}”:\n\n${fenced(fix.drawn)}`);
  return [`**${title}**${silent}${knownText(known)}`, fenced(drawn), ...texts].join("\n\n");
}

function knownText({ missing, encoding, severities, people }: Example["known"]): string {
  if (people) return " (with a register)";
  if (missing) return ` (there is no file \`${missing.join(", ")}\`)`;
  if (encoding) return ` (stored as ${encoding})`;
  const off = Object.keys(severities ?? {});
  return off.length > 0 ? ` (${off.join(", ")} is off)` : "";
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.replace(/\n*$/, "\n")}\`\`\``;
}

function silencing(code: string, severity: string): string {
  const comment = `For one line, write a comment above it, with the reason:\n\n${fenced(`%% recto-ignore ${code}: so in the source`)}`;
  const other = severity === "hint" ? "off" : "hint";
  const words = "another severity (`error`, `warning`, `information`, `hint` or `off`)";
  const project = `For a whole project, give it ${words} in \`recto.yaml\`:\n\n\`\`\`yaml\nrules:\n  ${code}: ${other}\n\`\`\``;
  // Comments silence what is found in transcriptions alone, and nothing that is about comments.
  const isSilencedByComment = !code.includes("ignore") && !isOfRegister(code);
  return isSilencedByComment ? `${comment}\n\n${project}` : project;
}

/** Summaries name tags; in a table they are shown as typed. */
function escapedTags(text: string): string {
  return text.replace(/<[^>]+>/g, (tag) => `\`${tag}\``);
}
