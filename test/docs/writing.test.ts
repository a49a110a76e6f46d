import { describe, expect, test } from "vitest";
import { wrap } from "../../server/src/features/wrap";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { ASKING, accepted } from "../support/completion";
import {
  type Claim,
  codeIn,
  headingsIn,
  linksIn,
  pageKept,
  printTable,
  readPage,
  region,
  tablesIn,
} from "../support/documentation";
import { effortOf, type Task, wrapEffort } from "../support/keystrokes";

/** `UPDATE_DOCS=1 npx vitest run test/docs` counts anew. */
const PAGE = "writing.md";
const HANDS = "Letter\n\nHands: h1 = typescript; h2 = Falk, ink\n\n";

/** Ten marks that transcribers need most. */
const TASKS: readonly Task[] = [
  {
    before: "word ",
    mark: "[handwritten: soon]",
    stops: ["soon"],
    opener: "[",
    label: "handwritten: …",
  },
  {
    before: `${HANDS}word `,
    mark: "[handwritten in the left margin, h2: soon]",
    stops: ["in the left margin", "h2", "soon"],
    opener: "[",
    label: "handwritten in the left margin, h1: …",
  },
  { before: "word ", mark: "[deleted: not]", stops: ["not"], opener: "[", label: "deleted: …" },
  {
    before: "word ",
    mark: "[illegible: 2 words]",
    stops: ["2 words"],
    opener: "[",
    label: "illegible: 2 words",
  },
  { before: "word ", mark: "[stamp: PAID]", stops: ["PAID"], opener: "[", label: "stamp: …" },
  {
    before: "word ",
    mark: "[signed: V. Munteanu]",
    stops: ["V. Munteanu"],
    opener: "[",
    label: "signed: …",
  },
  {
    before: "word ",
    mark: "[translator's note: a pun]",
    stops: ["a pun"],
    opener: "[",
    label: "translator's note: …",
  },
  {
    before: "word ",
    mark: "[changed: five -> six]",
    stops: ["five", "six"],
    opener: "[",
    label: "changed: … -> …",
  },
  {
    before: "with ",
    mark: "[@dashkova: Vera]",
    stops: [": Vera"],
    opener: "[@",
    label: "Vera Dashkova",
  },
  {
    before: "[page 12 | scans/0012.jpg]\n\n",
    mark: "[page 13 | scans/0013.jpg]",
    stops: ["13", "scans/0013.jpg"],
    opener: "[",
    label: "page 13 | scans/0013.jpg",
  },
];

/** The marks of these tasks that can be put around a word. */
const WRAPS: Readonly<
  Record<string, readonly [string, { before: string; after: string }, boolean]>
> = {
  "[handwritten: soon]": ["addition handwritten", { before: "[handwritten: ", after: "]" }, true],
  "[deleted: not]": ["deletion overstrike", { before: "[deleted: ", after: "]" }, true],
  "[stamp: PAID]": ["stamp", { before: "[stamp: ", after: "]" }, false],
  "[signed: V. Munteanu]": ["signature", { before: "[signed: ", after: "]" }, false],
  "[translator's note: a pun]": [
    "note translator",
    { before: "[translator's note: ", after: "]" },
    false,
  ],
};

const page = pageKept(PAGE, claimsIn);

function claimsIn(text: string): Claim[] {
  return [region(text, "keystrokes", keystrokes())];
}

function keystrokes(): string {
  const rows = TASKS.map((task) => {
    const { byHand, fromList } = effortOf(task);
    const [as, mark, bindable] = WRAPS[task.mark] ?? [];
    const around = as && mark ? wrapEffort(mark, as) : undefined;
    return [
      `\`${task.mark}\``,
      String(byHand),
      String(fromList),
      String(around?.byHand ?? ""),
      String(around?.fromList ?? ""),
      bindable ? "1" : "",
    ];
  });
  const heads = ["Mark", "By hand", "From the list", "Around a word: by hand", "Wrap", "Own key"];
  return printTable(heads, rows);
}

test.each(claimsIn(page))("$title is true", ({ span, expected }) => {
  expect(page.slice(span.start, span.end)).toBe(expected);
});

test("the list saves keys for every mark, and wrapping does, too", () => {
  for (const task of TASKS) {
    const { byHand, fromList } = effortOf(task);
    expect(fromList, task.mark).toBeLessThan(byHand);
  }
  for (const [as, mark] of Object.values(WRAPS)) {
    const { byHand, fromList } = wrapEffort(mark, as);
    expect(fromList, as).toBeLessThan(byHand);
  }
});

describe("what is taken from the list", () => {
  const rows = tablesIn(page).find(({ heads }) => heads[0] === "You have typed")?.rows ?? [];

  test.each(rows.map((cells) => cells.map((cell) => codeIn(cell)[0] ?? "")))(
    "%s, %s",
    (typed = "", item = "", result) => {
      expect(accepted(typed.replace("▮", "$0"), item, ASKING).replace("|", "▮")).toBe(result);
    },
  );

  test("there are examples", () => expect(rows.length).toBeGreaterThan(5));
});

test("the commands write what the page says", () => {
  const rows = tablesIn(page).find(({ heads }) => heads[0] === "Command")?.rows ?? [];
  const types = ["addition handwritten", "deletion overstrike", "unclear", "supplied", "note note"];
  for (const [at, as] of types.entries()) {
    const document = parse("Rope", defaultConventions);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
    const written = wrap(document, [range], { as })
      .edits.map(({ newText }) => newText)
      .join("…");
    expect(codeIn(rows[at]?.[1] ?? "")).toEqual([written]);
  }
});

test("links lead somewhere", () => {
  for (const link of linksIn(page)) {
    const [file, heading] = link.split("#");
    expect(headingsIn(readPage(file || PAGE))).toEqual(
      heading ? expect.arrayContaining([heading]) : expect.anything(),
    );
  }
});
