/** How words are set off from those around them. */
export type Look = "added" | "deleted" | "heavy" | "sloping" | "underlined" | "raised" | "lowered";

/** Words that look alike. */
export interface Words {
  readonly kind: "words";
  /** Without line ends. */
  readonly text: string;
  readonly looks: readonly Look[];
  /** The editor's, not the source's: `[illegible]`, the brackets around what was supplied. */
  readonly sign?: true;
}

/** Where a line of the source ends. */
export interface LineEnd {
  readonly kind: "lineEnd";
  /** Lines of a stamp, of an address or of verse stay lines; those of running text need not. */
  readonly kept: boolean;
}

/** The number of a note. */
export interface NoteNumber {
  readonly kind: "noteNumber";
  readonly number: number;
}

/** A piece of a paragraph as readers get it. */
export type Run = Words | LineEnd | NoteNumber;

/** Whether runs say anything. */
export function saysSomething(runs: readonly Run[]): boolean {
  return runs.some(
    (run) => run.kind === "noteNumber" || (run.kind === "words" && /\S/.test(run.text)),
  );
}

/** Runs without line ends and spaces at their edges. */
export function trimmed(runs: readonly Run[]): readonly Run[] {
  const from = runs.findIndex((run) => !isBlank(run));
  if (from < 0) return [];
  const own = runs.slice(from, runs.findLastIndex((run) => !isBlank(run)) + 1);
  return own.map((run, at) => {
    if (run.kind !== "words") return run;
    const text = at === 0 ? run.text.replace(/^[ \t]+/, "") : run.text;
    return { ...run, text: at === own.length - 1 ? text.replace(/[ \t]+$/, "") : text };
  });
}

function isBlank(run: Run): boolean {
  return run.kind === "lineEnd" || (run.kind === "words" && /^[ \t]*$/.test(run.text));
}

const AT_LINE_END = /[\p{L}\p{M}][-\u2010\u00ac\u00ad]$/u;
const GOES_ON = /^\p{Ll}/u;

/** Runs in which words divided at the end of a line are whole again. */
export function joined(runs: readonly Run[]): readonly Run[] {
  const whole: Run[] = [];
  for (const [at, run] of runs.entries()) {
    const last = whole.at(-1);
    const next = runs[at + 1];
    const divides =
      run.kind === "lineEnd" && !run.kept && last?.kind === "words" && next?.kind === "words";
    if (divides && AT_LINE_END.test(last.text.trimEnd()) && GOES_ON.test(next.text))
      whole[whole.length - 1] = { ...last, text: last.text.trimEnd().slice(0, -1) };
    else whole.push(run);
  }
  return whole;
}
