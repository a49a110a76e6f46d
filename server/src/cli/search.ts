import { type Context, contextOf } from "../search/context";
import { find, type Hit } from "../search/find";
import { readQuery } from "../search/query";
import type { Document } from "../syntax/document";
import { t } from "../text/words";
import type { Given } from "./arguments";
import { type Command, READING_OPTIONS, REGISTER_OPTION, SHARD_OPTION } from "./command";
import { write } from "./output";
import { Transcriptions } from "./transcriptions";
import { Trouble } from "./trouble";

/** A hit with its place, and its line of the concordance. */
interface Found extends Hit, Context {
  /** Both counted from 0, in UTF-16 code units. */
  readonly line: number;
  readonly character: number;
}

type Writer = (file: string, hits: readonly Found[]) => string;

const FORMATS: ReadonlyMap<string, Writer> = new Map([
  ["text", asText],
  ["json", (file, hits) => (hits.length > 0 ? `${JSON.stringify({ file, hits })}\n` : "")],
]);
const USUAL_WIDTH = "40";
const WIDEST = 10_000;

/** `recto search`: a concordance of words or of a person over the reading text. */
export const search: Command = {
  name: "search",
  parameters: "[OPTIONS] QUERY PATHS…",
  summary: () => t("find words, or a person in all forms of the name, in the reading text"),
  options: [
    {
      name: "format",
      value: "FORMAT",
      choices: [...FORMATS.keys()],
      help: () => t("text if not given"),
    },
    {
      name: "context",
      value: "N",
      help: () => t("how many characters to show on each side; {0} if not given", USUAL_WIDTH),
    },
    REGISTER_OPTION,
    SHARD_OPTION,
    ...READING_OPTIONS,
  ],
  async run(given) {
    const [written = "", ...paths] = given.paths;
    const query = readQuery(written);
    if (!query)
      throw new Trouble(t("say what to search for, then where: “{0}” has no word in it", written));
    const width = widthIn(given);
    const format = FORMATS.get(given.options.get("format") ?? "text") as Writer;
    return new Transcriptions({ ...given, paths }).each(({ file, document, known }) => {
      if (query.id !== undefined && !known?.register.byId.has(query.id))
        throw new Trouble(t("{0}: its register has nobody with the id “{1}”", file, query.id));
      const hits = find(document, query, known);
      write(
        format(
          file,
          hits.map((hit) => foundAt(document, hit, width)),
        ),
      );
    });
  },
};

function widthIn({ options }: Given): number {
  const given = options.get("context") ?? USUAL_WIDTH;
  const width = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(width <= WIDEST))
    throw new Trouble(
      `${t("{0}: {1} cannot be “{2}”.", "search", "--context", given)} ${t("It is a number up to {0}.", WIDEST)}`,
    );
  return width;
}

function foundAt(document: Document, { start, end, id }: Hit, width: number): Found {
  const { line, character } = document.positionAt(start);
  const context = contextOf(document, { start, end }, width);
  return { start, end, line, character, ...(id !== undefined && { id }), ...context };
}

/** Place, text before, words and text after, with tabs between: a table that one can sort. */
function asText(file: string, hits: readonly Found[]): string {
  return hits
    .map(({ line, character, before, words, after }) => {
      return `${file}:${line + 1}:${character + 1}:\t${before}\t${words}\t${after}\n`;
    })
    .join("");
}
