import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { reasonOf } from "../node/reasons";
import type { Finding } from "../rules/rule";
import { t } from "../text/words";
import type { Given } from "./arguments";
import type { Checked } from "./formats/format";
import { readSource } from "./sources";
import { Trouble } from "./trouble";
import { writeWholeFile } from "./whole-file";

/** A finding that is known already: by its code and what stands around it, whatever its line. */
interface Entry {
  /** Relative to the folder of the baseline, with `/`. */
  readonly file: string;
  readonly code: string;
  readonly around: string;
  /** So many findings of the file are alike. */
  readonly count: number;
}

/** So many characters on each side, and of the place itself, tell a finding from another. */
const AROUND = 24;
const LONGEST = 80;

/** `--baseline FILE`: old findings, which are not reported again. */
export class Baseline {
  private readonly counts = new Map<string, Map<string, number>>();
  private readonly written = new Map<string, Map<string, number>>();

  private constructor(
    private readonly path: string,
    private readonly isWriting: boolean,
  ) {
    if (!existsSync(path)) {
      if (isWriting) return;
      throw new Trouble(t("{0}: there is no such baseline; --write-baseline makes one", path));
    }
    for (const { file, code, around, count } of entriesIn(path))
      ofFile(this.counts, file).set(keyOf(code, around), count);
  }

  /** The baseline that a command line names, if it does. */
  static of({ options }: Given): Baseline | undefined {
    const path = options.get("baseline");
    const isWriting = options.has("write-baseline");
    if (path !== undefined) return new Baseline(path, isWriting);
    if (isWriting) throw new Trouble(t("say which baseline to write: {0}", "--baseline FILE"));
    return undefined;
  }

  /** Only what is new in a file; all of it is known once the baseline is written. */
  sift(checked: Checked): Checked {
    const { file, findings, document } = checked;
    const name = this.nameOf(file);
    const left = new Map(this.counts.get(name));
    const found = ofFile(this.written, name);
    const { text } = document;
    const fresh = findings.filter((finding) => {
      const key = keyOf(finding.code, around(text, finding));
      found.set(key, (found.get(key) ?? 0) + 1);
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      return !this.isWriting && count <= 0;
    });
    return { ...checked, findings: fresh, inBaseline: findings.length - fresh.length };
  }

  /** With `--write-baseline`, keeps what was found; of files that were not checked, what is known. */
  write(): void {
    if (!this.isWriting) return;
    const all = new Map(
      [...this.counts].filter(([file]) => existsSync(join(dirname(this.path), file))),
    );
    for (const [file, found] of this.written) all.set(file, found);
    const lines = [...all].flatMap(([file, found]) =>
      [...found].map(([key, count]) => lineOf(file, key, count)),
    );
    // One line each and in the order of their letters: two branches merge without a conflict.
    const body = lines
      .sort()
      .map((line) => `    ${line}`)
      .join(",\n");
    try {
      writeWholeFile(this.path, `{\n  "version": 1,\n  "findings": [\n${body}\n  ]\n}\n`);
    } catch (error) {
      throw new Trouble(`${this.path}: ${reasonOf(error)}`);
    }
  }

  private nameOf(file: string): string {
    return relative(dirname(resolve(this.path)), resolve(file))
      .split(sep)
      .join("/");
  }
}

function entriesIn(path: string): readonly Entry[] {
  const { text } = readSource({ name: path });
  try {
    const { version, findings } = JSON.parse(text) as { version: number; findings: Entry[] };
    if (
      version === 1 &&
      findings.every(
        ({ file, code, around, count }) => file && code && typeof around === "string" && count > 0,
      )
    )
      return findings;
  } catch {
    // Said below.
  }
  throw new Trouble(
    t("{0}: is no baseline of Recto; --write-baseline writes one to another file", path),
  );
}

function ofFile(all: Map<string, Map<string, number>>, file: string): Map<string, number> {
  const known = all.get(file) ?? new Map<string, number>();
  all.set(file, known);
  return known;
}

/** A blank line, with whatever ends lines. */
const BLANK = /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/;

/**
 * The place and what stands around it in its paragraph, in one line: other paragraphs, other line ends
 * and another division into lines change nothing.
 */
function around(text: string, { span: { start, end } }: Finding): string {
  const before =
    text
      .slice(Math.max(0, start - 4 * AROUND), start)
      .split(BLANK)
      .at(-1) ?? "";
  const after = text.slice(end, end + 4 * AROUND).split(BLANK)[0] ?? "";
  const place = text.slice(start, Math.min(end, start + LONGEST));
  const left = inOneLine(before).slice(-AROUND);
  return (left + inOneLine(place) + inOneLine(after).slice(0, AROUND)).trim();
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function keyOf(code: string, surroundings: string): string {
  return `${code}\n${surroundings}`;
}

function lineOf(file: string, key: string, count: number): string {
  const [code = "", surroundings = ""] = key.split("\n");
  return JSON.stringify({ file, code, around: surroundings, count } satisfies Entry);
}
