import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Known } from "./findings";

/** A text with its findings drawn in it, or what a fix makes of the text before it. */
export interface Example {
  /** What it shows, as a sentence without its full stop; of a fix, its title. */
  readonly title: string;
  readonly drawn: string;
  readonly known: Known;
  /** Shown in the manual. The others show that odd texts change nothing. */
  readonly printed: boolean;
  /** The format of a register. */
  readonly format: "yaml" | "csv" | "xml";
  readonly fixes: readonly FixedExample[];
}

/** The text after a fix. */
interface FixedExample {
  readonly title: string;
  readonly drawn: string;
  /** The fix changes what is transcribed; most do not. */
  readonly changesText: boolean;
}

/** The examples of a rule: its tests, and its entry in the manual. */
export interface Examples {
  readonly code: string;
  readonly explanation: string;
  readonly examples: readonly Example[];
}

const FOLDER = fileURLToPath(new URL("../rules/examples/", import.meta.url));
const HEAD = /^=== (fix: )?(.*?)(?: \{([^}]*)\})?$/m;

/** The codes that have examples. */
export function exampleCodes(): string[] {
  return readdirSync(FOLDER).map((name) => name.replace(/\.txt$/, ""));
}

/**
 * Reads `examples/CODE.txt`: an explanation, then examples under lines `=== title {options}`; after
 * an example, `=== fix: title` and the text as the fix leaves it. Options: `CRLF`, `CR`,
 * `csv` and `xml` (for registers, which are in YAML otherwise), `missing: path`, `encoding: name`, `off: code`, `people` (the
 * register of the tests holds), `unprinted`, and for fixes `changes the text`.
 */
export function readExamples(code: string): Examples {
  const file = readFileSync(`${FOLDER}${code}.txt`, "utf8").replace(/\r\n/g, "\n");
  const [explanation = "", ...parts] = file.split(/^(?==== )/m);
  const examples: (Example & { fixes: FixedExample[] })[] = [];
  for (const part of parts) {
    const [head = "", ...lines] = part.split("\n");
    const [, fix, title = "", options = ""] = HEAD.exec(head) ?? [];
    const drawn = lines.join("\n").replace(/\n+$/, "\n");
    if (fix) {
      const changesText = options === "changes the text";
      examples.at(-1)?.fixes.push({ title, drawn, changesText });
    } else {
      const printed = !/\bunprinted\b|\bCRL?F?\b/.test(options);
      const format = /\bcsv\b/.test(options) ? "csv" : /\bxml\b/.test(options) ? "xml" : "yaml";
      examples.push({ title, drawn, known: knownOf(options), printed, format, fixes: [] });
    }
  }
  return { code, explanation: explanation.trim(), examples };
}

function knownOf(options: string): Known {
  const lineEnd = /\bCRLF\b/.test(options) ? "\r\n" : /\bCR\b/.test(options) ? "\r" : "\n";
  const missing = /missing: ([^;]*)/.exec(options)?.[1]?.trim();
  const off = /off: ([a-z-]+)/.exec(options)?.[1];
  const encoding = /encoding: ([^;]*)/.exec(options)?.[1]?.trim();
  return {
    lineEnd,
    ...(missing !== undefined && { missing: [missing] }),
    ...(encoding !== undefined && { encoding }),
    ...(/\bpeople\b/.test(options) && { people: true }),
    ...(off !== undefined && { severities: { [off]: "off" } }),
  };
}
