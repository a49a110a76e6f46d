const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/**
 * The letters and signs of a TEI file's text in their order, without white space, found by
 * patterns alone, so that it knows nothing of how files are imported. Registers are no text.
 */
export function teiWords(xml: string): string {
  const bare = xml
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, "")
    .replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?\s*>/, "");
  const text = /<text[\s>][\s\S]*<\/text>/.exec(bare)?.[0] ?? "";
  const words = text
    .replace(/<(listPerson|listPlace|listOrg)[\s>][\s\S]*?<\/\1>/g, "")
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, "$1")
    .replace(/<[^>]*>/g, "");
  return decoded(words).replace(/\s+/g, "");
}

/** The characters that the references in a text stand for. */
export function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (reference, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? reference;
    const hex = /^#x/i.test(name);
    return String.fromCodePoint(Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10));
  });
}

/** How many signs of one text have to be changed to get the other, for each sign of the first. */
export function errorRate(wanted: string, got: string): number {
  let from = 0;
  while (from < wanted.length && wanted[from] === got[from]) from++;
  let end = 0;
  const shortest = Math.min(wanted.length, got.length) - from;
  while (end < shortest && wanted.at(-1 - end) === got.at(-1 - end)) end++;
  const [one, two] = [wanted.slice(from, wanted.length - end), got.slice(from, got.length - end)];
  return distance(one.slice(0, 3000), two.slice(0, 3000)) / Math.max(1, wanted.length);
}

function distance(one: string, two: string): number {
  let row = Array.from({ length: two.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= two.length; j++) {
      const same = (row[j - 1] as number) + (one[i - 1] === two[j - 1] ? 0 : 1);
      next.push(Math.min(same, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
