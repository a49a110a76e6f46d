import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FIRST, LAST, SENTENCES } from "./sentences.mjs";
import { random } from "./statistics.mjs";

/** How many bytes each document of a workspace has, about. */
const DOCUMENT_SIZE = 15_000;
const PARAGRAPHS_TO_A_PAGE = 5;
const SENTENCES_TO_A_PARAGRAPH = 4;
/** By how many bytes a paragraph with names and marks in it is longer, about. */
const MARKS = 80;

/** Everybody in the register; the first is the one whose mentions are counted. */
export const PEOPLE = LAST.flatMap((last) => FIRST.map((first) => `${first} ${last}`));
const idOf = (name) => name.toLowerCase().replace(" ", "-");

/**
 * How the same text is written for each server.
 *
 * @typedef {object} Language
 * @property {string} id As clients name it.
 * @property {string} extension
 * @property {string} register The file of the register.
 * @property {string} registerId
 * @property {(title: string) => string} head
 * @property {(number: number) => string} page
 * @property {(name: string) => string} name
 * @property {(words: string) => string} handwritten
 * @property {(words: string) => string} deleted
 * @property {(words: string) => string} unclear
 * @property {(names: readonly string[]) => string} people
 */

/** @type {Record<string, Language>} */
export const LANGUAGES = {
  recto: {
    id: "recto",
    extension: "recto",
    register: "people.yaml",
    registerId: "yaml",
    head: (title) => `---\ntitle: ${title}\ndate: 1887-02-04\n---`,
    page: (number) => `[page ${number}]`,
    name: (name) => name,
    handwritten: (words) => `[handwritten: ${words}]`,
    deleted: (words) => `[deleted: ${words}]`,
    unclear: (words) => `[[${words}]]`,
    people: (names) =>
      `people:\n${names.map((name) => `  - id: ${idOf(name)}\n    name: ${name}\n`).join("")}`,
  },
  markdown: {
    id: "markdown",
    extension: "md",
    register: "people.md",
    registerId: "markdown",
    head: (title) => `# ${title}`,
    page: (number) => `## Page ${number}`,
    name: (name) => `[${name}](people.md#${idOf(name)})`,
    handwritten: (words) => `*${words}*`,
    deleted: (words) => `~~${words}~~`,
    unclear: (words) => `**${words}**`,
    people: (names) => names.map((name) => `# ${name}\n`).join("\n"),
  },
};

/** A document of about so many bytes, the same words in each language, the same for the same seed. */
export function documentText(language, bytes, seed = 1) {
  const next = random(seed);
  const parts = [language.head(titleOf(seed))];
  for (let size = 0, at = 0; size < bytes; at++) {
    if (at % PARAGRAPHS_TO_A_PAGE === 0) parts.push(language.page(1 + at / PARAGRAPHS_TO_A_PAGE));
    const sentences = Array.from({ length: SENTENCES_TO_A_PARAGRAPH }, () =>
      oneOf(SENTENCES, next),
    );
    parts.push(sentences.map((sentence) => marked(sentence, language, next)).join(" "));
    size += Buffer.byteLength(sentences.join(" ")) + MARKS;
  }
  return `${parts.join("\n\n")}\n`;
}

/** All titles have it in common. */
export const TITLES = "Station log";
const titleOf = (seed) => `${TITLES} ${String(seed).padStart(6, "0")}`;

/** Writes a folder with so many documents and a register, and gives the path of its first document. */
export function writeWorkspace(folder, language, count) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, language.register), language.people(PEOPLE));
  for (let at = 1; at <= count; at++) {
    writeFileSync(join(folder, nameOf(language, at)), documentText(language, DOCUMENT_SIZE, at));
  }
  return join(folder, nameOf(language, 1));
}

const nameOf = ({ extension }, at) => `log-${String(at).padStart(6, "0")}.${extension}`;

function marked(sentence, language, next) {
  return sentence
    .replace(/@/g, () => language.name(oneOf(PEOPLE, next)))
    .replace(/\{(?:[^:}]*: )?([^}]*)\}/g, (_, words) => language.handwritten(words))
    .replace(/~([^~]*)~/g, (_, words) => language.deleted(words))
    .replace(/\?([^?]*)\?/g, (_, words) => language.unclear(words));
}

const oneOf = (list, next) => list[Math.floor(next() * list.length)];
