import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, recto } from "./program";

async function sorted(name: string, text: string) {
  const cwd = folderWith({ [name]: text });
  const outcome = await recto(["people", "sort", name], { cwd });
  return { ...outcome, text: readFileSync(join(cwd, name), "utf8") };
}

const YAML = `# The people of the observatory.

people:
  # Signs as “the warden”.
  - id: horn
    name: Ida Horn   # maiden name unknown
    bio: |
      Kept the clock.

      # not a comment
    # of the next edition

  - id: 彭
    name: 彭德怀

  - name: Otto Falk
    id: falk
    names: [Отто Фальк]
# End.
`;
const SORTED = `# The people of the observatory.

people:
  - name: Otto Falk
    id: falk
    names: [Отто Фальк]

  # Signs as “the warden”.
  - id: horn
    name: Ida Horn   # maiden name unknown
    bio: |
      Kept the clock.

      # not a comment
    # of the next edition

  - id: 彭
    name: 彭德怀
# End.
`;

test.each(["\n", "\r\n"])("comments go with their entries, all else stays (%j)", async (end) => {
  const [before, after] = [YAML, SORTED].map((text) => `\ufeff${text.replaceAll("\n", end)}`);
  expect(await sorted("people.yaml", before as string)).toMatchObject({ code: 0, text: after });
  expect(await sorted("people.yaml", after as string)).toMatchObject({ code: 0, text: after });
});

test("rows of a table are sorted below their head, with the line ends in their cells", async () => {
  const table = 'id,name,bio\nhorn,Ida Horn,"one\ntwo"\nfalk,Otto Falk,';
  const text = 'id,name,bio\nfalk,Otto Falk,\nhorn,Ida Horn,"one\ntwo"\n';
  expect(await sorted("people.csv", table)).toMatchObject({ code: 0, text });
});

test.each([
  ["people.yaml", "people: [{ id: b, name: B }, { id: a, name: A }]\n", "was left as it is"],
  ["people.yaml", "people:\n  - { id: b, name: &n B }\n  - { id: a, name: *n }\n", "left as it is"],
  ["people.yaml", "people:\n  - id: [\n", "has errors"],
  ["people.xml", "<TEI/>", "only registers in YAML and CSV"],
])("%s is left alone where it cannot be sorted", async (name, text, message) => {
  const outcome = await sorted(name, text);
  expect(outcome).toMatchObject({ code: 2, text });
  expect(outcome.stderr).toContain(message);
});
