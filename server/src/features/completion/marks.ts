import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
} from "vscode-languageserver-types";
import { markUsesOf } from "../../analysis/mark-uses";
import { memoised } from "../../analysis/memo";
import { lineEndOf } from "../../rules/lines";
import { LABEL_LANGUAGES, type LabelLanguage } from "../../syntax/data/labels";
import { UNITS } from "../../syntax/data/words";
import type { Document } from "../../syntax/document";
import { foldedWords, type Labels } from "../../syntax/labels";
import type { Explained } from "../completion-item-resolve";
import { MARK_FORMS, type MarkForm } from "../data/mark-forms";
import { markTitle } from "../mark-documentation";
import { markSlots } from "../mark-slots";
import { labelRow, spellingLanguages, spellingOf } from "../mark-spelling";
import { plainOf, previewOf, type Slots, snippetOf } from "../mark-template";
import { closing, rangeOf, sortKey } from "./item";
import type { BracketSite } from "./site";

/** What is known of the editor and of the files around the document. */
export interface Surroundings {
  readonly uri: string;
  readonly snippets: boolean;
  readonly language: string | undefined;
  readonly scans: readonly string[];
}

/** One way of writing one mark in one language. */
interface Offer {
  readonly form: MarkForm;
  readonly language: LabelLanguage;
  readonly label: string;
  /** The plain form, or the one that says everything. */
  readonly template: string;
  readonly index: number;
  /** How many languages are better here: what they write stands before this. */
  readonly foreign: number;
}

const WORD_REST = /^[\p{L}\p{M}'’]*/u;
const LABEL_ALONE = "{label}: {text}";
/** `[word?]` is one key behind the word: however often it is used, the list is opened for others. */
const QUICKER_BY_HAND = "unclear";

/** After `[`: the marks, those that this document uses most first. */
export function marks(
  document: Document,
  offset: number,
  site: BracketSite,
  around: Surroundings,
): CompletionItem[] {
  const { rest } = site.bracket;
  // What stands there of another label says nothing about the new one.
  const typed = rest === "labelled" ? "" : foldedWords(site.typed).join(" ");
  const offers = offersFor(document, offset, typed, around.language);
  if (rest === "text" || rest === "labelled") {
    const labels = offers.filter(({ template }) => template === LABEL_ALONE);
    return labels.map((offer) => labelItem(document, offset, site, around.uri, offer));
  }
  return offers
    .filter(({ form, template }) => fits(form, site) && isFilled(template, around))
    .map((offer) => markItem(document, offset, site, around, offer));
}

function markItem(
  document: Document,
  offset: number,
  site: BracketSite,
  { uri, snippets, scans }: Surroundings,
  offer: Offer,
): CompletionItem {
  const { form, language, label, template } = offer;
  const slots = { ...markSlots(document, offset, form, language, scans), label: [label] };
  const text = (snippets ? snippetOf : plainOf)(template, slots, lineEndOf(document));
  return {
    ...described(document, uri, offer, slots),
    ...(snippets && { insertTextFormat: InsertTextFormat.Snippet }),
    textEdit: {
      range: rangeOf(document, site.from, offset),
      newText: `${text}${closing(site.bracket)}`,
    },
  };
}

/** Before text in brackets the label alone is wanted; the words of another label are replaced. */
function labelItem(
  document: Document,
  offset: number,
  { from, bracket, typed }: BracketSite,
  uri: string,
  offer: Offer,
): CompletionItem {
  const labelled = bracket.rest === "labelled";
  const after = labelled ? WORD_REST.exec(document.slice(offset, offset + 80))?.[0] : "";
  const item = described(document, uri, offer, { label: [offer.label] });
  return {
    ...item,
    // The editor compares this with the word that is replaced.
    ...(labelled && { filterText: `${typed} ${item.filterText}` }),
    textEdit: {
      range: rangeOf(document, from, offset + (after?.length ?? 0)),
      newText: labelled ? offer.label : `${offer.label}: `,
    },
  };
}

function described(document: Document, uri: string, offer: Offer, slots: Slots) {
  const { form, language, label, template, index, foreign } = offer;
  const data: Explained = { uri, kind: "mark", type: form.type, language, label };
  const uses =
    form.type === QUICKER_BY_HAND ? 0 : (markUsesOf(document).counts.get(form.type) ?? 0);
  const count = Math.min(uses, 9999);
  return {
    label: previewOf(template, slots),
    labelDetails: { description: markTitle(form) },
    kind: CompletionItemKind.Snippet,
    filterText: searched(offer).join(" "),
    sortText: `${foreign} ${sortKey(9999 - count)} ${sortKey(index)}`,
    data,
  };
}

/** What the editor compares with what is typed. A form without a label is found by all languages' words. */
function searched({ form, language, label, template }: Offer): readonly string[] {
  const languages = template.includes("{label}") ? [language] : LABEL_LANGUAGES;
  const words = [label, ...languages.flatMap((each) => wordsOf(form, each))];
  return [...new Set(words)].filter((word) => word !== "");
}

/**
 * All that fits what was typed, first in the best language, then in the others: the editor finds
 * among them what is typed next, so that no letter waits for an answer.
 */
function offersFor(
  document: Document,
  offset: number,
  typed: string,
  editor: string | undefined,
): Offer[] {
  const languages = spellingLanguages(document, offset, editor);
  const [best = "en"] = languages;
  const offers = new Map<string, Offer>();
  const add = (
    form: MarkForm,
    language: LabelLanguage,
    label: string,
    words: readonly string[],
  ) => {
    if (!isMeant(words, typed)) return;
    const foreign = languages.indexOf(language);
    const index = 2 * MARK_FORMS.indexOf(form);
    for (const [at, template] of form.forms.entries()) {
      const key = template.includes("{label}") ? `${label} ${template}` : template;
      if (!offers.has(key))
        offers.set(key, { form, language, label, template, index: index + at, foreign });
    }
  };
  for (const language of languages) {
    for (const form of MARK_FORMS)
      add(form, language, spellingOf(form, language), wordsOf(form, language));
  }
  for (const [form, label] of projectLabels(document.conventions.labels)) {
    const own = languages.find((language) => isCyrillic(label) === (language === "ru"));
    add(form, own ?? best, label, [label]);
  }
  return [...offers.values()];
}

const isCyrillic = (label: string) => /[\u0400-\u04ff]/.test(label);

/** The labels that the project adds to those of the language. */
const projectLabels = memoised((labels: Labels): readonly (readonly [MarkForm, string])[] =>
  [...labels.byFirstWord.values()].flat().flatMap(({ kind, value, language, phrase }) => {
    const type = value === undefined ? kind : `${kind} ${value}`;
    const form = language ? undefined : MARK_FORMS.find((one) => one.type === type);
    return form ? [[form, phrase.join(" ")] as const] : [];
  }),
);

function isMeant(words: readonly string[], typed: string): boolean {
  if (typed === "") return true;
  return words.some((word) => ` ${foldedWords(word).join(" ")}`.includes(` ${typed}`));
}

/** Page marks are written in English in every document, and found by the word of one's own language. */
const PAGE_WORDS = Object.keys(UNITS).filter((word) =>
  ["page", "leaf"].includes(UNITS[word] ?? ""),
);

const knownWords = new Map<string, readonly string[]>();

function wordsOf(form: MarkForm, language: LabelLanguage): readonly string[] {
  const key = `${language} ${form.type}`;
  const words = knownWords.get(key) ?? allWords(form, language);
  knownWords.set(key, words);
  return words;
}

/** All words by which a mark is found, its label first. */
function allWords(form: MarkForm, language: LabelLanguage): readonly string[] {
  const keywords = form.forms.map((template) => /^[a-z]+/.exec(template)?.[0] ?? "");
  const words = [
    spellingOf(form, language),
    ...keywords,
    ...(labelRow(form)?.[language] ?? []),
    ...form.type.split(" ").slice(1),
    ...(form.type === "pageBreak" ? PAGE_WORDS : []),
  ];
  return [...new Set(words)].filter((word) => word !== "");
}

/** A page is offered with an image where there are any. */
function isFilled(template: string, { scans }: Surroundings): boolean {
  return scans.length > 0 || !template.includes("{scan}");
}

/** Marks that have a line to themselves are offered on an empty one. */
function fits({ where, type }: MarkForm, { bracket }: BracketSite): boolean {
  if (where === undefined || type === "pageBreak") return true;
  return where === "alone" ? bracket.alone : bracket.first;
}
