import { expect, test } from "vitest";
import { titleOf } from "../../server/src/analysis/front-matter";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { unquoted } from "../../server/src/text/yaml-quoted";

test.each([
  ["without quotes, as it stands", "A \\\"B\\\" \\u0416 ''", "A \\\"B\\\" \\u0416 ''"],
  ["a quotation in double quotes", '"A \\"B\\" C"', 'A "B" C'],
  ["letters by their numbers", '"\\x41 \\u0416 \\U0001D505 caf\\u00E9"', "A Ж 𝔅 café"],
  ["a pair of surrogates", '"\\ud835\\udd05"', "𝔅"],
  ["a number beyond all letters", '"\\U00FFFFFF"', "\\U00FFFFFF"],
  ["signs with a letter of their own", '"A\\tB\\_C\\/D\\\\E"', "A\tB\u00a0C/D\\E"],
  ["a line that goes on", '"A\\\r\n  B"', "AB"],
  ["an apostrophe in single quotes", "'Krauklis'' clock, a \\u0416'", "Krauklis' clock, a \\u0416"],
  ["a quote that is never closed", '"A \\"B', '"A \\"B'],
  ["a quote alone", '"', '"'],
  ["nothing in quotes", '""', ""],
])("a value of YAML: %s", (_, written, said) => {
  expect(unquoted(written)).toBe(said);
});

test("the title is what its value says", () => {
  const text = '---\ntitle: "Minutes: \\"the owl\\", caf\\u00e9"\n---\n\nText\n';
  expect(titleOf(parse(text, defaultConventions))).toBe('Minutes: "the owl", café');
});
