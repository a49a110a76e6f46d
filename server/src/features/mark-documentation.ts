import { memoised } from "../analysis/memo";
import { defaultConventions } from "../syntax/conventions";
import { KINDS } from "../syntax/data/kinds";
import type { LabelLanguage } from "../syntax/data/labels";
import { parse } from "../syntax/parse";
import { marksAt } from "../syntax/walk";
import { t, tableWord } from "../text/words";
import { capitalised, escaped, markdown } from "./cards/card";
import { markCard } from "./cards/mark-card";
import { pageCard } from "./cards/page-card";
import { sectionCard } from "./cards/section-card";
import type { MarkForm } from "./data/mark-forms";
import { spellingOf } from "./mark-spelling";

const known = new Map<string, string>();

/** What a mark means, how it looks on the page and how it is typed, and its TEI element. */
export function markDocumentation(
  form: MarkForm,
  language: LabelLanguage,
  label = spellingOf(form, language),
): string {
  const key = `${form.type} ${label}`;
  const text = known.get(key) ?? written(form, exampleOf(form, label));
  known.set(key, text);
  return text;
}

/** What a mark is called: `Handwritten addition`. */
export const markTitle = memoised((form: MarkForm): string => {
  if (form.type === "pageBreak") return capitalised(tableWord(KINDS.pageBreak.name));
  const card = cardOf(exampleOf(form, spellingOf(form, "en")));
  return card?.title ?? escaped(capitalised(form.type));
});

/** The example as it is typed with a label. */
export function exampleOf({ typed }: MarkForm, label: string): string {
  return typed.replace("{label}", label);
}

function written(form: MarkForm, example: string): string {
  const card = cardOf(example);
  const isPage = form.type === "pageBreak";
  const lines = [
    isPage ? `${tableWord(KINDS.pageBreak.meaning)}.` : (card?.lines[0] ?? ""),
    t("On the page: {0}", form.seen),
    t("You type: {0}", typed(example)),
  ];
  const title = markTitle(form);
  return markdown({ title, by: card?.by, lines, tei: card?.tei });
}

/** A line within the sentence, because the list cuts off a longer one that has a place of its own. */
function typed(example: string): string {
  return example.includes("\n") ? `\n\`\`\`recto\n${example}\n\`\`\`` : `\`${example}\``;
}

/** The card that the example would have if somebody rested on its mark. */
function cardOf(example: string) {
  const document = parse(example, defaultConventions);
  const [block] = document.blocks;
  if (block?.kind === "page") return pageCard(document, block.page);
  if (block?.kind === "section") return sectionCard(document, 0, block);
  const mark = block && marksAt(document.inlines(block), example.indexOf("[") + 1)[0];
  return block && mark && markCard({ document, index: 0, block, mark });
}
