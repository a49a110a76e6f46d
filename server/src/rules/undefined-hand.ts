import { column } from "../analysis/column";
import { frontFields } from "../analysis/front-matter";
import { handList } from "../analysis/hand-list";
import { handsIn } from "../analysis/hands";
import type { Document } from "../syntax/document";
import { t } from "../text/words";
import { insertion, movedSpan } from "./fixes";
import { lineEndOf } from "./lines";
import type { DocumentRule, Fix } from "./rule";

const KEY = /^h\d{1,3}$/;
/** Longer words are compared with declared keys only where they hold a digit. */
const SHORT = 3;

/** A mark names a hand that the front matter does not describe. */
export const undefinedHand: DocumentRule = {
  code: "undefined-hand",
  severity: "warning",
  scope: "document",
  summary: "A mark names a hand that is not listed under Hands.",
  *check({ document }) {
    const declared = handList(document);
    const styles = new Set([...declared.keys()].map(styleOf));
    for (const [index, hands] of handColumn(document).entries()) {
      for (const { key, start, end } of hands ?? []) {
        if (declared.has(key) || !isKey(key, styles)) continue;
        const message = t(
          "The hand “{0}” is not listed under “Hands:”. Add it there, and say whose it is.",
          key,
        );
        const fixes = [listed(document, key)];
        yield { span: movedSpan({ start, end }, document.start(index)), message, fixes };
      }
    }
  },
};

const handColumn = column((document, block) => {
  const hands = handsIn(document, block);
  return hands.length > 0 ? hands : undefined;
});

/** Keys look like `h2`, or like the keys that the document declares. */
function isKey(key: string, styles: ReadonlySet<string>): boolean {
  return KEY.test(key) || styles.has(styleOf(key));
}

/** `A` for capitals, `a` for small letters, `0` for numbers: `M1` and `K12` are of one style. */
function styleOf(key: string): string {
  const style = key
    .replace(/\d+/g, "0")
    .replace(/\p{Lu}/gu, "A")
    .replace(/\p{Ll}/gu, "a");
  return style.includes("0") || style.length <= SHORT ? style : key;
}

function listed(document: Document, key: string): Fix {
  const title = t("List the hand “{0}” under “Hands:”", key);
  const field = frontFields(document).find((one) => one.key === "Hands");
  if (!field) return begun(document, title, key);
  const at = document.start(field.block) + field.value.end;
  const block = document.blocks[field.block];
  const value = block?.text.slice(field.value.start, field.value.end) ?? "";
  if (block?.kind === "yaml" && /[\r\n]/.test(value)) {
    return insertion(title, at, `${lineEndOf(document)}  ${key}: unknown`);
  }
  return insertion(title, at, `${value.trim() === "" ? " " : "; "}${key} = unknown`);
}

/** Begins the field: in the YAML block, after the last field, or at the very start. */
function begun(document: Document, title: string, key: string): Fix {
  const lineEnd = lineEndOf(document);
  const last = frontFields(document).at(-1);
  const block = last && document.blocks[last.block];
  if (block?.kind === "yaml") {
    const at = document.start(last?.block ?? 0) + (last?.span.end ?? 0);
    return insertion(title, at, `${lineEnd}hands: ${key} = unknown`);
  }
  const at = last ? document.start(last.block + 1) : 0;
  return insertion(title, at, `Hands: ${key} = unknown${lineEnd}${lineEnd}`);
}
