import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The scripts that measure the product, run as one would from the project's folder. */
const root = join(import.meta.dirname, "..");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "recto-scripts-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("npm run eval", () => {
  test("prints the scores of a gold set and writes what was found", async () => {
    const text = "Dr. Ivan Sokolov wrote to Anna Weiß. Weiß did not answer Peter Sokolov.";
    const at = (words: string, from = 0) => {
      const start = text.indexOf(words, from);
      return { start, end: start + words.length, surface: words };
    };
    write("gold/register.json", [
      { id: "sokolov", display: "Sokolov, Ivan", surname: "Sokolov", forename: "Ivan" },
      { id: "weiss", display: "Weiß, Anna", surname: "Weiß", forename: "Anna" },
    ]);
    write("gold/docs/letter.json", {
      doc: "letter",
      lang: "en",
      date: "1901-05-02",
      text,
      mentions: [
        { ...at("Ivan Sokolov"), id: "sokolov", class: "exact" },
        { ...at("Anna Weiß"), id: "weiss", class: "exact" },
        { ...at("Weiß", text.indexOf("Weiß. Weiß") + 5), id: "weiss", class: "surname" },
      ],
      nil: [at("Peter Sokolov")],
      excluded: [],
      ignore: [],
    });
    const out = join(folder, "found.json");
    const said = await run("eval.mjs", "--gold", join(folder, "gold"), "--predictions", out);
    expect(said).toContain("overlap P 100.0 R 100.0 F1 100.0");
    expect(said).toContain("links on people outside the register 0 of 1");
    const { letter } = JSON.parse(readFileSync(out, "utf8"));
    const found = letter.map(({ start, end, id }: Found) => [text.slice(start, end), id]);
    expect(found).toEqual([
      ["Ivan Sokolov", "sokolov"],
      ["Anna Weiß", "weiss"],
      ["Weiß", "weiss"],
    ]);
  });

  test("says when there are no gold data", async () => {
    await expect(run("eval.mjs", "--gold", join(folder, "nowhere"))).rejects.toThrow(
      /There are no gold data/,
    );
  });
});

interface Found {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

test("npm run roundtrip says that the samples come back the same", async () => {
  const said = await run("roundtrip.mjs", join(root, "samples"));
  expect(said).toMatch(/(\d+) of \1 files \(100\.0 %\) are the same to the byte/);
});

test("the fuzzer says how many texts and edits it tried", async () => {
  const said = await run("fuzz.mjs", "--texts", "50", "--edits", "50");
  expect(said).toContain("50 texts: sound");
  expect(said).toMatch(/\d+ edits: as if parsed afresh/);
});

function write(path: string, value: unknown): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(value));
}

async function run(script: string, ...parameters: string[]): Promise<string> {
  const file = join(root, "scripts", script);
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...parameters]);
  return stdout;
}
