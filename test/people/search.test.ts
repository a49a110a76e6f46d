import fc from "fast-check";
import { expect, test } from "vitest";
import { beginning, search } from "../../server/src/people/search";
import { register } from "../support/people";

const letters = [..."abdiklmoprstvyаввдикмотуш達リ리'- "];
const typed = fc.string({ unit: fc.constantFrom(...letters), maxLength: 4 });

test("what begins so is what a search finds to begin so", () => {
  fc.assert(
    fc.property(typed, (prefix) => {
      const all = search(register, prefix).filter(({ rank }) => rank === 0);
      expect(beginning(register, prefix)).toEqual(all);
    }),
    { seed: 1894, numRuns: 2000 },
  );
});

test("a word of a name is found by its beginning, in any script", () => {
  const found = (prefix: string) => beginning(register, prefix).map(({ entry }) => entry.id);
  expect(found("Дашк")).toContain("dashkova");
  expect(found("dashk")).toContain("dashkova");
  expect(found("達什")).toContain("dashkova");
  expect(found("ashk")).not.toContain("dashkova");
});
