/** For each row of a table, the column about which to look; it never falls. */
export type Middle = (row: number) => number;

/**
 * The cells of a table that lie in a band about a line through it, from corner to corner. Rows and
 * columns count the paragraphs before a place: from 0 to as many as there are.
 */
export class Band {
  readonly values: Float64Array;
  private readonly starts: Int32Array;
  private readonly offsets: Int32Array;

  constructor(
    readonly rows: number,
    readonly columns: number,
    middle: Middle,
    half: number,
    empty: number,
  ) {
    this.starts = new Int32Array(rows + 1);
    this.offsets = new Int32Array(rows + 2);
    for (let row = 0; row <= rows; row++) {
      // A row begins where the one before has its middle, so that every cell can be reached.
      const from = row === 0 ? 0 : Math.max(0, middle(row - 1) - half);
      const to = row === rows ? columns + 1 : Math.min(columns + 1, middle(row) + half + 1);
      this.starts[row] = from;
      this.offsets[row + 1] = (this.offsets[row] as number) + to - from;
    }
    this.values = new Float64Array(this.offsets[rows + 1] as number).fill(empty);
  }

  /** The first column of the band in a row. */
  from(row: number): number {
    return this.starts[row] as number;
  }

  /** The column after the last one of the band in a row. */
  to(row: number): number {
    return this.from(row) + (this.offsets[row + 1] as number) - (this.offsets[row] as number);
  }

  /** Where the value of a cell is kept; below 0 where the cell is not in the band. */
  index(row: number, column: number): number {
    if (row < 0 || row > this.rows) return -1;
    if (column < this.from(row) || column >= this.to(row)) return -1;
    return (this.offsets[row] as number) + column - this.from(row);
  }

  /** The value of the last cell. */
  get last(): number {
    return this.values.at(-1) as number;
  }
}
