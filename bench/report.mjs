const COLUMN = 34;

/**
 * One row of the table: what was measured, and what came out for each server. A number is milliseconds
 * or megabytes, a summary milliseconds.
 *
 * @typedef {{ what: string, values: Record<string, number | import("./statistics.mjs").Summary> }} Row
 */

/**
 * All that was measured as rows.
 *
 * @param {Record<string, object>} results By server.
 * @returns {Row[]}
 */
export function rowsOf(results) {
  const rows = new Map();
  for (const [server, result] of Object.entries(results)) {
    for (const [what, value] of leaves(result)) {
      if (!rows.has(what)) rows.set(what, { what, values: {} });
      rows.get(what).values[server] = value;
    }
  }
  return [...rows.values()];
}

function* leaves(result, path = []) {
  for (const [key, value] of Object.entries(result)) {
    const here = [...path, key];
    if (isLeaf(value)) yield [here.join(", "), value];
    else if (value) yield* leaves(value, here);
  }
}

const isLeaf = (value) => typeof value !== "object" || value?.median !== undefined;

/** The rows as a table; after each number how many times that of the floor it is. */
export function table(rows, servers) {
  const width = Math.max(...rows.map(({ what }) => what.length)) + 2;
  const line = (first, cells) =>
    first.padEnd(width) + cells.map((text) => text.padStart(COLUMN)).join("");
  const body = rows.map(({ what, values }) =>
    line(
      what,
      servers.map((name) => cell(values[name], name === "floor" ? undefined : values.floor)),
    ),
  );
  return [line("median / p99 / worst", servers), ...body].join("\n");
}

function cell(value, floor) {
  if (value === undefined) return "–";
  if (typeof value === "string") return value.slice(0, COLUMN - 2);
  const numbers = typeof value === "number" ? [value] : [value.median, value.p99, value.worst];
  const ratio =
    floor === undefined ? "" : ` (×${(numbers[0] / (floor.median ?? floor)).toFixed(1)})`;
  return numbers.map(shown).join(" / ") + ratio;
}

/** Three figures, as far as they say anything. */
function shown(value) {
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}
