import { dateBounds, isCertainlyBefore, YEAR } from "./dates";
import type { Entry } from "./entry";

/** Whether somebody had been born at a date in EDTF; unknown dates exclude nobody. */
export function isAliveAt({ born }: Entry, date: string | undefined): boolean {
  return !born || !date || !isCertainlyBefore(date, born);
}

const GROWN = 14 * YEAR;
/** So long after a death one is still spoken of by the surname alone. */
const MOURNED = YEAR;

/** Whether somebody may have lived at a date, or had died in the year before. */
export function isLivingAt({ born, died }: Entry, date: string | undefined): boolean {
  const at = date ? dateBounds(date) : undefined;
  const birth = born ? dateBounds(born) : undefined;
  const death = died ? dateBounds(died) : undefined;
  if (!at) return true;
  if (birth && at.latest < birth.earliest) return false;
  return !death || death.latest >= at.earliest - MOURNED;
}

/** Whether somebody could be called by the surname alone: alive and no child. */
export function isAdultAt(entry: Entry, date: string | undefined): boolean {
  const at = date ? dateBounds(date) : undefined;
  const birth = entry.born ? dateBounds(entry.born) : undefined;
  if (at && birth && at.latest < birth.earliest + GROWN) return false;
  return isLivingAt(entry, date);
}
