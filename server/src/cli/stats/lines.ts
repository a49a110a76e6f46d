import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { reasonOf } from "../../node/reasons";
import { t } from "../../text/words";
import { Trouble } from "../trouble";
import type { Figures } from "./figures";

/** Reads what `recto stats --format jsonl` wrote, line by line: such files may be large. */
export async function figuresIn(path: string, take: (figures: Figures) => void): Promise<void> {
  let number = 0;
  const input = createReadStream(path);
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number++;
      if (line !== "") take(read(line, `${path}:${number}`));
    }
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble(`${path}: ${reasonOf(error)}`);
  }
}

function read(line: string, where: string): Figures {
  try {
    const figures = JSON.parse(line) as Figures;
    if (Array.isArray(figures.people) && Array.isArray(figures.marks) && "year" in figures)
      return figures;
  } catch {
    // Said below.
  }
  throw new Trouble(t("{0}: this is no line of {1}", where, "recto stats --format jsonl"));
}
