import { expect, test } from "vitest";
import { namingText } from "../../server/src/features/naming-text";
import { peopleList } from "../../server/src/features/people-list";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { knownOf } from "../support/people";

function naming(name: string, text: string, date?: string) {
  const document = parse(text, defaultConventions);
  return namingText(`file:///edition/${name}`, document, knownOf(document, date));
}

test("the most often named first, each place with its words, its line and its page", () => {
  const text =
    "[page 7]\n\nWith Irene Falk and\nс Вера Дашкова.\n\n[@dashkova: die\nHerrin], 達什科娃\n";
  const rows = peopleList([naming("a.recto", text)]).map(({ name, places }) => [
    name,
    ...places.map(({ text: words, page, range }) => `${words}, ${page}, ${range.start.line}`),
  ]);
  expect(rows).toEqual([
    ["Vera Dashkova", "Вера Дашкова, 7, 3", "die Herrin, 7, 5", "達什科娃, 7, 6"],
    ["Irene Falk", "Irene Falk, 7, 2"],
  ]);
});

test("one document shows the office of its date, several the last one", () => {
  const text = "Vera Dashkova";
  const detail = (...dates: string[]) => {
    const texts = dates.map((date, index) => naming(`${index}.recto`, text, date));
    return peopleList(texts)[0]?.detail;
  };
  expect(detail("1885")).toBe("1851–1919 · Keeper of the *Registry*");
  expect(detail("1870")).toBe("1851–1919");
  expect(detail("1885", "1885")).toBe("1851–1919 · Director");
});

test("where the entry and the portrait are", () => {
  const [place, person] = peopleList([naming("a.recto", "Vera Dashkova, Кяхта")]);
  expect(place).toMatchObject({ id: "kyakhta", type: "place" });
  expect(person).toMatchObject({
    id: "dashkova",
    type: "person",
    portrait: { path: "portraits/dash (1).png", register: "file:///edition/people.yaml" },
    entry: { uri: "file:///edition/people.yaml", range: { start: { line: 2, character: 8 } } },
  });
});
