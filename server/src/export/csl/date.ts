import { type ReadDate, readDate } from "../../analysis/tei-date";

/** A date of CSL-JSON (`csl-data.json` of the CSL schema 1.0.2). */
export interface CslDate {
  readonly "date-parts"?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: true;
  readonly literal?: string;
}

/** EDTF of levels 0 and 1 as a date of CSL; what has no day or year to count from is literal. */
export function cslDate(edtf: string): CslDate {
  const read = readDate(edtf);
  const [from, to] = read?.period ? [read.from, read.to] : [read?.from, undefined];
  const first = partsOf(from?.earliest);
  if (!read || !first || (read.period && !to)) return { literal: edtf };
  const last = partsOf(read.period ? to?.latest : from?.latest);
  const isOne = !last || last.join() === first.join();
  const season = isOne ? seasonOf(from?.earliest) : undefined;
  return {
    "date-parts": isOne ? [first] : [first, last],
    ...(season && { season }),
    ...((isVague(from) || isVague(to)) && { circa: true }),
  };
}

function isVague(date: ReadDate | undefined): boolean {
  return date?.approximate === true || date?.uncertain === true;
}

/** Year, month, day as numbers; months over 12 are seasons in EDTF, and not among the parts. */
function partsOf(date: string | undefined): readonly number[] | undefined {
  if (!date) return undefined;
  const [year = Number.NaN, month, day] = date.split("-").map(Number);
  if (Number.isNaN(year)) return undefined;
  return month && month <= 12 ? [year, month, ...(day ? [day] : [])] : [year];
}

/** EDTF counts spring to winter from 21, CSL from 1. */
function seasonOf(date: string | undefined): number | undefined {
  const month = Number(date?.split("-")[1]);
  return month >= 21 && month <= 24 ? month - 20 : undefined;
}
