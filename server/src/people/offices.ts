import type { Entry, Role } from "./entry";

/** The offices that were held, or may have been held, at a date in EDTF. */
export function rolesAt({ roles }: Entry, date: string): readonly Role[] {
  return roles.filter(
    ({ from, to }) => (!from || !isBefore(date, from)) && (!to || !isBefore(to, date)),
  );
}

/** `1895–1978`, `born 1902`, `died 1911`, or nothing. */
export function lifeYears({ born, died }: Entry): string | undefined {
  if (born && died) return `${year(born)}–${year(died)}`;
  if (born) return `born ${year(born)}`;
  return died && `died ${year(died)}`;
}

/** Whether a date is certainly before another: they are compared as far as both are exact. */
function isBefore(one: string, two: string): boolean {
  const [a, b] = [known(one), known(two)];
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

/** The digits of the first date in EDTF, up to what is unspecified. */
function known(edtf: string): string {
  return edtf.replace(/^\.\.\//, "").replace(/[X?~%/].*$/, "");
}

/** The year, with the sign that says how sure it is. */
function year(edtf: string): string {
  const sign = /[?~%]$/.exec(edtf)?.[0] ?? "";
  return (edtf.split("-")[0] ?? edtf).replace(/[?~%]$/, "") + sign;
}
