import type { Unmarked } from "./imported";

/** Counts what has no mark while a file is read. */
export class UnmarkedTally {
  private readonly rows = new Map<string, { -readonly [Key in keyof Unmarked]: Unmarked[Key] }>();

  /** One more of a kind; only the place of the first is kept. */
  add(what: string, became: string, place?: { readonly line: number; readonly column: number }) {
    const key = `${what}\n${became}`;
    const row = this.rows.get(key);
    if (row) row.count++;
    else {
      const { line, column } = place ?? {};
      const at = line !== undefined && column !== undefined ? { line, column } : {};
      this.rows.set(key, { what, count: 1, ...at, became });
    }
  }

  all(): readonly Unmarked[] {
    return [...this.rows.values()];
  }
}
