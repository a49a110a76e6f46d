import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const NAME = "письмо 燈.recto";
const TEXT = `---
title: Журнал маяка
hands: h1 = ink, the keeper
---

[page 1]

Лампа 𝔄 погасла [handwritten, h1: в полдень] дважды. No 5] here.

[handwritten, h1: 燈]
`;
const MANUAL = readFileSync("docs/other-editors.md", "utf8");

/** What an editor has seen of the server. */
interface Seen {
  /** What went wrong in its script. */
  readonly error?: string;
  readonly diagnostics: readonly string[];
  readonly hover: { readonly contents: { readonly value: string } };
  readonly symbols: readonly { readonly name: string }[];
  readonly index?: readonly string[];
  readonly text: string;
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "recto-editors-"));
  mkdirSync(join(folder, "programs"));
  symlinkSync(resolve("dist/recto.js"), join(folder, "programs/recto"));
  writeFileSync(join(folder, "people.yaml"), "people:\n  - id: keeper\n    name: Vera Dashkova\n");
  writeFileSync(join(folder, NAME), TEXT);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The only block of code in a language in the manual, as its reader copies it. */
function configuration(language: string): string {
  const found = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(MANUAL);
  return found?.[1] ?? "";
}

/** Lets an editor run a script of this folder after the configuration of the manual. */
function seenBy(program: string, parameters: readonly string[]): Seen {
  const seen = join(folder, "seen.json");
  const { stderr, error } = spawnSync(program, parameters, {
    cwd: folder,
    encoding: "utf8",
    timeout: 100_000,
    env: {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, "config"),
      PATH: [join(folder, "programs"), process.env.PATH].join(delimiter),
      LANG: "C.UTF-8",
      RECTO_FILE: join(folder, NAME),
      RECTO_SEEN: seen,
    },
  });
  if (error) throw error;
  try {
    return JSON.parse(readFileSync(seen, "utf8"));
  } catch {
    throw new Error(`${program} wrote nothing: ${stderr}`);
  }
}

function configured(name: string, language: string): string {
  const file = join(folder, name);
  writeFileSync(file, configuration(language));
  return file;
}

function isInstalled(program: string): boolean {
  const isThere = spawnSync(program, ["--version"]).status === 0;
  if (!isThere) console.log(`skipped: ${program} is not installed`);
  return isThere;
}

function expectAll({ error, hover, symbols, text }: Seen): void {
  expect(error).toBeUndefined();
  expect(hover.contents.value).toContain("the keeper");
  expect(symbols.map(({ name }) => name)).toContain("Page 1");
  expect(text.trimEnd()).toBe(TEXT.replaceAll("h1", "h9").trimEnd());
}

test.skipIf(!isInstalled("nvim"))(
  "Neovim gets findings, hover, outline and renaming",
  () => {
    const init = configured("init.lua", "lua");
    const script = resolve("test/editors/neovim.lua");
    const seen = seenBy("nvim", ["--headless", "-i", "NONE", "-n", "-u", init, "-S", script]);
    expect(seen.diagnostics).toEqual(["stray-bracket"]);
    expectAll(seen);
  },
  120_000,
);

test.skipIf(!isInstalled("emacs"))(
  "Emacs gets findings, hover, outline and renaming",
  () => {
    const init = configured("init.el", "elisp");
    const script = resolve("test/editors/emacs.el");
    const seen = seenBy("emacs", [
      "-q",
      "--batch",
      "-f",
      "package-initialize",
      "-l",
      init,
      "-l",
      script,
    ]);
    expect(seen.diagnostics).toHaveLength(1);
    expect(seen.diagnostics[0]).toMatch(/bracket/);
    expect(seen.index?.length).toBeGreaterThan(0);
    expectAll(seen);
  },
  120_000,
);
