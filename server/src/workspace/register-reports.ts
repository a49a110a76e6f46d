import type { RegisterProblem } from "../people/files/problem";
import type { ReadRegister } from "../people/files/read-register";
import type { RegisterHost } from "./register-host";
import { problemsOf } from "./register-problems";

/** What is known of register files besides their entries: what is wrong in them, and their texts. */
export class RegisterReports {
  private readonly problems = new Map<string, readonly RegisterProblem[]>();
  private readonly texts = new Map<string, string>();
  /** How often what is wrong in a set of files was looked for. */
  private readonly rounds = new Map<string, number>();

  constructor(private readonly host: Pick<RegisterHost, "files" | "onProblems">) {}

  /** What is wrong in a register file, as far as is known. */
  problemsIn(uri: string): readonly RegisterProblem[] {
    return this.problems.get(uri) ?? [];
  }

  /** The register files of which it is known what is wrong in them. */
  checkedUris(): string[] {
    return [...this.problems.keys()];
  }

  /** The text of a register in YAML as its file was last read. */
  text(uri: string): string | undefined {
    return this.texts.get(uri);
  }

  /** Tells what is wrong, and more as it is found out; what is asked later goes before. */
  async lookFor(uris: readonly string[], files: readonly ReadRegister[]): Promise<void> {
    const set = uris.join("\n");
    const round = (this.rounds.get(set) ?? 0) + 1;
    this.rounds.set(set, round);
    const problems = files.flatMap((file) => file.problems);
    const entries = files.flatMap((file) => file.entries);
    for await (const more of problemsOf(entries, this.host.files)) {
      if (this.rounds.get(set) !== round) return;
      problems.push(...more);
      this.tell(uris, problems);
    }
  }

  /** Registers in YAML are written to: new entries, known misreadings. */
  async keepTexts(uris: readonly string[]): Promise<void> {
    for (const uri of uris.filter((one) => /\.ya?ml$/i.test(one))) {
      const text = await this.host.files.read(uri);
      if (text === undefined) this.texts.delete(uri);
      else this.texts.set(uri, text);
    }
  }

  private tell(uris: readonly string[], problems: readonly RegisterProblem[]): void {
    for (const uri of uris) {
      this.problems.set(
        uri,
        problems.filter((problem) => problem.uri === uri),
      );
      this.host.onProblems(uri);
    }
  }
}
