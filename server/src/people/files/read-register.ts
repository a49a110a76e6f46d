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

/** Reads a register by the extension of its name. Never throws: what can be read is used. */
export function readRegister(text: string, uri: string): ReadRegister {
  const report = new Report(text.replace(/^\ufeff/, ""), uri);
  const entries = readerOf(uri)(report);
  const lost = report.text.indexOf("\ufffd");
  if (lost >= 0) {
    const message =
      "Letters were lost here: the file was not saved in UTF-8, or was opened in a wrong encoding.";
    report.warning({ start: lost, end: lost + 1 }, message);
  }
  return { entries, problems: report.problems };
}

/** The reader for a file; what is neither XML nor CSV is YAML. */
function readerOf(uri: string): (report: Report) => Entry[] {
  const name = uri.replace(/[?#].*$/, "").toLowerCase();
  if (name.endsWith(".xml")) return readTei;
  return name.endsWith(".csv") || name.endsWith(".tsv") ? readCsv : readYaml;
}
