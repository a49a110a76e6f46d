import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
} from "vscode-languageserver-types";
import { frontFields } from "../../analysis/front-matter";
import { LANGUAGE_NAMES } from "../../syntax/data/languages";
import { FIELD_KEYS } from "../../syntax/data/words";
import type { Document } from "../../syntax/document";
import { t, tableWord } from "../../text/words";
import { capitalised } from "../cards/card";
import { ARCHIVES } from "../data/archives";
import { FIELDS } from "../data/fields";
import type { FrontKeySite, FrontValueSite } from "./front-site";
import { rangeOf, sortKey } from "./item";

/** A value with what is said of it. */
interface Value {
  readonly text: string;
  readonly detail?: string | undefined;
  /** Other words by which it is found. */
  readonly words?: string | undefined;
  /** With places to tab through. */
  readonly snippet?: string;
}

const hands = (): Value => ({
  text: "h1 = typescript; h2 = name, ink",
  detail: t("each hand with a key and a description"),
  snippet: `h1 = \${1:typescript}; h2 = \${2:name, ink}`,
});

/** The keys that a document does not have yet, in the order of the language. */
export function fieldKeys(
  document: Document,
  offset: number,
  site: FrontKeySite,
): CompletionItem[] {
  const here = document.positionAt(offset).line;
  const present = new Set(
    frontFields(document).flatMap(({ key, block, keySpan }) =>
      document.positionIn(block, keySpan.start).line === here ? [] : [key],
    ),
  );
  const range = rangeOf(document, site.from, offset);
  const keys = Object.keys(FIELD_KEYS).filter((key) => !present.has(key));
  return keys.map((key, index) => ({
    label: site.yaml ? key.toLowerCase() : key,
    kind: CompletionItemKind.Field,
    detail: tableWord(FIELDS.get(key)?.purpose ?? ""),
    documentation: { kind: "markdown", value: `TEI \`${FIELDS.get(key)?.tei ?? ""}\`` },
    sortText: sortKey(index),
    textEdit: { range, newText: `${site.yaml ? key.toLowerCase() : key}${site.colon ? "" : ": "}` },
  }));
}

/** What can stand behind a key: languages, archives of this edition and others, and the like. */
export function fieldValues(
  document: Document,
  offset: number,
  site: FrontValueSite,
  archives: readonly string[],
  snippets: boolean,
): CompletionItem[] {
  const range = rangeOf(document, site.from, offset);
  const space = site.afterColon ? " " : "";
  return valuesOf(site.key, archives).map(({ text, detail, words, snippet }, index) => ({
    label: text,
    kind: CompletionItemKind.Value,
    ...(detail && { detail }),
    ...(words && { filterText: `${text} ${words}` }),
    sortText: sortKey(index),
    ...(snippet && snippets && { insertTextFormat: InsertTextFormat.Snippet }),
    textEdit: { range, newText: `${space}${(snippets && snippet) || text}` },
  }));
}

function valuesOf(key: string, archives: readonly string[]): readonly Value[] {
  if (key === "Original Language") return languages;
  if (key === "Archive") return [...archives.map(ofEdition), ...known(archives)];
  if (key === "Brackets")
    return [{ text: "source", detail: t("brackets without a label stand in the document itself") }];
  if (key === "Hands") return [hands()];
  return key === "Recto" ? [{ text: "1", detail: t("the version of the language") }] : [];
}

/** One name for each language, as English writes it, which is the first of the table. */
const languages: readonly Value[] = [...new Set(LANGUAGE_NAMES.values())].map((code) => {
  const names = [...LANGUAGE_NAMES].flatMap(([name, of]) => (of === code ? [name] : []));
  const text = (names[0] ?? code).split(" ").map(capitalised).join(" ");
  return { text, detail: code, words: names.join(" ") };
});

function ofEdition(text: string): Value {
  return { text, detail: t("used in this edition") };
}

function known(used: readonly string[]): Value[] {
  return ARCHIVES.filter(({ name }) => !used.some((one) => one.startsWith(name))).map(
    ({ name, short, own, place }) => ({
      text: name,
      detail: [short, place].filter(Boolean).join(", "),
      words: [short, own].filter(Boolean).join(" "),
    }),
  );
}
