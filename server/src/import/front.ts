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

/** A transcription: front matter, where the original begins, and its blocks. */
export function documentText(front: Front, blocks: readonly ImportedBlock[]): string {
  const fields = front.fields.filter(([, value]) => value.trim() !== "");
  const lines = fields.map(([key, value]) => `${key}: ${onOneLine(value)}`);
  const texts = blocks.map(({ text }) => text).filter((text) => text !== "");
  const opens = /^\[(?:original|translation)/.test(texts[0] ?? "");
  const section = `[original${front.language ? `: ${front.language}` : ""}]`;
  const head = `${onOneLine(front.title)}\n\n${lines.join("\n")}`;
  return `${[head, ...(opens ? [] : [section]), ...texts].join("\n\n")}\n`;
}

/** Lines that only transcribers see. */
export function commentBlock(text: string): ImportedBlock {
  const lines = text.trim().split(/\s*[\r\n]\s*/);
  return { text: lines.map((line) => `%% ${line}`).join("\n"), words: "" };
}

function onOneLine(text: string): string {
  return wordsPiece(text.replace(/\s+/g, " ").trim()).marked;
}
