import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../support/translations";
import { folderWith, type Outcome, recto } from "./program";

/** A letter in three scripts with three findings, of which one tells of numbers; lines end in CRLF. */
const LETTER = [
  "Письмо 김철수",
  "",
  "[page 4]",
  "",
  "Sent [[stamp: получено 𝔛] שלום.",
  "",
  "[page 3]",
  "",
  "Предсeдатель é.",
  "",
].join("\r\n");
const FILES = { "a.recto": LETTER };

/** What a run says in a language. */
async function said(language: string, parameters: readonly string[]): Promise<Outcome> {
  return recto([...parameters, "--language", language], { cwd: folderWith(FILES) });
}

describe("help", () => {
  test.each([
    ["ru", "Использование: recto check [OPTIONS] PATHS…", "Показывает, что не так"],
    ["de", "Aufruf: recto check [OPTIONS] PATHS…", "Sagt, was in Transkriptionen"],
    ["fr", "Utilisation : recto check [OPTIONS] PATHS…", "Dit ce qui ne va pas"],
    ["en", "Usage: recto check [OPTIONS] PATHS…", "Say what is wrong"],
  ])("in %s", async (language, usage, sentence) => {
    const { stdout, code } = await said(language, ["check", "--help"]);
    expect(stdout.startsWith(`${usage}\n\n${sentence}`)).toBe(true);
    expect(stdout).toContain("--language en|ru|de|fr");
    expect(code).toBe(0);
  });

  test("of the program is of the same length in each, with the same commands", async () => {
    const rows = await Promise.all(
      ["en", ...LANGUAGES].map(async (language) => (await said(language, ["--help"])).stdout),
    );
    const commands = rows.map((help) => help.match(/^ {2}[a-z]+ /gm));
    expect(new Set(commands.map(String)).size).toBe(1);
    expect(new Set(rows).size).toBe(4);
  });
});

test("findings and their sum", async () => {
  const summary = async (language: string) =>
    (await said(language, ["check", "a.recto"])).stdout.trimEnd().split("\n");
  expect(await summary("ru")).toMatchInlineSnapshot(`
    [
      "a.recto:5:6: предупреждение doubled-bracket: Эта метка открывается двумя скобками, а закрывается одной; одна из двух лишняя.",
      "a.recto:7:1: сообщение page-order: Страница 3 стоит после страницы 4. Проверьте номер или переместите страницу.",
      "a.recto:9:1: подсказка mixed-script: В «Предсeдатель» есть и латинские, и кириллические буквы, поэтому поиск этого слова не находит. Наберите слово одним алфавитом.",
      "1 файл: 1 предупреждение, 1 сообщение, 1 подсказка",
    ]
  `);
  expect((await summary("de")).at(-1)).toMatchInlineSnapshot(
    `"1 Datei: 1 Warnung, 1 Bemerkung, 1 Hinweis"`,
  );
  expect((await summary("fr")).at(-1)).toMatchInlineSnapshot(
    `"1 fichier : 1 avertissement, 1 remarque, 1 suggestion"`,
  );
});

test.each([
  [1, "1 файл: замечаний нет"],
  [2, "2 файла: замечаний нет"],
  [5, "5 файлов: замечаний нет"],
  [11, "11 файлов: замечаний нет"],
  [21, "21 файл: замечаний нет"],
  [22, "22 файла: замечаний нет"],
])("a Russian sum of %i files", async (count, sum) => {
  const files = Array.from({ length: count }, (_, at) => [`${at}.recto`, "Текст.\n"] as const);
  const cwd = folderWith(Object.fromEntries(files));
  const { stdout } = await recto(["check", "--language", "ru", "."], { cwd });
  expect(stdout).toBe(`${sum}\n`);
});

describe("trouble", () => {
  test.each([
    ["ru", "recto: нет.recto: не существует\n"],
    ["de", "recto: нет.recto: existiert nicht\n"],
    ["fr", "recto: нет.recto: n’existe pas\n"],
    ["en", "recto: нет.recto: does not exist\n"],
  ])("with a file in %s", async (language, message) => {
    const { stderr, code } = await said(language, ["check", "нет.recto", "a.recto"]);
    expect(stderr).toBe(message);
    expect(code).toBe(2);
  });

  test.each([
    ["ru", "recto: search: --context не может быть «x». Это число не больше 10000.\n"],
    ["de", "recto: search: --context kann nicht „x“ sein. Es ist eine Zahl bis 10000.\n"],
    ["fr", "recto: search : --context ne peut pas être « x ». C’est un nombre jusqu’à 10000.\n"],
  ])("with an option in %s", async (language, message) => {
    const { stderr } = await said(language, ["search", "--context", "x", "שלום", "a.recto"]);
    expect(stderr).toBe(message);
  });

  test("with the language itself", async () => {
    const { stderr, code } = await said("tlh", ["check", "a.recto"]);
    expect(stderr).toBe("recto: check: --language cannot be “tlh”. It is one of en, ru, de, fr.\n");
    expect(code).toBe(2);
  });
});

test("what was sought is found and written alike in every language", async () => {
  const all = await Promise.all(
    ["en", ...LANGUAGES].map((language) => said(language, ["search", "שלום", "a.recto"])),
  );
  expect(all[0]?.stdout).toContain("a.recto:5:");
  expect(new Set(all.map(({ stdout }) => stdout)).size).toBe(1);
});

describe("what programs read is the same in every language", () => {
  test.each([
    [["check", "--format", "json", "a.recto"]],
    [["check", "--format", "sarif", "a.recto"]],
    [["outline", "--format", "json", "a.recto"]],
    [["stats", "a.recto"]],
    [["stats", "--format", "csv", "a.recto"]],
  ])("%s", async (parameters) => {
    const english = await said("en", parameters);
    expect(english.stdout).not.toBe("");
    for (const language of LANGUAGES) expect(await said(language, parameters)).toEqual(english);
  });

  test("JUnit has the same suites, tests and types", async () => {
    const shape = async (language: string) => {
      const { stdout } = await said(language, ["check", "--format", "junit", "a.recto"]);
      return stdout.replace(/message="[^"]*"|(?<=>)[^<]+(?=<\/(?:failure|system-out)>)/g, "");
    };
    const english = await shape("en");
    expect(english).toContain("<failure");
    for (const language of LANGUAGES) expect(await shape(language)).toBe(english);
  });
});

describe("the language of the system", () => {
  const chosen = async (environment: Readonly<Record<string, string>>, ...given: string[]) => {
    const { stderr } = await recto([...given, "chek"], { environment });
    return /unknown|неизвестная|unbekannter|inconnue/.exec(stderr)?.[0];
  };
  const [ENGLISH, RUSSIAN, GERMAN, FRENCH] = ["unknown", "неизвестная", "unbekannter", "inconnue"];

  test.each([
    [{}, ENGLISH],
    [{ LANG: "ru_RU.UTF-8" }, RUSSIAN],
    [{ LANG: "ru_RU.UTF-8", LC_MESSAGES: "de_AT" }, GERMAN],
    [{ LANG: "ru_RU.UTF-8", LC_MESSAGES: "de_AT", LC_ALL: "fr_CA.UTF-8" }, FRENCH],
    [{ LANG: "de_DE", LC_ALL: "" }, GERMAN],
    [{ LANG: "de_DE", LC_ALL: "C" }, ENGLISH],
    [{ LANG: "de_DE", LC_ALL: "C.UTF-8" }, ENGLISH],
    [{ LANG: "POSIX", LANGUAGE: "de" }, ENGLISH],
    [{ LANG: "de_DE", LANGUAGE: "uk:fr:ru" }, FRENCH],
    [{ LANG: "de_DE", LANGUAGE: "en:ru" }, ENGLISH],
    [{ LANG: "ja_JP.UTF-8" }, ENGLISH],
    [{ LANG: "../../ru" }, ENGLISH],
  ])("%j", async (environment, word) => {
    expect(await chosen(environment)).toBe(word);
  });

  test("gives way to the option, before the command as behind it", async () => {
    const environment = { LANG: "ru_RU.UTF-8" };
    expect(await chosen(environment, "--language", "de")).toBe(GERMAN);
    expect(await chosen(environment, "--language=fr")).toBe(FRENCH);
    expect(await chosen(environment, "--language=en")).toBe(ENGLISH);
    const { stderr } = await recto(["text", "--language=de"], { environment });
    expect(stderr).toBe("recto: nennen Sie eine Datei; siehe --help\n");
  });
});
