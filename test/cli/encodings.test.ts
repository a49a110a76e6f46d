import { expect, test } from "vitest";
import { decode } from "../../server/src/node/decode";
import { encoded, folderWith, jsonLines, recto, utf16 } from "./program";

const RUSSIAN =
  "Записка смотрителя\r\n\r\nВ среду вечером часы на башне остановились. Мастер поднялся наверх [от руки: с фонарём] и нашёл, что маятник цел.\r\n";
const CAPITALS = "СРОЧНО. НАЧАЛЬНИКУ СТАНЦИИ. ПОЕЗД ЗАДЕРЖАН, ЖДИТЕ УКАЗАНИЙ.\n";
const UKRAINIAN =
  "Годинник на вежі зупинився у середу ввечері, і майстер піднявся нагору з ліхтарем.\n";
const MOSTLY_ENGLISH =
  "The entry for Wednesday reads остановились; the hand is not the keeper’s.\n";

test.each([
  ["utf-16le", "le", "\ufeff"],
  ["utf-16be", "be", "\ufeff"],
  ["utf-16le", "le", ""],
  ["utf-16be", "be", ""],
] as const)("%s is read with and without its mark", (encoding, order, mark) => {
  for (const written of [RUSSIAN, "Plain\n", "Größe: 5 €\n"]) {
    const expected = { text: written, encoding, marked: mark !== "" };
    expect(decode(utf16(mark + written, order))).toEqual(expected);
  }
});

test.each(["windows-1251", "koi8-r"])("%s is recognised by its letters", (encoding) => {
  for (const written of [RUSSIAN, CAPITALS, MOSTLY_ENGLISH.replace("’", "'"), "Привет\n"]) {
    const expected = { text: written, encoding, marked: false };
    expect(decode(encoded(written, encoding))).toEqual(expected);
  }
});

test("other languages in windows-1251 are read, too", () => {
  expect(decode(encoded(UKRAINIAN, "windows-1251"))).toMatchObject({ text: UKRAINIAN });
});

test.each([
  ["ibm866", RUSSIAN],
  ["ibm866", CAPITALS],
  ["iso-8859-5", RUSSIAN],
  ["iso-8859-5", CAPITALS],
  ["x-mac-cyrillic", CAPITALS],
  [
    "windows-1252",
    "Während der Größe des Kessels gehört Öl über die Straße; à la carte, déjà vu.\n",
  ],
  ["windows-1252", "Il va à la gare et à la mer.\n"],
  ["iso-8859-2", "Zegar na wieży zatrzymał się w środę wieczorem, więc mistrz poszedł na górę.\n"],
  ["windows-1253", "Το ρολόι του πύργου σταμάτησε την Τετάρτη το βράδυ και ο μάστορας ανέβηκε.\n"],
  ["windows-1255", "השעון במגדל נעצר ביום רביעי בערב והשען עלה למעלה עם פנס בידו\n"],
  ["windows-1256", "توقفت ساعة البرج مساء يوم الأربعاء وصعد الساعاتي ومعه فانوس\n"],
  ["windows-1254", "Kuledeki saat çarşamba akşamı durdu, ustabaşı fenerle yukarı çıktı.\n"],
])("%s is refused rather than read wrongly", (encoding, written) => {
  expect(decode(encoded(written, encoding))).toEqual({ reason: expect.stringContaining("UTF-8") });
});

test("bytes of no language are refused", () => {
  let seed = 7;
  const random = (from: number) =>
    Uint8Array.from({ length: 400 }, () => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return from + ((seed >> 16) % (256 - from));
    });
  for (const from of [0, 0x80, 0xc0]) {
    for (let time = 0; time < 50; time++) expect(decode(random(from))).toHaveProperty("reason");
  }
});

test("UTF-8 with a broken character says where", () => {
  const broken = Buffer.concat([
    Buffer.from("Часы\r\nбашни\n"),
    Uint8Array.of(0xd0),
    Buffer.from("x"),
  ]);
  expect(decode(broken)).toEqual({ reason: expect.stringContaining("line 3") });
  const marked = Buffer.concat([Buffer.from("\ufeffA\n"), Uint8Array.of(0xff)]);
  expect(decode(marked)).toEqual({ reason: expect.stringContaining("line 2") });
});

test("UTF-8 is read with any character, some control characters among them", () => {
  const written = `Clock \u0000 tower, 時計塔, ساعة, ${"and so on ".repeat(5)}\u0007 😀 \u0085\n`;
  expect(decode(Buffer.from(written))).toEqual({ text: written, marked: false });
  expect(decode(Buffer.from("a\u0000b\u0000c"))).toHaveProperty("reason");
});

test("a legacy encoding is a finding, and places count characters", async () => {
  const cwd = folderWith({
    "1251.recto": encoded(`${RUSSIAN}\r\nДва [[штамп: получено] дня\r\n`, "windows-1251"),
    "utf16.recto": utf16(`\ufeff${RUSSIAN}\r\nДва [[штамп: получено] дня\r\n`, "le"),
  });
  const outcome = await recto(["check", "--format", "json", "."], { cwd });
  expect(outcome.code).toBe(1);
  for (const { findings } of jsonLines(outcome)) {
    expect(findings.map(({ code }) => code)).toEqual(["legacy-encoding", "doubled-bracket"]);
    expect(findings[1]?.range.start).toEqual({ line: 4, character: 4 });
  }
});

test("what is no text is a message and no mojibake; the other files are done", async () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49);
  const cwd = folderWith({
    "a.recto": png,
    "b.recto": "Fine\n",
    "c.recto": encoded(RUSSIAN, "ibm866"),
  });
  const outcome = await recto(["check", "--format", "json", "."], { cwd });
  expect(jsonLines(outcome)).toEqual([{ file: "b.recto", findings: [] }]);
  expect(outcome.stderr).toMatch(/^recto: a\.recto: [^\n]+\nrecto: c\.recto: [^\n]+\n$/);
  expect(outcome.code).toBe(2);
});

test("text and outline read the same encodings", async () => {
  const cwd = folderWith({ "a.txt": encoded(RUSSIAN, "koi8-r") });
  const { stdout } = await recto(["text", "a.txt"], { cwd });
  expect(stdout).toContain("Мастер поднялся наверх с фонарём и нашёл");
  expect((await recto(["outline", "a.txt"], { cwd })).stdout).toContain("✎ с фонарём");
});
