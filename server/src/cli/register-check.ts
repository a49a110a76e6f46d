import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Entry } from "../people/entry";
import { registerProblems } from "../people/files/check";
import type { RegisterProblem } from "../people/files/problem";
import type { Severities } from "../rules/rule";
import type { Checked } from "./formats/format";
import { RegisterText } from "./register-text";
import { readRegisterText, uriOf } from "./registers";
import { readSource, type Source } from "./sources";
import { Trouble } from "./trouble";

/** The registers that are to be checked, each by itself and against the others. */
export class CheckedRegisters {
  private readonly texts = new Map<string, RegisterText>();
  private readonly problems: RegisterProblem[] = [];
  private readonly entries: Entry[] = [];
  private between: readonly RegisterProblem[] | undefined;

  /** Reads a register before the first one is checked; what cannot be read is told then. */
  async add(source: Source): Promise<void> {
    try {
      const { text, encoding } = readSource(source);
      const { entries, problems } = await readRegisterText(source.name, text, encoding);
      this.texts.set(source.name, new RegisterText(text));
      this.problems.push(...problems);
      for (const entry of entries) this.entries.push(entry);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
    }
  }

  /** What is wrong in one of them. */
  checked(source: Source, severities: Severities): Checked {
    const { name } = source;
    const document = this.texts.get(name) ?? new RegisterText(readSource(source).text);
    this.between ??= registerProblems(this.entries, portraitExists);
    const uri = uriOf(name);
    const own = [...this.problems, ...this.between].filter((problem) => problem.uri === uri);
    const findings = document.findings(own, severities);
    return { file: name, document, findings, ignored: 0, inBaseline: 0 };
  }
}

function portraitExists(portrait: string, uri: string): boolean {
  return existsSync(resolve(dirname(fileURLToPath(uri)), portrait.replaceAll("\\", "/")));
}
