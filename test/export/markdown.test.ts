import { expect, test } from "vitest";
import { markdown } from "../../server/src/export/markdown/markdown";
import { readingText } from "../../server/src/export/reading-text";
import { contentOf } from "./exporting";

const LETTER = `Letter to the harbour master

Citation: Harbour archive, Box 3

[page 1]

[heading: On the ice]

The ice [handwritten: still] held, and the wa-
ter [deleted: did not] rose[editor's note: By [two] feet.]. [[Falk]] came [illegible: 2 words].[^a]

[stamp: RECEIVED
3 May]

| Day | Depth |
| 1 | [changed: 4 -> 5] |

[^a]: Padegan
`;

test("a letter in Markdown", async () => {
  expect(await contentOf(markdown, LETTER)).toBe(`# Letter to the harbour master

Citation: Harbour archive, Box 3

Page 1

### On the ice

The ice *still* held, and the water ~~did not~~ rose[^1]. Falk\\[?\\] came \\[2 words illegible\\].[^2]

\\[stamp: RECEIVED\\
3 May\\]

| Day | Depth |
| --- | --- |
| 1 | ~~4~~*5* |

[^1]: editor's note: By \\[two\\] feet.

[^2]: Padegan <!-- -->
`);
});

test.each([
  ["In [name not declassified].", "In [name redacted]."],
  ["In [redacted: 2 lines].", "In [2 lines redacted]."],
  ["[stamp:] IN", "[stamp] IN"],
  ["[stamp: IN]", "[stamp: IN]"],
])("%s is read as %s", async (typed, read) => {
  expect(await contentOf(readingText, typed, { isPart: true })).toBe(`${read}\n`);
});

test("a letter to be read", async () => {
  expect(await contentOf(readingText, LETTER)).toBe(`Letter to the harbour master

Citation: Harbour archive, Box 3

Page 1

On the ice

The ice still held, and the water rose[1]. Falk[?] came [2 words illegible].[2]

[stamp: RECEIVED
3 May]

Day\tDepth
1\t5

[1] editor's note: By [two] feet.

[2] Padegan
`);
});

test.each([
  ["1893. It rained.", "1893\\. It rained."],
  ["- a\n+ b\n# c\n> d\n===", "\\- a\n\\+ b\n\\# c\n\\> d\n\\==="],
  ["a *b* _c_ `d` <e> ~f~ g|h \\i", "a \\*b\\* \\_c\\_ \\`d\\` \\<e\\> \\~f\\~ g\\|h \\\\i"],
  ["AT&T &amp; &#65;", "AT&T \\&amp; \\&#65;"],
  ["    four spaces", "four spaces"],
  ["Mik[handwritten: oy]an", "Mik*oy*an"],
  ["he[handwritten: (Falk)]said", "he<ins>(Falk)</ins>said"],
  ["so [handwritten: (Falk)] said", "so *(Falk)* said"],
  ["[deleted: a][handwritten: b]", "~~a~~*b*"],
  ["[handwritten: a][handwritten: <u>b</u>]", "<ins>a</ins><u>*b*</u>"],
  ["[deleted: [handwritten: a]]", "<del>*a*</del>"],
  ["[Port office\nNorth quay\nStamp: PAID]", "\\[Stamp: Port office\\\nNorth quay\\\nPAID\\]"],
  ["[handwritten: one¶two]".replace("¶", "\n"), "*one*\n*two*"],
])("%j keeps its characters", async (text, expected) => {
  const body = (await contentOf(markdown, `[page 1]\n\n${text}\n`))
    .split("\n\n")
    .slice(2)
    .join("\n\n");
  expect(body).toBe(`${expected}\n`);
});
