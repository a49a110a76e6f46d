import { existsSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { reasonOf } from "../node/reasons";
import type { Entry } from "../people/entry";
import { t } from "../text/words";
import type { Given } from "./arguments";
import { complain } from "./output";
import { readSource } from "./sources";
import { EXIT, Trouble } from "./trouble";

const EXTENSION = /\.(?:ya?ml|xml|csv)$/i;

/** `recto people convert FROM TO`: a register in another format. What is wrong in it is said. */
export async function convert({ paths }: Given): Promise<number> {
  const [, from, to, ...more] = paths;
  if (from === undefined || to === undefined || more.length > 0)
    throw new Trouble(
      t(
        "{0} needs two files: {1}",
        "people convert",
        "recto people convert people.csv people.yaml",
      ),
    );
  for (const name of [from, to]) checkFormat(name);
  if (isSameFile(from, to))
    throw new Trouble(t("{0}: is the register itself; name another file", to));
  const { entries, failed } = await registerAt(from);
  const text = await textFor(to, entries);
  try {
    writeFileSync(to, text);
  } catch (error) {
    throw new Trouble(`${to}: ${reasonOf(error)}`);
  }
  return failed ? EXIT.findings : EXIT.done;
}

function checkFormat(name: string): void {
  if (!EXTENSION.test(name))
    throw new Trouble(t("{0}: is no register; its name has to end in .yaml, .xml or .csv", name));
}

/** The register, after its findings were said; trouble where nothing can be converted. */
async function registerAt(name: string): Promise<{ entries: Entry[]; failed: boolean }> {
  const { readRegister } = await import("../people/files/read-register");
  const { registerProblems } = await import("../people/files/check");
  const { text } = readSource({ name });
  const { entries, problems } = readRegister(text, pathToFileURL(resolve(name)).toString());
  const all = [...problems, ...registerProblems(entries)];
  for (const { range, code, message } of all) {
    complain(`${name}:${range.start.line + 1}:${range.start.character + 1}: ${message} [${code}]`);
  }
  if (entries.length === 0 && problems.some(({ severity }) => severity === "error"))
    throw new Trouble(t("{0}: has no entry that can be read; nothing was written", name));
  return { entries, failed: all.length > 0 };
}

async function textFor(name: string, entries: readonly Entry[]): Promise<string> {
  if (/\.csv$/i.test(name)) return (await import("../people/files/csv")).writeCsv(entries);
  if (/\.xml$/i.test(name)) return (await import("../people/files/write-tei")).writeTei(entries);
  return (await import("../people/files/write-yaml")).writeYaml(entries);
}

function isSameFile(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true;
  if (!existsSync(one) || !existsSync(other)) return false;
  const [first, second] = [statSync(one), statSync(other)];
  return first.ino !== 0 && first.ino === second.ino && first.dev === second.dev;
}
