import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A call that says something: `l10n.t("…")` in the client, `t("…")` in the server. */
const CALL = /(?<![\w.])(?:(?:vscode\.)?l10n\.)?t\(\s*/g;
const LITERAL = /"(?:[^"\\\n]|\\.)*"/y;

/** The sources in a folder of this repository, by path. */
export function sourcesIn(folder: string): ReadonlyMap<string, string> {
  const root = resolve(import.meta.dirname, "../..", folder);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" });
  const paths = files.filter((file) => file.endsWith(".ts")).sort();
  return new Map(paths.map((file) => [file, readFileSync(join(root, file), "utf8")]));
}

/** What a source says: the words of its calls, and calls whose words cannot be read in it. */
export function saidIn(source: string): { words: string[]; unread: string[] } {
  const [words, unread]: [string[], string[]] = [[], []];
  for (const { index, 0: call } of source.matchAll(CALL)) {
    LITERAL.lastIndex = index + call.length;
    const literal = LITERAL.exec(source)?.[0];
    if (literal) words.push(JSON.parse(literal));
    else unread.push(source.slice(index, index + 60).replace(/\s+/g, " "));
  }
  return { words, unread };
}
