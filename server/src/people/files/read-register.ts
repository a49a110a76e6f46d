import type { Span } from "../../text/span";
import { t } from "../../text/words";
import type { Entry } from "../entry";
import { readCsv } from "./csv";
import { type RegisterProblem, Report } from "./problem";
import { readTei } from "./tei";
import { readYaml } from "./yaml";

/** What a register file says, and what is wrong with it. */
export interface ReadRegister {
  readonly entries: Entry[];
  readonly problems: RegisterProblem[];
}

/**
 * Reads a register by the extension of its name. Never throws: what can be read is used. The
 * encoding is that of the file where it is not UTF-8.
 */
export function readRegister(text: string, uri: string, encoding?: string): ReadRegister {
  const report = new Report(text.replace(/^\ufeff/, ""), uri);
  if (encoding) {
    const message = t(
      "This register is stored as {0}. Save it as UTF-8: other programs will not guess its letters.",
      encoding,
    );
    report.warning({ start: 0, end: 1 }, message);
  }
  const entries = readerOf(uri)(report);
  for (const { sign, message } of LOST) {
    const place = firstOf(sign, report.text);
    if (place) report.warning(place, message());
  }
  return { entries, problems: report.problems };
}

/** Characters that show that a file is damaged, and what to say of the first of them. */
const LOST = [
  {
    sign: /\ufffd/,
    message: () =>
      t(
        "Letters were lost here: the file was not saved in UTF-8, or was opened in a wrong encoding.",
      ),
  },
  {
    sign: /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
    message: () =>
      t("This character is no part of any text: the file is damaged here. It is left out."),
  },
];

function firstOf(sign: RegExp, text: string): Span | undefined {
  const at = text.search(sign);
  return at < 0 ? undefined : { start: at, end: at + 1 };
}

/** The reader for a file; what is neither XML nor CSV is YAML. */
function readerOf(uri: string): (report: Report) => Entry[] {
  const name = uri.replace(/[?#].*$/, "").toLowerCase();
  if (name.endsWith(".xml")) return readTei;
  return name.endsWith(".csv") || name.endsWith(".tsv") ? readCsv : readYaml;
}
