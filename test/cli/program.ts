import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";

/** The program as it is shipped, made by `scripts/build.mjs`. */
export const program = resolve("dist/recto.js");

/** How a run of the program ended. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What is empty says nothing of a language. */
const NO_LANGUAGE = { LC_ALL: "", LC_MESSAGES: "", LANG: "", LANGUAGE: "" };

/** Runs `recto` in a folder, in English unless the environment says otherwise. */
export function recto(
  parameters: readonly string[],
  {
    cwd = ".",
    input = "" as string | Uint8Array,
    environment = {} as Readonly<Record<string, string>>,
  } = {},
): Promise<Outcome> {
  return new Promise((done, fail) => {
    const env = { ...process.env, ...NO_LANGUAGE, ...environment };
    const child = spawn(process.execPath, [program, ...parameters], { cwd, env });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk) => stdout.push(chunk));
    child.stderr.on("data", (chunk) => stderr.push(chunk));
    child.stdin.on("error", () => {}); // A program that needs no input may not read it.
    child.on("error", fail);
    child.on("close", (code) => done({ code, stdout: text(stdout), stderr: text(stderr) }));
    child.stdin.end(input);
  });
}

/** What `recto check --format json` says of each file. */
export interface FileFindings {
  readonly file: string;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly range: Range;
    readonly fix?: { readonly title: string; readonly edits: readonly Edit[] };
  }[];
}
interface Place {
  readonly line: number;
  readonly character: number;
}
interface Range {
  readonly start: Place;
  readonly end: Place;
}
interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** The objects of a JSON Lines output. */
export function jsonLines({ stdout }: Outcome): FileFindings[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** A temporary folder with these files, removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "recto-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A letter with one slip that can be mended, a warning on its third line. */
export const SLIP = "Letter to the board\n\nSent [[stamp: received] on Monday.\n";
/** The same after `--fix`. */
export const MENDED = "Letter to the board\n\nSent [stamp: received] on Monday.\n";

/** Bytes of a text in an encoding of one byte for each character. */
export function encoded(written: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(written, (character) => {
    const byte = bytes.get(character);
    if (byte === undefined) throw new Error(`${encoding} has no “${character}”`);
    return byte;
  });
}

/** A text in UTF-16. */
export function utf16(written: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(written, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString("utf8");
}
