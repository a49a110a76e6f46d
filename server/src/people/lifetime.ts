import { dateBounds, isCertainlyBefore, YEAR } from "./dates";
import type { Entry } from "./entry";

/** Whether somebody had been born at a date in EDTF; unknown dates exclude nobody. */
export function isAliveAt({ born }: Entry, date: string | undefined): boolean {
  return !born || !date || !isCertainlyBefore(date, born);
}

const GROWN = 14 * YEAR;
/** So long after a death one is still spoken of by the surname alone. */
const MOURNED = YEAR;

/** Whether somebody could be called by the surname alone: alive and no child. */
export function isAdultAt({ born, died }: Entry, date: string | undefined): boolean {
  const at = date ? dateBounds(date) : undefined;
  if (!at) return true;
  const birth = born ? dateBounds(born) : undefined;
  const death = died ? dateBounds(died) : undefined;
  if (birth && at.latest < birth.earliest + GROWN) return false;
  return !death || death.latest >= at.earliest - MOURNED;
}
