import { type FrontField, frontFields } from "../../analysis/front-matter";
import type { Edition } from "../edition";

/** A name of CSL-JSON: in its parts where they are known, else as it is written. */
export type CslName =
  | { readonly family: string; readonly given: string }
  | { readonly literal: string };

const BETWEEN = /\s*;\s*|\s*[\r\n]+\s*|\s+(?:and|и|und|et)\s+/;
/** `Falk, Irene`: a surname of at most two words, and forenames. */
const TURNED = /^(\S+(?: \S+)?), ?(\p{Lu}\S*(?: \p{Lu}\S*){0,2})$/u;

/** Those whom a field of the front matter names. */
export function cslNames(edition: Edition, key: string): readonly CslName[] {
  const field = frontFields(edition.document).find((one) => one.key === key);
  if (!field) return [];
  const names = field.text.split(BETWEEN).map((name) => name.replace(/\s+/g, " ").trim());
  return names.filter((name) => name !== "").map((name) => cslName(edition, field, name));
}

function cslName(edition: Edition, field: FrontField, name: string): CslName {
  const { surname, forename } = entryNamed(edition, field, name) ?? {};
  if (surname && forename) return { family: surname, given: forename };
  if (surname && name.endsWith(` ${surname}`))
    return { family: surname, given: name.slice(0, -surname.length - 1) };
  const [, family, given] = TURNED.exec(name) ?? [];
  return family && given ? { family, given } : { literal: name };
}

/** Whom the register knows by that name in that field. */
function entryNamed({ document, known }: Edition, { block, value }: FrontField, name: string) {
  const start = document.start(block);
  const mention = known?.recognised.mentions.find(
    (one) =>
      one.start >= start + value.start && one.end <= start + value.end && one.surface === name,
  );
  return mention && known?.register.byId.get(mention.id);
}
