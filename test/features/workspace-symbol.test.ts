import { expect, test } from "vitest";
import { namedPlaces } from "../../server/src/features/named-places";
import { type TitledDocument, workspaceSymbols } from "../../server/src/features/workspace-symbol";
import { registerOf } from "../../server/src/people/register";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { register } from "../support/people";

const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 8 } };
const documents: readonly TitledDocument[] = [
  {
    uri: "file:///a.recto",
    title: "Отчёт из Кяхты",
    places: [{ name: "Page 12r", kind: 8, range }],
  },
  { uri: "file:///b.recto", title: "Rain at Ōsaka", places: [{ name: "Page 2", kind: 8, range }] },
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
  expect(names("otchet")).toEqual(["Отчёт из Кяхты (otchet)"]);
  expect(names("osaka")).toEqual(["Rain at Ōsaka (osaka)"]);
  expect(names("rain 2")).toEqual(["Rain at Ōsaka, Page 2"]);
  const [page] = workspaceSymbols("12r", register, documents);
  expect(page?.location).toEqual({ uri: "file:///a.recto", range });
});

test("letters may be left out within a word, but not the first", () => {
  expect(names("kyht")).toEqual(["Kyakhta", "Отчёт из Кяхты (kyht)"]);
  expect(names("rn pg")).toEqual([]);
  expect(names("rin")).toEqual(["Ri Sang-il", "Rain at Ōsaka"]);
  expect(names("ain pge")).toEqual(["Rain at Ōsaka, Page 2"]);
  expect(names("hta")).not.toContain("Rain at Ōsaka");
});

test("headings and named paragraphs, with the name of their document", () => {
  const text = "[heading: Дождь и [illegible] снег]\n\n[page 3] [#rain-1] Rain.\n\n[heading: ]\n";
  const document = parse(text, defaultConventions);
  const places = namedPlaces(document);
  expect(places.map(({ name, range: { start } }) => `${start.line} ${name}`)).toEqual([
    "2 Page 3",
    "0 Дождь и снег",
    "2 #rain-1",
  ]);
  const found = workspaceSymbols("снег", register, [
    { uri: "file:///c.recto", title: "Reports", places },
  ]);
  expect(found.map(({ name }) => name)).toEqual(["Reports, Дождь и снег"]);
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

test("of documents the whole list", () => {
  const letters = Array.from({ length: 3000 }, (_, at) => ({
    uri: `file:///${at}.recto`,
    title: `Letter ${at}`,
    places: [],
  }));
  expect(workspaceSymbols("letter", register, letters)).toHaveLength(3000);
});
