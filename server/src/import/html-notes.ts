import type { HtmlParagraph, Run } from "./html-paragraphs";

/** A paragraph in which the signs of notes have become keys. */
export interface NotedParagraph {
  /** The key of the note whose body the paragraph is. */
  readonly body?: string;
  readonly runs: readonly NotedRun[];
}

/** Characters, or in their place a reference to a note. */
export interface NotedRun extends Run {
  readonly note?: string;
}

const SIGN = /^\s*[[(]?\s*(\d{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§]{1,3})\s*[\])]?\s*$/i;
const BACK = /^[\s^↑↩︎[\]().]*$/u;

/**
 * Finds the notes of a page: a sign that leads to a later paragraph, or a raised sign with which a
 * later paragraph begins. What leads out of the page stays what it is.
 */
export function withNotes(
  paragraphs: readonly HtmlParagraph[],
  isTaken: (key: string) => boolean,
): readonly NotedParagraph[] {
  const keys = new Map<number, string>();
  const used = new Set<string>();
  const keyFor = (paragraph: number, sign: string) => {
    const key = keys.get(paragraph) ?? freeKey(sign, (one) => isTaken(one) || used.has(one));
    keys.set(paragraph, key);
    used.add(key);
    return key;
  };
  const noted = paragraphs.map(({ runs }, index) =>
    runs.map((run): NotedRun => {
      const sign = SIGN.exec(run.text)?.[1];
      const target = sign === undefined ? undefined : bodyOf(paragraphs, index, run, sign);
      return target === undefined ? run : { ...run, note: keyFor(target, sign as string) };
    }),
  );
  return noted.map((runs, index) => {
    const body = keys.get(index);
    return body === undefined ? { runs } : { body, runs: withoutSign(runs) };
  });
}

/** The index of the paragraph that a sign refers to, after the one it stands in. */
function bodyOf(
  paragraphs: readonly HtmlParagraph[],
  from: number,
  run: Run,
  sign: string,
): number | undefined {
  // What a paragraph begins with is the sign of its own note.
  if (paragraphs[from]?.runs.find(({ text }) => text.trim() !== "") === run) return undefined;
  const { link } = run;
  const found = paragraphs.findIndex(
    (paragraph, index) =>
      index > from &&
      (link === undefined
        ? run.style.raised && beginsWith(paragraph, sign)
        : paragraph.names.has(link)),
  );
  return found < 0 ? undefined : found;
}

function beginsWith({ runs }: HtmlParagraph, sign: string): boolean {
  const [first] = runs;
  return first !== undefined && first.style.raised && SIGN.exec(first.text)?.[1] === sign;
}

/** The body without its own sign and without arrows that lead back. */
function withoutSign(runs: readonly NotedRun[]): readonly NotedRun[] {
  let from = 0;
  while (from < runs.length - 1 && isSign(runs[from] as NotedRun)) from++;
  const [first, ...others] = runs.slice(from);
  return first ? [{ ...first, text: first.text.trimStart() }, ...others] : [];
}

function isSign({ text, link, style }: NotedRun): boolean {
  const leadsBack = link !== undefined || style.raised;
  return (leadsBack && SIGN.test(text)) || BACK.test(text);
}

/** The sign itself where it can be a key and is free, else the next number. */
function freeKey(sign: string, isTaken: (key: string) => boolean): string {
  if (/^[\p{L}\d]+$/u.test(sign) && !isTaken(sign)) return sign;
  for (let number = 1; ; number++) if (!isTaken(String(number))) return String(number);
}
