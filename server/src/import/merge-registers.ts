import type { Entry } from "../people/entry";

/** One register of several; of entries with one id, what each knows is kept. */
export function mergeRegisters(registers: Iterable<readonly Entry[]>): readonly Entry[] {
  const merged = new Map<string, Entry>();
  for (const entries of registers)
    for (const entry of entries) {
      const known = merged.get(entry.id);
      merged.set(entry.id, known ? both(known, entry) : entry);
    }
  return [...merged.values()];
}

/** The fuller of two descriptions, with what only the other one says. */
function both(one: Entry, other: Entry): Entry {
  const [main, added] = weight(other) > weight(one) ? [other, one] : [one, other];
  const known = new Set([main.name, ...main.names.map(({ text }) => text)]);
  const names = [{ text: added.name }, ...added.names].filter(({ text }) => {
    const isNew = !known.has(text);
    known.add(text);
    return isNew;
  });
  return {
    ...added,
    ...main,
    names: [...main.names, ...names],
    misread: union(main.misread, added.misread),
    roles: main.roles.length > 0 ? main.roles : added.roles,
    links: union(main.links, added.links),
  };
}

function weight({ names, roles, links, born, died, surname }: Entry): number {
  return (
    roles.length +
    links.length +
    (born ? 1 : 0) +
    (died ? 1 : 0) +
    (surname ? 2 : 0) +
    Math.min(names.length, 1) / 2
  );
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])];
}
