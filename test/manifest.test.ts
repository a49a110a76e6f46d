import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { LEGEND } from "../server/src/features/semantic-tokens";
import { FINDINGS } from "../server/src/rules/index";

const PATH = resolve(import.meta.dirname, "../package.json");
const manifest = JSON.parse(readFileSync(PATH, "utf8"));
const { contributes } = manifest;

/** The words of the manifest in English. */
const WORDS = resolve(import.meta.dirname, "../package.nls.json");
const words = JSON.parse(readFileSync(WORDS, "utf8"));

/** What a text of the manifest says in English. */
const said = (text: string): string => text.replace(/^%(.*)%$/, (_, key: string) => words[key]);

/** The key of what the setting of a finding says. */
const settingKey = (code: string) => `setting.rules.${code}`;

/** The settings of the findings, one for each rule. */
const ruleSettings = Object.fromEntries(
  FINDINGS.map(({ code, severity }) => [
    code,
    {
      type: "string",
      enum: ["error", "warning", "information", "hint", "off"],
      default: severity,
      description: `%${settingKey(code)}%`,
    },
  ]),
);

const summaries = Object.fromEntries(
  FINDINGS.map(({ code, summary }) => [settingKey(code), summary]),
);

if (process.env.UPDATE_DOCS) {
  contributes.configuration.properties["recto.rules"].properties = ruleSettings;
  writeFileSync(PATH, `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(WORDS, `${JSON.stringify(Object.assign(words, summaries), null, 2)}\n`);
}

test("every finding has its setting in package.json (UPDATE_DOCS=1 writes them)", () => {
  expect(contributes.configuration.properties["recto.rules"].properties).toEqual(ruleSettings);
  expect(words).toMatchObject(summaries);
});

test("every semantic token is declared and has a colour in themes that do not know it", () => {
  const standard = ["comment", "label"];
  const declared = contributes.semanticTokenTypes.map(({ id }: { id: string }) => id);
  expect([...declared, ...standard].sort()).toEqual([...LEGEND.tokenTypes].sort());
  const modifiers = contributes.semanticTokenModifiers.map(({ id }: { id: string }) => id);
  expect(modifiers.sort()).toEqual([...LEGEND.tokenModifiers].sort());
  const scopes = Object.keys(contributes.semanticTokenScopes[0].scopes);
  expect(scopes.sort()).toEqual([...LEGEND.tokenTypes].sort());
});

test("every setting and command says what it is for", () => {
  for (const [name, setting] of Object.entries<Record<string, string>>(
    contributes.configuration.properties,
  )) {
    const text = said(setting.description ?? setting.markdownDescription ?? "");
    expect(text.length, name).toBeGreaterThan(20);
  }
  for (const { command, title } of contributes.commands) {
    expect(command).toMatch(/^recto\./);
    expect(said(title).length).toBeGreaterThan(5);
  }
});

test("every command is reached by the keyboard: by the palette, or by the menu of a row", () => {
  interface Item {
    readonly command?: string;
    readonly when?: string;
    readonly group?: string;
  }
  const menus = contributes.menus as Readonly<Record<string, readonly Item[]>>;
  const hidden = (menus.commandPalette ?? []).filter(({ when }) => when === "false");
  const inMenus = new Set(
    (menus["view/item/context"] ?? [])
      .filter(({ group }) => !group?.startsWith("inline"))
      .map(({ command }) => command),
  );
  expect(hidden.map(({ command }) => command).filter((one) => !inMenus.has(one))).toEqual([]);
});

test("the walkthrough has five steps, with pictures and commands that there are", () => {
  const [{ steps }] = contributes.walkthroughs;
  expect(steps).toHaveLength(5);
  const commands = contributes.commands.map(({ command }: { command: string }) => command);
  for (const { id, description, media } of steps) {
    expect(existsSync(resolve(media.svg)), id).toBe(true);
    for (const [, command = "", given] of said(description).matchAll(
      /\(command:([\w.]+)(?:\?([^)]+))?\)/g,
    )) {
      if (command.startsWith("recto.")) expect(commands).toContain(command);
      const [sample] = given ? JSON.parse(decodeURIComponent(given)) : [];
      if (sample) expect(existsSync(resolve("samples", sample)), sample).toBe(true);
    }
    for (const language of ["de", "fr", "ru"]) {
      const translated = JSON.parse(readFileSync(resolve(`package.nls.${language}.json`), "utf8"));
      const key = description.replaceAll("%", "");
      expect(linksIn(translated[key]), `${language}: ${key}`).toEqual(linksIn(words[key]));
    }
  }
});

const linksIn = (text: string) => [...text.matchAll(/\(command:[^)]+\)/g)].map(([link]) => link);
