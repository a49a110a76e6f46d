import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogueOf, Disk, FOLDER, shown } from "./support";

const name = fc.constantFrom("a.recto", "b.recto", "ж.recto", "中.recto.txt", "é.recto");
const words = fc.constantFrom(
  "Irene Falk\n",
  "---\ntitle: Ж\n---\nKarl Sorel\n",
  "[page 3]\n\nx\n",
  "",
  "𝒜",
);
const step = fc.oneof(
  fc.record({ kind: fc.constant("write" as const), name, words }),
  fc.record({ kind: fc.constant("delete" as const), name }),
  fc.record({ kind: fc.constant("rename" as const), name, to: name }),
  fc.record({ kind: fc.constant("break" as const), name }),
  fc.record({ kind: fc.constant("mend" as const), name }),
  fc.record({ kind: fc.constant("wait" as const), name }),
  fc.record({ kind: fc.constant("registers" as const), name }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Does what happens on a disk; which files it concerned. */
function happen(disk: Disk, one: Step): string[] {
  const file = disk.files.get(one.name);
  if (one.kind === "write") disk.write(one.name, one.words);
  if (one.kind === "delete") disk.files.delete(one.name);
  if (one.kind === "rename" && file && one.to !== one.name) {
    disk.files.delete(one.name);
    disk.write(one.to, file.text);
    return [one.name, one.to];
  }
  if (file && (one.kind === "break" || one.kind === "mend")) file.broken = one.kind === "break";
  return [one.name];
}

test.each([
  ["near, of which nothing is told", true],
  ["far, of which every change is told", false],
])("after anything that happens to files that are %s, it is as if made anew", async (_, isNear) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
      const disk = new Disk(isNear);
      const catalogue = catalogueOf(disk);
      for (const one of steps) {
        const concerned = happen(disk, one).map((file) => `${FOLDER}/${file}`);
        if (one.kind === "registers") catalogue.readAgain();
        if (one.kind === "wait") await catalogue.titled();
        else catalogue.review(isNear ? [] : concerned);
      }
      for (const file of disk.files.values()) file.broken = false;
      catalogue.review(isNear ? [] : [...disk.files.keys()].map((file) => `${FOLDER}/${file}`));
      expect(await shown(catalogue)).toEqual(await shown(catalogueOf(disk)));
    }),
    { numRuns: 60 },
  );
});
