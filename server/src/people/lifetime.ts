import type { Entry } from "./entry";

/** Whether somebody had been born at a date, and was not long dead; unknown dates exclude nobody. */
export function isAliveAt({ born }: Entry, date: string | undefined): boolean {
  const year = yearOf(date);
  const birth = yearOf(born);
  return year === undefined || birth === undefined || birth <= year;
}

const GROWN = 14;

/** Whether somebody may have lived at a date, or had died in the year before. */
export function isLivingAt(entry: Entry, date: string | undefined): boolean {
  const year = yearOf(date);
  const death = yearOf(entry.died);
  return isAliveAt(entry, date) && (year === undefined || death === undefined || death >= year - 1);
}

/** Whether somebody could be called by the surname alone: alive and no child. */
export function isAdultAt({ born, died }: Entry, date: string | undefined): boolean {
  const year = yearOf(date);
  if (year === undefined) return true;
  const birth = yearOf(born);
  const death = yearOf(died);
  if (birth !== undefined && birth + GROWN > year) return false;
  return death === undefined || death >= year - 1;
}

/** The first year in an EDTF date. */
function yearOf(date: string | undefined): number | undefined {
  const found = date && /-?\d{4}/.exec(date)?.[0];
  return found ? Number(found) : undefined;
}
