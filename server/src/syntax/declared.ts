import type { Span } from "../text/span";
import type { Block } from "./blocks";
import type { Declared } from "./conventions";
import { languageCode } from "./lines/section-line";

const BETWEEN_LANGUAGES = /\s*[,;/]\s*|\s+(?:and|и|und|et)\s+/;

/** What the front matter says of how the text is to be read: `Brackets:`, `Original Language:`. */
export function declaredIn(blocks: readonly Block[]): Declared {
  let sourceBrackets = false;
  const languages: string[] = [];
  for (const [key, value] of frontMatter(blocks)) {
    if (key === "brackets") sourceBrackets ||= /^source$/i.test(value);
    if (key === "original language") languages.push(...languagesIn(value));
  }
  return { sourceBrackets, languages };
}

function* frontMatter(blocks: readonly Block[]): Generator<readonly [string, string]> {
  for (const block of blocks) {
    if (block.kind === "yaml") yield* block.fields.map((field) => entry(block, field));
    else if (block.kind === "field") yield entry(block, block);
    else if (block.phase === "body") return;
  }
}

function entry({ text }: Block, { key, value }: { key: string; value: Span }) {
  return [key.toLowerCase(), text.slice(value.start, value.end).trim()] as const;
}

function languagesIn(value: string): string[] {
  return value.split(BETWEEN_LANGUAGES).flatMap((name) => languageCode(name.trim()) ?? []);
}
