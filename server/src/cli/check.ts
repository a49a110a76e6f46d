import type { Decoded } from "../node/decode";
import { firstLine } from "../node/reasons";
import type { RegisterProblem } from "../people/files/problem";
import { ignoredFindings } from "../rules/ignored";
import { legacyEncoding } from "../rules/legacy-encoding";
import type { Facts, Finding, Severity } from "../rules/rule";
import { findings } from "../rules/run";
import type { Document } from "../syntax/document";
import { parse } from "../syntax/parse";
import { counted, t } from "../text/words";
import { isRegister } from "../workspace/register-places";
import type { Given } from "./arguments";
import { Baseline } from "./baseline";
import { type Command, READING_OPTIONS, REGISTER_OPTION, SHARD_OPTION } from "./command";
import { mended, replaceFile } from "./fix";
import { type Checked, type Format, reaches, SEVERITIES } from "./formats/format";
import { github } from "./formats/github";
import { json } from "./formats/json";
import { junit } from "./formats/junit";
import { sarif } from "./formats/sarif";
import { text } from "./formats/text";
import { complain, write } from "./output";
import { Progress } from "./progress";
import { type Effective, fileFinder, Projects } from "./projects";
import { CheckedRegisters } from "./register-check";
import { Registers, registersGiven } from "./registers";
import { readSource, type Source, sourcesOf } from "./sources";
import { EXIT, Trouble } from "./trouble";

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ["text", text],
  ["json", json],
  ["sarif", sarif],
  ["github", github],
  ["junit", junit],
]);

/** `recto check`: what the rules find in transcriptions, and what is wrong in registers. */
export const check: Command = {
  name: "check",
  parameters: "[OPTIONS] PATHS…",
  summary: () => t("say what is wrong in transcriptions and registers"),
  options: [
    {
      name: "format",
      value: "FORMAT",
      choices: [...FORMATS.keys()],
      help: () => t("how to say it; text if not given"),
    },
    { name: "fix", help: () => t("mend what can be mended safely, and say what is left") },
    {
      name: "fail-on",
      value: "SEVERITY",
      choices: SEVERITIES,
      help: () => t("from which severity on the exit code is 1; warning if not given"),
    },
    {
      name: "baseline",
      value: "FILE",
      help: () => t("leave out the old findings that this file lists"),
    },
    {
      name: "write-baseline",
      help: () => t("write all that is found into the file of --baseline"),
    },
    REGISTER_OPTION,
    SHARD_OPTION,
    ...READING_OPTIONS,
  ],
  isForPrograms: ({ options }) => /^(?:json|sarif)$/.test(options.get("format") ?? ""),
  async run(given) {
    const { options } = given;
    if (options.has("fix") && options.has("stdin-filepath"))
      throw new Trouble(t("--fix changes files; it cannot be used with --stdin-filepath"));
    const failOn = (options.get("fail-on") ?? "warning") as Severity;
    const format = FORMATS.get(options.get("format") ?? "text") as Format;
    return new Run(given, failOn, format).all();
  },
};

/** One run over all files: each is checked and reported, whatever becomes of the others. */
class Run {
  private readonly report: ReturnType<Format>;
  private readonly projects: Projects;
  private readonly registers: Registers;
  private readonly checkedRegisters: CheckedRegisters;
  private readonly baseline: Baseline | undefined;
  private unusable = false;
  private found = false;

  constructor(
    private readonly given: Given,
    private readonly failOn: Severity,
    format: Format,
  ) {
    this.report = format(failOn);
    this.baseline = Baseline.of(given);
    this.projects = new Projects(given.options.get("config"));
    this.registers = new Registers(registersGiven(given), {
      onRead: sayThatWrong,
      onTrouble: (trouble) => this.unused(trouble),
    });
    this.checkedRegisters = new CheckedRegisters();
  }

  async all(): Promise<number> {
    if (this.given.options.has("config")) await this.projects.of(".");
    const { sources, troubles } = await sourcesOf(this.given);
    for (const trouble of troubles) this.unused(trouble);
    for (const source of sources)
      if (isRegister(source.name)) await this.checkedRegisters.add(source);
    const progress = new Progress(sources.length);
    for (const source of sources) {
      progress.step();
      await this.one(source, progress);
    }
    progress.clear();
    this.baseline?.write();
    write(this.report.end());
    if (this.unusable || this.projects.failed) return EXIT.unusable;
    return this.found ? EXIT.findings : EXIT.done;
  }

  private async one(source: Source, progress: Progress): Promise<void> {
    try {
      const found = await this.checked(source);
      const checked = this.baseline?.sift(found) ?? found;
      this.found ||= checked.findings.some(({ severity }) => reaches(severity, this.failOn));
      write(this.report.file(checked));
    } catch (error) {
      progress.clear();
      this.unused(error instanceof Trouble ? error : unforeseen(source, error));
    }
  }

  private async checked(source: Source): Promise<Checked> {
    const { name } = source;
    const effective = await this.projects.of(name);
    if (isRegister(name)) return this.checkedRegisters.checked(source, effective.severities);
    const decoded = readSource(source);
    const documentOf = (written: string) => parse(written, effective.conventions);
    const factsOf = await this.factsFor(name, documentOf(decoded.text), effective);
    const { severities } = effective;
    const check = ({ text, encoding }: Decoded) =>
      findings(factsOf(documentOf(text), encoding), severities);
    const kept = this.mended(name, decoded, check);
    const facts = factsOf(documentOf(kept.text), kept.encoding);
    const ignored = ignoredFindings(facts, severities).length;
    const { document } = facts;
    return { file: name, document, findings: findings(facts, severities), ignored, inBaseline: 0 };
  }

  /** What rules are told of a document, and of what it becomes when it is mended. */
  private async factsFor(
    name: string,
    document: Document,
    { images, people }: Effective,
  ): Promise<(document: Document, encoding: string | undefined) => Facts> {
    const knownIn = await this.registers.knowing(name, document, people);
    const fileExists = fileFinder(name, images);
    return (document, encoding) => ({ document, fileExists, encoding, known: knownIn?.(document) });
  }

  /** With `--fix`, the text as it was written back; where its old encoding is a finding, in UTF-8. */
  private mended(
    name: string,
    decoded: Decoded,
    check: (decoded: Decoded) => readonly Finding[],
  ): Decoded {
    if (!this.given.options.has("fix")) return decoded;
    const { encoding, marked } = decoded;
    const isOld = encoding !== undefined;
    if (isOld && !check(decoded).some(({ code }) => code === legacyEncoding.code)) return decoded;
    const text = mended(decoded.text, (written) => check({ ...decoded, text: written }));
    // The mark told the order of the bytes, of which UTF-8 has only one.
    const kept = { text, marked: marked && !isOld };
    if (isOld || text !== decoded.text) replaceFile(name, kept, text);
    return kept;
  }

  private unused(trouble: Trouble): void {
    this.unusable = true;
    complain(trouble.message);
    write(this.report.trouble(trouble.message));
  }
}

/** Whoever reads only what is said of transcriptions has to know that a register has faults. */
function sayThatWrong(name: string, problems: readonly RegisterProblem[]): void {
  if (problems.length === 0) return;
  const count = counted(problems.length, "1 finding", "{0} findings");
  complain(
    t("{0}: {1} in this register; {2} shows what is wrong", name, count, `recto check ${name}`),
  );
}

function unforeseen({ name }: Source, error: unknown): Trouble {
  return new Trouble(
    t("{0}: cannot be checked, through a mistake in Recto: {1}", name, firstLine(error)),
  );
}
