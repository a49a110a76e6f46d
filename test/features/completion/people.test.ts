import { expect, test } from "vitest";
import type { CompletionItem, MarkupContent, TextEdit } from "vscode-languageserver-types";
import { type Asking, completion } from "../../../server/src/features/completion";
import { resolveCompletionItem } from "../../../server/src/features/completion-item-resolve";
import type { Known } from "../../../server/src/people/known";
import { registerOf } from "../../../server/src/people/register";
import { uri } from "../../support/completion";
import { marked, textIn } from "../../support/markers";
import { knownOf, register } from "../../support/people";

const ASKED: Asking = { uri, explicit: true };

/** What is offered: the label, what it replaces, what it writes. */
function offered(source: string, asking: Asking = ASKED, other?: Partial<Known>): string[] {
  const { document, position } = marked(source);
  const found = completion(document, position, { ...knownOf(document), ...other }, asking);
  return (found?.items ?? []).map(({ label, textEdit }) => {
    const { range, newText } = textEdit as TextEdit;
    return `${label}: ${textIn(document, range)} -> ${newText}`;
  });
}

test.each([
  ["[@wo$0", "Szczepan Wójcik: wo -> wojcik"],
  ["[=@Вуй$0]", "Szczepan Wójcik: Вуй -> wojcik"],
  ["x [@Vera D$0", "Vera Dashkova: Vera D -> dashkova"],
  ["[@科娃$0", "Vera Dashkova: 科娃 -> dashkova"],
  ["[@falk-o$0ldest: X]", "Otto Falk: falk-oldest -> falk-otto"],
])("%s offers the id, however one begins", (source, item) => {
  expect(offered(source, { uri, explicit: false })[0]).toBe(item);
});

test("without a letter all are offered: those of this document first, then of the edition", () => {
  const inEdition = (id: string) => (id === "falk-otto" ? 3 : 0);
  const all = offered("達什科娃 [@$0", { uri, explicit: false, inEdition });
  expect(all).toHaveLength(register.entries.length);
  expect(all.slice(0, 2)).toEqual(["Vera Dashkova:  -> dashkova", "Otto Falk:  -> falk-otto"]);
});

test("an id is described and found under all names", () => {
  const { document, position } = marked("[@dash$0");
  const known = knownOf(document, "1887");
  const [item] = completion(document, position, known, ASKED)?.items as [CompletionItem];
  expect(item.detail).toBe("Keeper of the *Registry*");
  expect(item.filterText).toContain("Вера Дашкова");
  expect(item.filterText).toContain("vera dashkova");
  expect(item.documentation).toBeUndefined();
  const explained = resolveCompletionItem(item, document, known);
  expect((explained.documentation as MarkupContent).value).toContain("Counted **rain**");
});

test.each([
  ["[original: ru]\n\nс Вуй$0", ["Щепан Вуйцик: Вуй -> Щепан Вуйцик", "Вуйцик: Вуй -> Вуйцик"]],
  ["[original: ru]\n\nс Wój$0", ["Щепан Вуйцик: Wój -> Щепан Вуйцик"]],
  ["[translation: en]\n\nwith Vuits$0", ["Szczepan Wójcik: Vuits -> Szczepan Wójcik"]],
  ["[original: zh]\n\n昨日達什$0", ["達什科娃: 達什 -> 達什科娃"]],
  ["[original: ko]\n\n리상$0", ["리상일: 리상 -> 리상일"]],
  ["[translation: en]\n\nwith [ru: Вуй$0", ["Щепан Вуйцик: Вуй -> Щепан Вуйцик"]],
  ["[original: ru]\n\n[zh: 見達什$0]", ["達什科娃: 達什 -> 達什科娃"]],
  ["Otto Fa$0", ["Irene Falk: Fa -> Irene Falk", "Falk: Fa -> Falk"]],
])("%s writes the name in the language of the section", (source, items) => {
  expect(offered(source)).toEqual(expect.arrayContaining(items));
  expect(offered(source)[0]).toBe(items[0]);
});

test("besides the form of the language, the name of the edition and the surname", () => {
  const names = [{ text: "S. Wojcik", language: "en" }];
  const [entry] = register.entries.filter(({ id }) => id === "wojcik");
  const other = { register: registerOf([[{ ...entry, names } as never]]) };
  expect(offered("[translation: en]\n\nby Woj$0", ASKED, other)).toEqual([
    "S. Wojcik: Woj -> S. Wojcik",
    "Szczepan Wójcik: Woj -> Szczepan Wójcik",
    "Wojcik: Woj -> Wojcik",
  ]);
});

test("nothing while somebody just types, and nothing after a space", () => {
  expect(offered("Dash$0", { uri, explicit: false })).toEqual([]);
  expect(offered("Dash $0")).toEqual([]);
});

test("what an editor compares begins with what was typed", () => {
  const { document, position } = marked("[original: ru]\n\nс Woj$0");
  const list = completion(document, position, knownOf(document), ASKED);
  expect(list?.items.every(({ filterText }) => filterText?.startsWith("Woj"))).toBe(true);
  expect(list?.isIncomplete).toBe(true);
});

test("a hundred of a crowd, and the editor is told that there are more", () => {
  const [first] = register.entries;
  const crowd = Array.from({ length: 300 }, (_, at) => ({ ...first, id: `p${at}` }) as never);
  const { document, position } = marked("[@ver$0");
  const known = { ...knownOf(document), register: registerOf([crowd]) };
  const list = completion(document, position, known, ASKED);
  expect(list?.items).toHaveLength(100);
  expect(list?.isIncomplete).toBe(true);
});
