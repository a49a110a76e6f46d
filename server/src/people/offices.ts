import { isCertainlyBefore } from "./dates";
import type { Entry, Role } from "./entry";

/** The offices that were held, or may have been held, at a date in EDTF. */
export function rolesAt({ roles }: Entry, date: string): readonly Role[] {
  return roles.filter(
    ({ from, to }) =>
      !(from && isCertainlyBefore(date, from)) && !(to && isCertainlyBefore(to, date)),
  );
}
