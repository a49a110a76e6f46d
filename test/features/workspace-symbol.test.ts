import { expect, test } from "vitest";
import { type TitledDocument, workspaceSymbols } from "../../server/src/features/workspace-symbol";
import { registerOf } from "../../server/src/people/register";
import { register } from "../support/people";

const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 8 } };
const documents: readonly TitledDocument[] = [
  { uri: "file:///a.recto", title: "Отчёт из Кяхты", pages: [{ name: "Page 12r", range }] },
  { uri: "file:///b.recto", title: "Rain at Ōsaka", pages: [{ name: "Page 2", range }] },
];

function names(query: string): string[] {
  return workspaceSymbols(query, register, documents).map(({ name }) => name);
}

test.each([
  ["vuitsik", "Щепан Вуйцик – Szczepan Wójcik (vuitsik)"],
  ["Wojcik", "Szczepan Wójcik (Wojcik)"],
  ["ВУЙЦ", "Щепан Вуйцик – Szczepan Wójcik"],
  ["dashkowa", "Vera Dashkova (dashkowa)"],
  ["дашк", "Вера Дашкова – Vera Dashkova"],
  ["科娃", "達什科娃 – Vera Dashkova"],
  ["상일", "리상일 – Ri Sang-il"],
  ["otto", "Otto Falk"],
])("%s finds %s first", (query, name) => expect(names(query)[0]).toBe(name));

test("every label holds the letters that were typed, so that no editor drops it", () => {
  for (const query of ["mikoyan", "kiachta", "kyakhta", "vera", "ver dash"]) {
    for (const label of names(query)) {
      let at = -1;
      for (const letter of query.replace(" ", "")) {
        at = label.toLowerCase().indexOf(letter, at + 1);
        expect(at, `${query} in ${label}`).toBeGreaterThanOrEqual(0);
      }
    }
  }
});

test("documents by title in any script, and their pages", () => {
  expect(names("otchet")).toEqual(["Отчёт из Кяхты"]);
  expect(names("osaka")).toEqual(["Rain at Ōsaka"]);
  expect(names("osaka 2")).toEqual(["Rain at Ōsaka, Page 2"]);
  const [page] = workspaceSymbols("12r", register, documents);
  expect(page?.location).toEqual({ uri: "file:///a.recto", range });
});

test("a place, with its id", () => {
  const [place] = workspaceSymbols("kyakhta", register, []);
  expect(place).toMatchObject({ containerName: "kyakhta", kind: 3 });
});

test("nothing for nonsense, and no more than a screen can show", () => {
  expect(names("qqqq")).toEqual([]);
  const crowd = registerOf([
    Array.from({ length: 5000 }, (_, at) => ({
      ...(register.entries[0] as (typeof register.entries)[0]),
      id: `p${at}`,
    })),
  ]);
  expect(workspaceSymbols("vera", crowd, documents)).toHaveLength(200);
});
