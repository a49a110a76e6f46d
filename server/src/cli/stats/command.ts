import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { reasonOf } from "../../node/reasons";
import { t } from "../../text/words";
import { type Command, READING_OPTIONS, REGISTER_OPTION, SHARD_OPTION } from "../command";
import { write } from "../output";
import { Transcriptions } from "../transcriptions";
import { EXIT, Trouble } from "../trouble";
import { writeWholeFile } from "../whole-file";
import { type Figures, figuresOf } from "./figures";
import { figuresIn } from "./lines";
import { networkSvg } from "./network";
import { cooccurrenceCsv, peopleByYearCsv, totalsJson } from "./tables";
import { timelineSvg } from "./timeline";
import { Totals } from "./totals";

/** What is written of the sums over all documents. */
const SUMS: ReadonlyMap<string, (totals: Totals) => string> = new Map([
  ["json", totalsJson],
  ["csv", peopleByYearCsv],
  ["svg", timelineSvg],
]);
const LINES = "jsonl";
/** The files of `--out`. */
const FILES: Readonly<Record<string, (totals: Totals) => string>> = {
  "totals.json": totalsJson,
  "people-by-year.csv": peopleByYearCsv,
  "cooccurrence.csv": cooccurrenceCsv,
  "network.svg": networkSvg,
  "timeline.svg": timelineSvg,
};
const LINES_FILE = /\.jsonl$/i;

/** `recto stats`: what transcriptions hold in numbers, and who is named when and with whom. */
export const stats: Command = {
  name: "stats",
  parameters: "[OPTIONS] PATHS…",
  summary: () => t("count documents, words, marks, findings and people"),
  options: [
    {
      name: "format",
      value: "FORMAT",
      choices: [...SUMS.keys(), LINES],
      help: () =>
        t(
          "json (if not given) has all sums, csv people by year, svg their timeline, jsonl each document",
        ),
    },
    { name: "out", value: "DIR", help: () => t("write all tables and pictures into this folder") },
    REGISTER_OPTION,
    SHARD_OPTION,
    ...READING_OPTIONS,
  ],
  async run(given) {
    const format = given.options.get("format") ?? "json";
    const totals = new Totals();
    const take = (figures: Figures) => {
      if (format === LINES) write(`${JSON.stringify(figures)}\n`);
      if (format !== LINES || given.options.has("out")) totals.add(figures);
    };
    const lines = given.paths.filter((path) => LINES_FILE.test(path));
    const paths = given.paths.filter((path) => !LINES_FILE.test(path));
    for (const path of lines) await figuresIn(path, take);
    const code =
      lines.length > 0 && paths.length === 0
        ? EXIT.done
        : await new Transcriptions({ ...given, paths }).each((one) => take(figuresOf(one)));
    const folder = given.options.get("out");
    if (folder !== undefined) writeAll(folder, totals);
    else write(SUMS.get(format)?.(totals) ?? "");
    return code;
  },
};

function writeAll(folder: string, totals: Totals): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, contentOf] of Object.entries(FILES))
      writeWholeFile(join(folder, name), contentOf(totals));
  } catch (error) {
    throw new Trouble(`${folder}: ${reasonOf(error)}`);
  }
}
