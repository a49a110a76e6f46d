import type { Write } from "./imported";
import { wordsPiece } from "./piece";

/** Front matter in the order in which it is written. */
export interface Front {
  readonly title: string;
  /** Keys of front matter and their values; one of them opens it: Citation, Editor … */
  readonly fields: readonly (readonly [string, string])[];
  /** The code of the language of the original. */
  readonly language: string | undefined;
}

/** A block of a transcription: its text, and the words of the source in it. */
export interface ImportedBlock {
  readonly text: string;
  readonly words: string;
}

/** The blocks of a transcription as they are written one after the other. */
export class Body {
  private first: string | undefined;

  constructor(private readonly write: Write) {}

  get isEmpty(): boolean {
    return this.first === undefined;
  }

  add({ text }: ImportedBlock): void {
    if (text === "") return;
    this.first ??= text;
    this.write(`\n\n${text}`);
  }

  /** Ends it, and gives what stands before it: front matter, and where the original begins. */
  end(front: Front): string {
    this.write("\n");
    const fields = front.fields.filter(([, value]) => value.trim() !== "");
    const lines = fields.map(([key, value]) => `${key}: ${onOneLine(value)}`);
    const head = `${onOneLine(front.title)}\n\n${lines.join("\n")}`;
    const opens = /^\[(?:original|translation)/.test(this.first ?? "");
    return opens ? head : `${head}\n\n[original${front.language ? `: ${front.language}` : ""}]`;
  }
}

/** A transcription: front matter, where the original begins, and its blocks. */
export function documentText(front: Front, blocks: readonly ImportedBlock[]): string {
  const written: string[] = [];
  const body = new Body((text) => written.push(text));
  for (const block of blocks) body.add(block);
  return body.end(front) + written.join("");
}

/** Lines that only transcribers see. */
export function commentBlock(text: string): ImportedBlock {
  const lines = text.trim().split(/\s*[\r\n]\s*/);
  return { text: lines.map((line) => `%% ${line}`).join("\n"), words: "" };
}

function onOneLine(text: string): string {
  return wordsPiece(text.replace(/\s+/g, " ").trim()).marked;
}
