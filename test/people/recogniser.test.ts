import fc from "fast-check";
import { expect, test } from "vitest";
import { recognise } from "../../server/src/people/recognise";
import { defaultConventions } from "../../server/src/syntax/conventions";

import { edit, parse } from "../../server/src/syntax/parse";
import { checkNames, recogniseText, registerFrom } from "./support";

const REGISTER = `
mikoyan = Anastas Mikoyan; Анастас Иванович Микоян; born: 1895
peng = Peng Dehuai; Пэн Дэ-хуай; 彭德怀; misread: Пон До-худом
kim = Kim Il Sung; Ким Ир Сен; 김일성; 金日成
ponomarev = Boris Ponomarev; Борис Николаевич Пономарёв
hofmann = Clara Beer-Hofmann
albert = Georg von Brandenstein
moscow = Moscow; Москва; place`;

const check = (expected: string, date?: string) => checkNames(REGISTER, expected, date);

test("full names, surnames and initials", () => {
  check("‹Anastas Mikoyan|mikoyan› spoke. ‹A. Mikoyan|mikoyan› left, and ‹Mikoyan|mikoyan› wrote.");
  check("Cde. ‹Mikoyan, Anastas|mikoyan›, and General ‹von|x›".replace("‹von|x›", "Brown"));
});

test("Russian names decline, and titles may touch them", () => {
  check("‹Анастас Иванович Микоян|mikoyan› и т.‹Микояну|mikoyan›, у ‹А. И. Микояна|mikoyan›.");
  check("Беседа с ‹Пономарёвым|ponomarev› и ‹Микоян А.И.|mikoyan› в ‹Москве|moscow›.");
  check("Письмо ‹Ким Ир Сена|kim› и ‹Пэн Дэ-хуая|peng›.");
});

test("East Asian names in their own scripts and in several spellings", () => {
  check("‹彭德怀|peng›同志 and ‹김일성|kim›은 and ‹Kim Il-sung|kim› and ‹Kim Ilsung|kim›.");
  check("‹Kim\nIl Sung|kim›, or ‹Kim Il Sung|kim›.");
});

test("an eastern name that is written in one word with hyphens", () => {
  const register = "shi = Shi Zhe; Ши Дже\nkim = Kim Il-sung; Ким Ир Сен";
  checkNames(register, "С ‹Ши-дже|shi› и с ‹Kim-Il-Sung|kim›, от ‹Ким-Ир-Сена|kim›.");
  checkNames(register, "Шидже и Кимирсен – слова, Ши-кинг – другое.");
});

test("a German genitive, a hyphen and a noble particle", () => {
  check("Frau ‹Beer-Hofmann|hofmann› las ‹Georg von Brandensteins|albert› Brief.");
});

test("through brackets, line ends and page turns", () => {
  check("With ‹Mik[oyan]|mikoyan› and ‹A. [handwritten: I.] Mikoyan|mikoyan›.");
  check("Said ‹Mi-\nkoyan|mikoyan› and ‹Anastas\r\nMikoyan|mikoyan›.");
  check("He saw ‹Anastas\n\n[page 3]\n\nMikoyan|mikoyan› again.");
});

test("right-to-left names", () => {
  checkNames("amin = حسن أمين\nlevi = דוד לוי", "كتب ‹حسن أمين|amin› إلى ‹דוד לוי|levi› .");
});

test("a name of somebody outside the register is no mention", () => {
  check("Robert Mikoyan came. R. Mikoyan left. Kim Yong-nam and Howard Jones stayed.");
});

test("nothing inside addresses, keys and comments", () => {
  check("see https://example.org/Mikoyan/ and scans/Mikoyan.jpg and Mikoyan@example.org");
  check("%% Mikoyan\n\nText with\n%% Mikoyan\nmore.");
  checkNames("box = Archive; place", "A title\nArchive: ‹Archive|box› 7\n\nText.");
});

test("misreadings are suspected and not counted", () => {
  check("Talk with ‹Kim II Sung?kim› and ‹Пон До-худом?peng›, and ‹Клм Ир Сена?kim›.");
});

test("a bare surname belongs to the fuller form that is nearest", () => {
  const register = "anna = Anna Sorel; born: 1880\npaul = Paul Sorel; born: 1875";
  checkNames(
    register,
    "‹Anna Sorel|anna› wrote. ‹Sorel|anna› paid. ‹Paul Sorel|paul› came. ‹Sorel|paul› left.",
  );
});

test("who was not yet born is not meant, and a real tie is ambiguous", () => {
  const register = "old = Karl Sorel; born: 1860\nyoung = Emil Sorel; born: 1925";
  checkNames(register, "With ‹Sorel|old› in town.", "1920");
  checkNames("a = Karl Sorel\nb = Emil Sorel", "With ‹Sorel|a|b› in town.");
});

test("the text itself may say who is meant", () => {
  check("‹[@peng: the marshal]|peng› and ‹Somebody|kim› [=@kim] and [@nobody: X].");
});

test("or that it is nobody of the register", () => {
  check("[@: Robert Mikoyan] and ‹Anastas Mikoyan|mikoyan›, [@: [[Mikoyan]]], [@: Kim II Sung].");
});

const WORDS = [
  "Mikoyan",
  "Anastas",
  "А.",
  "Микояна",
  "Kim",
  "Il",
  "Sung",
  "彭德怀",
  "[page 2]",
  "[x: ",
  "]",
  "[",
  "%% ",
  "https://a.org/Kim",
  "\n",
  "\r\n",
  "\n\n",
  " ",
  "-",
  "’s",
  "and",
  "Robert",
  "김일성은",
  ", ",
  ". ",
  "[note: Mikoyan]",
];
const texts = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 40 })
  .map((words) => words.join(" "));
const MATCHER = registerFrom(REGISTER);

test("mentions are in order, apart and inside the text, and never in a comment or address", () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      for (const { start, end } of recogniseText(text, MATCHER).mentions) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
        const line = text.slice(text.lastIndexOf("\n", start) + 1, start);
        expect(line.startsWith("%% ")).toBe(false);
        expect(text.slice(Math.max(0, start - 14), start).includes("https://a.org/")).toBe(false);
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 300, seed: 5 },
  );
});

test("after an edit the names are those of the new text", () => {
  fc.assert(
    fc.property(texts, texts, fc.nat(), fc.nat(12), (text, inserted, at, length) => {
      const before = parse(text, defaultConventions);
      recognise(before, MATCHER);
      const start = Math.min(at % (text.length + 1), text.length);
      const end = Math.min(text.length, start + length);
      const after = edit(before, { start, end, text: inserted });
      const fresh = parse(text.slice(0, start) + inserted + text.slice(end), defaultConventions);
      expect(recognise(after, MATCHER)).toEqual(recognise(fresh, MATCHER));
    }),
    { numRuns: 200, seed: 6 },
  );
});

test("an identification at the end of a paragraph that names nobody else", () => {
  check("It was signed by ‹Filippov|kim› [=@kim]");
});
