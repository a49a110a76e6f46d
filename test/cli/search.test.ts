import { expect, test } from "vitest";
import { folderWith, recto } from "./program";

const PEOPLE = "people:\n  - id: falk\n    name: Otto Falk\n    names: { ru: Отто Фальк }\n";
const FILES = {
  "people.yaml": PEOPLE,
  "a.recto": "One\n\nThe old light-\nhouse of Otto Fa[lk] burns.\n",
  "b.recto": "Два\n\nПисьмо Отто Фалька о старом маяке.\n",
};

test("a concordance is a table with clickable places", async () => {
  const cwd = folderWith(FILES);
  expect(await recto(["search", "Lighthouse", "."], { cwd })).toEqual({
    code: 0,
    stdout: "a.recto:3:9:\tThe old \tlighthouse\t of Otto Falk burns.\n",
    stderr: "",
  });
});

test("an id finds all forms of a name; json is one object for each file that has some", async () => {
  const cwd = folderWith(FILES);
  const { stdout } = await recto(["search", "--format=json", "--context", "8", "@falk", "."], {
    cwd,
  });
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toEqual([
    {
      file: "a.recto",
      hits: [
        {
          ...{ start: 29, end: 40, line: 3, character: 9, id: "falk" },
          ...{ before: "of ", words: "Otto Falk", after: " burns." },
        },
      ],
    },
    {
      file: "b.recto",
      hits: [
        {
          ...{ start: 12, end: 23, line: 2, character: 7, id: "falk" },
          ...{ before: "Письмо ", words: "Отто Фалька", after: " о" },
        },
      ],
    },
  ]);
});

test.each([
  [["search"], "say what to search for"],
  [["search", "…", "."], "“…” has no word in it"],
  [["search", "x"], "say which files"],
  [["search", "--context", "far", "x", "."], "--context cannot be “far”"],
  [["search", "@nobody", "a.recto"], "nobody with the id “nobody”"],
])("%j is explained", async (parameters, message) => {
  const { code, stderr } = await recto(parameters, { cwd: folderWith(FILES) });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
