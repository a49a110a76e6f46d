import { expect, test } from "vitest";
import { definition, locations } from "../../server/src/features/definition";
import { marked, textIn } from "../support/markers";
import { knownOf, REGISTER_TEXT, REGISTER_URI } from "../support/people";

/** The ids to which the words under the cursor lead, and the words. */
function leads(source: string): [string | undefined, string[]] {
  const { document, position } = marked(source);
  const links = definition(document, position, knownOf(document));
  const lines = REGISTER_TEXT.split("\n");
  const ids = links.map(({ targetUri, targetSelectionRange: { start, end } }) => {
    expect(targetUri).toBe(REGISTER_URI);
    return (lines[start.line] as string).slice(start.character, end.character);
  });
  const origin = links[0]?.originSelectionRange;
  return [origin && textIn(document, origin), ids];
}

test.each([
  ["у Вуйцик$0ом,", "Вуйциком", ["wojcik"]],
  ["$0達什科娃。", "達什科娃", ["dashkova"]],
  ["by [@falk-$0otto]", "[@falk-otto]", ["falk-otto"]],
  ["he [=@falk-otto$0]", "[=@falk-otto]", ["falk-otto"]],
  ["by Falk$0", "Falk", ["falk-irene", "falk-otto"]],
  ["Дашно$0ва", "Дашнова", ["dashkova"]],
] as const)("%s leads to the register", (source, words, ids) => {
  expect(leads(source)).toEqual([words, ids]);
});

test.each(["no$0body", "[@nobo$0dy]", "$0", "[$0stamp: Otto Falk]"])(
  "%s leads nowhere",
  (source) => {
    expect(leads(source)).toEqual([undefined, []]);
  },
);

test("clients without links get places", () => {
  const { document, position } = marked("Otto $0Falk");
  const [place] = locations(definition(document, position, knownOf(document)));
  expect(place?.uri).toBe(REGISTER_URI);
  expect(place?.range.start.character).toBe(8);
});
