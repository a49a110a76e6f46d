import { personMarks } from "../../server/src/analysis/person-marks";
import type { Entry, EntrySource } from "../../server/src/people/entry";
import type { Known } from "../../server/src/people/known";
import type { Ambiguity, Mention, Names, Suspicion } from "../../server/src/people/mention";
import { Recognised } from "../../server/src/people/recognised";
import { type Register, registerOf } from "../../server/src/people/register";
import type { Document } from "../../server/src/syntax/document";
import type { Span } from "../../server/src/text/span";

/** Where the register of the tests stands. */
export const REGISTER_URI = "file:///edition/people.yaml";

/** The text of that register, as far as the tests change it. */
export const REGISTER_TEXT = `# The people of the weather stations.
people:
  - id: dashkova
    name: Vera Dashkova
    misread: [Дашнова]

  - id: falk-irene
    name: Irene Falk

  - id: falk-otto
    name: Otto Falk

  - id: ri-sang-il
    name: Ri Sang-il

  - id: wojcik
    name: Szczepan Wójcik

  - id: kyakhta
    name: Kyakhta
`;

const NOBODY: Omit<Entry, "id" | "name" | "source"> = {
  type: "person",
  names: [],
  misread: [],
  roles: [],
  links: [],
};

const ENTRIES: readonly Entry[] = [
  {
    ...NOBODY,
    id: "dashkova",
    name: "Vera Dashkova",
    names: [
      { text: "Вера Дашкова", language: "ru" },
      { text: "達什科娃", language: "zh" },
    ],
    misread: ["Дашнова"],
    surname: "Дашкова",
    born: "1851-10-24",
    died: "1919",
    roles: [
      { title: "Keeper of the *Registry*", from: "1884-09", to: "1889-09" },
      { title: "Director", from: "1889-10" },
    ],
    bio: "Counted **rain** for thirty years.",
    portrait: "portraits/dash (1).png",
    links: ["https://www.example.org/wiki/Vera_(D)", "javascript:alert(1)"],
  },
  { ...NOBODY, id: "falk-irene", name: "Irene Falk", surname: "Falk", born: "1849", died: "1926" },
  { ...NOBODY, id: "falk-otto", name: "Otto Falk", surname: "Falk", born: "1861?" },
  {
    ...NOBODY,
    id: "ri-sang-il",
    name: "Ri Sang-il",
    names: [
      { text: "Ли Сан Ир", language: "ru" },
      { text: "리상일", language: "ko" },
    ],
  },
  {
    ...NOBODY,
    id: "wojcik",
    name: "Szczepan Wójcik",
    names: [{ text: "Щепан Вуйцик", language: "ru" }],
    surname: "Вуйцик",
  },
  {
    ...NOBODY,
    id: "kyakhta",
    type: "place",
    name: "Kyakhta",
    names: [{ text: "Кяхта", language: "ru" }],
  },
];

/** Six entries of an invented edition: two share a surname, one is a place. */
export const register: Register = registerOf([
  ENTRIES.map((entry) => ({ ...entry, source: sourceOf(entry.id) })),
]);

/**
 * What is known of a document. The names are found by the plainest means: whole forms and surnames,
 * a Russian ending, known misreadings, marks. How the recogniser finds them is tested elsewhere.
 */
export function knownOf(document: Document, date?: string): Known {
  return { register, date, recognised: recognised(document) };
}

interface Form {
  readonly text: string;
  readonly entry: Entry;
  readonly why: Mention["why"] | "misread";
}

const FORMS: readonly Form[] = register.entries
  .flatMap((entry): Form[] => [
    ...[entry.name, ...entry.names.map(({ text }) => text)].map(
      (text): Form => ({ text, entry, why: "exact" }),
    ),
    ...(entry.surname ? [{ text: entry.surname, entry, why: "part" } as const] : []),
    ...["у", "ом"].map(
      (end): Form => ({ text: `${entry.surname}${end}`, entry, why: "inflected" }),
    ),
    ...entry.misread.map((text): Form => ({ text, entry, why: "misread" })),
  ])
  .sort((a, b) => b.text.length - a.text.length);

function recognised(document: Document): Known["recognised"] {
  const mentions: Mention[] = [];
  const ambiguities: Ambiguity[] = [];
  const suspicions: Suspicion[] = [];
  const marks = [...personMarks(document)];
  const { text } = document;
  for (const { id, content, kind } of marks) {
    if (kind === "identification" || content.start === content.end || !register.byId.has(id))
      continue;
    const surface = text.slice(content.start, content.end);
    mentions.push({ ...content, id, surface, form: surface, why: "marked", confidence: 1 });
  }
  const strangers = [...text.matchAll(/\[@:[^\]]*\]/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const taken: { start: number; end: number }[] = [...marks, ...strangers];
  for (const { form, start } of occurrences(text)) {
    const end = start + form.text.length;
    if (taken.some((other) => other.start < end && start < other.end)) continue;
    taken.push({ start, end });
    const surface = text.slice(start, end);
    const { id, name, surname } = form.entry;
    const ids = FORMS.filter((other) => other.text === form.text).map(({ entry }) => entry.id);
    if (ids.length > 1) ambiguities.push({ start, end, ids, surface });
    else if (form.why === "misread")
      suspicions.push({ start, end, id, surface, form: surname ?? name });
    else {
      const from = form.why === "inflected" ? (surname ?? name) : form.text;
      const base = { start, end, id, surface, form: from, why: form.why, confidence: 1 };
      mentions.push({ ...base, full: form.why === "exact" && form.text.includes(" ") });
    }
  }
  return recognisedOf(document, { mentions, ambiguities, suspicions });
}

/** What is recognised, from lists with offsets in the document. */
export function recognisedOf(document: Document, all: Partial<Names>): Recognised {
  const inBlock = <Item extends Span>(items: readonly Item[] = [], index: number): Item[] => {
    const from = document.start(index);
    return items
      .filter(({ start }) => document.blockIndexAt(start) === index)
      .map((item) => ({ ...item, start: item.start - from, end: item.end - from }))
      .sort((a, b) => a.start - b.start);
  };
  const blocks = document.blocks.map((_, index) => {
    const mentions = inBlock(all.mentions, index);
    const ambiguities = inBlock(all.ambiguities, index);
    const suspicions = inBlock(all.suspicions, index);
    const isEmpty = mentions.length + ambiguities.length + suspicions.length === 0;
    return isEmpty ? undefined : { mentions, ambiguities, suspicions };
  });
  return new Recognised(document, blocks);
}

function* occurrences(text: string): Generator<{ form: Form; start: number }> {
  for (const form of FORMS) {
    for (let at = text.indexOf(form.text); at >= 0; at = text.indexOf(form.text, at + 1)) {
      const around = [text[at - 1], text[at + form.text.length]];
      if (!around.some((letter) => letter && /[\p{L}\p{M}]/u.test(letter)))
        yield { form, start: at };
    }
  }
}

function sourceOf(id: string): EntrySource {
  const lines = REGISTER_TEXT.split("\n");
  const line = lines.indexOf(`  - id: ${id}`);
  const next = lines.findIndex((text, at) => at > line && /^ {2}- |^$/.test(text));
  const start = { line, character: 4 };
  const end = { line: next - 1, character: lines[next - 1]?.length ?? 0 };
  const value = { line, character: 8 };
  const idRange = { start: value, end: { line, character: 8 + id.length } };
  return { uri: REGISTER_URI, range: { start, end }, idRange };
}
