import { firstLine } from "../node/reasons";
import type { RegisterProblem } from "../people/files/problem";
import type { Known } from "../people/known";
import type { Facts } from "../rules/rule";
import { parse } from "../syntax/parse";
import { t } from "../text/words";
import type { Given } from "./arguments";
import { complain } from "./output";
import { Progress } from "./progress";
import { type Effective, fileFinder, Projects } from "./projects";
import { Registers, registersGiven } from "./registers";
import { readSource, type Source, sourcesOf } from "./sources";
import { EXIT, Trouble } from "./trouble";

/** A transcription with what is known of it. */
export interface Transcription extends Omit<Facts, "known"> {
  /** The path as given, with `/`. */
  readonly file: string;
  readonly effective: Effective;
  /** Nothing without a register. */
  readonly known: Known | undefined;
}

/** The transcriptions that a command line names, read one after the other: one at a time is in memory. */
export class Transcriptions {
  private readonly projects: Projects;
  private readonly registers: Registers;
  private failed = false;

  constructor(
    private readonly given: Given,
    onRegister: (name: string, problems: readonly RegisterProblem[]) => void = () => {},
  ) {
    this.projects = new Projects(given.options.get("config"));
    this.registers = new Registers(registersGiven(given), {
      onRead: onRegister,
      onTrouble: (trouble) => this.complain(trouble),
    });
  }

  /** Does something with each; what cannot be used is said, and the others are still done. */
  async each(work: (transcription: Transcription) => void): Promise<number> {
    const { sources, troubles } = await sourcesOf(this.given);
    for (const trouble of troubles) this.complain(trouble);
    const progress = new Progress(sources.length);
    for (const source of sources) {
      progress.step();
      try {
        work(await this.read(source));
      } catch (error) {
        progress.clear();
        this.complain(error instanceof Trouble ? error : unforeseen(source, error));
      }
    }
    progress.clear();
    return this.failed || this.projects.failed ? EXIT.unusable : EXIT.done;
  }

  private async read(source: Source): Promise<Transcription> {
    const { name } = source;
    const { text, encoding } = readSource(source);
    const effective = await this.projects.of(name);
    const document = parse(text, effective.conventions);
    const knownIn = await this.registers.knowing(name, document, effective.people);
    const fileExists = fileFinder(name, effective.images);
    return { file: name, document, encoding, effective, fileExists, known: knownIn?.(document) };
  }

  private complain(trouble: Trouble): void {
    this.failed = true;
    complain(trouble.message);
  }
}

function unforeseen({ name }: Source, error: unknown): Trouble {
  return new Trouble(
    t("{0}: cannot be read, through a mistake in Recto: {1}", name, firstLine(error)),
  );
}
