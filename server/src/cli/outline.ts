import type { DocumentSymbol } from "vscode-languageserver-types";
import { documentSymbols } from "../features/document-symbol";
import { t } from "../text/words";
import { type Command, READING_OPTIONS } from "./command";
import { readOnly } from "./document";
import { write } from "./output";

/** `recto outline`: front matter, sections, pages and marks. */
export const outline: Command = {
  name: "outline",
  parameters: "[OPTIONS] FILE",
  summary: () => t("show the sections, pages and marks of a transcription"),
  options: [
    {
      name: "format",
      value: "FORMAT",
      choices: ["text", "json"],
      help: () => t("json is an array of LSP document symbols; text if not given"),
    },
    ...READING_OPTIONS,
  ],
  isForPrograms: ({ options }) => options.get("format") === "json",
  async run(given) {
    const { document, code } = await readOnly(given);
    const symbols = documentSymbols(document);
    const json = given.options.get("format") === "json";
    write(json ? `${JSON.stringify(symbols)}\n` : [...lines(symbols, "")].join(""));
    return code;
  },
};

/** One line for each symbol: the line it stands on, counted from 1, and its name. */
function* lines(symbols: readonly DocumentSymbol[], indent: string): Generator<string> {
  for (const { name, detail, selectionRange, children = [] } of symbols) {
    const line = String(selectionRange.start.line + 1).padStart(6);
    yield `${line}  ${indent}${name}${detail ? `: ${detail}` : ""}\n`;
    yield* lines(children, `${indent}  `);
  }
}
