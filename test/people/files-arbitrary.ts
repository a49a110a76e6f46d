import fc from "fast-check";
import type { Entry } from "../../server/src/people/entry";
import { line, paragraphs } from "../../server/src/people/files/normal";

/** Words that files of all three formats find hard. */
const HOSTILE = fc.constantFrom(
  "<a>&amp;</a>",
  "]]>",
  "a; b | c",
  "en: x",
  "en:x",
  "- x",
  "# x",
  "*x",
  "&x",
  "yes",
  "null",
  "1898",
  "~",
  "''",
  '"a""b',
  "\\;",
  "\\",
  "x (1951/1953)",
  "x (/)",
  "{a: [b]}",
  "Пэн Дэ-хуай",
  "彭德怀",
  "e\u0301",
  "\u{1f989}",
  "נסים",
  "<?x?>",
  "%20",
  "a\u2028b\u0085c",
  "\u00a0x",
  "|",
  ">-",
  "@id",
  "`x`",
);
const raw = fc.oneof(HOSTILE, fc.string({ unit: "binary", maxLength: 12 }), fc.string());
const one = fc
  .array(raw, { minLength: 1, maxLength: 3 })
  .map((words) => line(words.join(" ")))
  .filter((text) => text !== "");
const several = fc
  .array(raw, { minLength: 1, maxLength: 5 })
  .map((words) => paragraphs(words.join("\n")))
  .filter((text) => text !== "");
const date = fc.constantFrom(
  "1898",
  "1898-10-24",
  "1898-10?",
  "189X",
  "-0044",
  "1898/1900",
  "../1900",
  "0044",
  "1900-02-29",
  "um 1898",
);
const many = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 4 });

/** An entry as readers make them, without its place in a file. */
const entry: fc.Arbitrary<Entry> = fc
  .record(
    {
      id: fc.oneof(fc.stringMatching(/^[a-z][a-z-]{0,8}$/), one),
      type: fc.constantFrom("person" as const, "place" as const, "organisation" as const),
      name: one,
      names: many(
        fc.record(
          { text: one, language: fc.constantFrom("en", "ru", "zh-Hant", "no", "y", "Cyrl") },
          { requiredKeys: ["text"] },
        ),
      ),
      misread: many(one),
      surname: one,
      forename: one,
      born: date,
      died: date,
      roles: many(fc.record({ title: one, from: date, to: date }, { requiredKeys: ["title"] })),
      bio: several,
      portrait: one,
      links: many(fc.oneof(fc.webUrl(), one)),
    },
    { requiredKeys: ["id", "type", "name", "names", "misread", "roles", "links"] },
  )
  .map((made) => ({ ...made }));

/** A register as readers make them. */
export const registers = fc.array(entry, { maxLength: 5 });
