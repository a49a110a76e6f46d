import { lettersApart } from "../../text/slips";
import type { Span } from "../../text/span";
import { t } from "../../text/words";
import { writtenDate } from "../../text/written-date";
import { dateBounds, isCertainlyBefore, isTooOld } from "../dates";
import type { Entry, EntryType, NameForm, Role } from "../entry";
import { isLanguage, line, paragraphs, slug } from "./normal";
import { type Mending, type Report, replaced } from "./problem";

/** A value of a register, and where it stands in the file. */
export interface TextAt extends Span {
  readonly text: string;
}

/** A form of a name with its language. */
export interface FormAt extends TextAt {
  readonly language?: TextAt | undefined;
}

/** An office with its dates. */
export interface RoleAt {
  readonly title: TextAt;
  readonly from?: TextAt | undefined;
  readonly to?: TextAt | undefined;
}

/** An entry as a file has it, before anything is checked; the same for all formats. */
export interface Draft extends Span {
  type?: TextAt | undefined;
  id?: TextAt | undefined;
  name?: TextAt | undefined;
  names: FormAt[];
  misread: TextAt[];
  surname?: TextAt | undefined;
  forename?: TextAt | undefined;
  born?: TextAt | undefined;
  died?: TextAt | undefined;
  roles: RoleAt[];
  bio?: TextAt | undefined;
  portrait?: TextAt | undefined;
  links: TextAt[];
  /** Where an id can be written if there is none, and what stands around it. */
  idPlace?: { readonly at: number; readonly before: string; readonly after: string } | undefined;
}

/** The keys of an entry, in the order in which they are written. */
export const ENTRY_KEYS = [
  "id",
  "type",
  "name",
  "names",
  "misread",
  "surname",
  "forename",
  "born",
  "died",
  "roles",
  "bio",
  "portrait",
  "links",
] as const;

/** What the marks `[@id]` and `[=@id]` can name. */
const ID = /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_.-]{0,99}$/u;

const TYPES: Readonly<Record<string, EntryType>> = {
  person: "person",
  place: "place",
  organisation: "organisation",
  organization: "organisation",
};

/** Makes an entry from what a file says; nothing where there is no name at all. */
export function entryOf(draft: Draft, report: Report): Entry | undefined {
  const named = nameOf(draft, report);
  if (!named) return undefined;
  const { name, names } = named;
  const id = idOf(draft, name.text, report);
  checkDates(draft, report);
  const roles = draft.roles.map((role) => roleOf(role, report)).filter((role) => !!role);
  const portrait = optional("portrait", draft.portrait);
  return {
    id: id.text,
    type: typeOf(draft.type, report),
    name: name.text,
    names,
    misread: textsOf(draft.misread),
    ...optional("surname", draft.surname),
    ...optional("forename", draft.forename),
    ...optional("born", draft.born),
    ...optional("died", draft.died),
    roles,
    ...bioOf(draft.bio),
    ...portrait,
    links: textsOf(draft.links),
    source: {
      uri: report.uri,
      range: report.range(draft),
      idRange: report.range(id),
      nameRange: report.range(name),
      ...(draft.portrait && portrait && { portraitRange: report.range(draft.portrait) }),
    },
  };
}

/** The name; where only other forms are given, the first of them. */
function nameOf(draft: Draft, report: Report) {
  const forms = draft.names.map((form) => formOf(form, report)).filter((form) => !!form);
  const written = draft.name && { ...draft.name, text: line(draft.name.text) };
  if (written?.text) return { name: written, names: forms.map(({ form }) => form) };
  const [first, ...others] = forms;
  const id = draft.id && line(draft.id.text);
  const place = draft.name ?? draft.id ?? draft;
  if (!first) {
    report.error(
      place,
      id
        ? t("“{0}” has no name. Nothing of it is used.", id)
        : t("This entry has no name. Nothing of it is used."),
    );
    return undefined;
  }
  report.error(
    place,
    id
      ? t("“{0}” has no name, only other forms. The first of them is used.", id)
      : t("This entry has no name, only other forms. The first of them is used."),
  );
  return { name: { ...first.at, text: first.form.text }, names: others.map(({ form }) => form) };
}

function formOf(at: FormAt, report: Report): { at: FormAt; form: NameForm } | undefined {
  const text = line(at.text);
  if (text === "") return undefined;
  const language = at.language && line(at.language.text);
  if (!at.language || !language) return { at, form: { text } };
  if (isLanguage(language)) return { at, form: { text, language } };
  const message = t(
    "“{0}” is no language or script. Write a code such as en, ru, zh or Cyrl.",
    language,
  );
  report.warning(at.language, message);
  return { at, form: { text } };
}

function idOf({ id, ...draft }: Draft, name: string, report: Report): TextAt {
  const text = id && line(id.text);
  if (id && text) {
    if (!ID.test(text))
      report.warning(
        id,
        t("Use letters, digits, “-”, “_” and “.” only: marks cannot name this id."),
      );
    return { ...id, text };
  }
  const made = slug(name);
  const message = t("“{0}” has no id. Write one, such as “id: {1}”.", name, made);
  report.error(id ?? draft.name ?? draft, message, idMending(draft, made));
  return { ...(id ?? draft.name ?? draft), text: made };
}

function idMending({ idPlace }: Omit<Draft, "id">, id: string): Mending | undefined {
  if (!idPlace) return undefined;
  const { at, before, after } = idPlace;
  const newText = `${before}${id}${after}`;
  return { title: t("Give it the id “{0}”", id), span: { start: at, end: at }, newText };
}

function typeOf(at: TextAt | undefined, report: Report): EntryType {
  const written = at && line(at.text).toLowerCase();
  if (!at || !written) return "person";
  const type = Object.hasOwn(TYPES, written) ? TYPES[written] : undefined;
  if (type) return type;
  const meant = Object.keys(TYPES).find((word) => lettersApart(word, written.slice(0, 40)) <= 2);
  const message = t("“{0}” is no type. It is person, place or organisation.", line(at.text));
  report.error(at, message, meant === undefined ? undefined : replaced(at, meant));
  return "person";
}

function roleOf({ title, from, to }: RoleAt, report: Report): Role | undefined {
  const text = line(title.text);
  if (text === "") {
    report.error(title, t("This office has no title."));
    return undefined;
  }
  checkDate(from, report);
  checkDate(to, report);
  if (from && to && isCertainlyBefore(line(to.text), line(from.text)))
    report.impossibleDate(
      to,
      t("The office “{0}” ends before it begins ({1}).", text, line(from.text)),
    );
  return { title: text, ...optional("from", from), ...optional("to", to) };
}

function checkDates({ born, died }: Draft, report: Report): void {
  checkDate(born, report);
  checkDate(died, report);
  if (!born || !died) return;
  const life = { born: line(born.text), died: line(died.text) };
  if (isCertainlyBefore(life.died, life.born))
    report.impossibleDate(died, t("The death comes before the birth ({0}).", life.born));
  else if (isTooOld(life))
    report.impossibleDate(died, t("Born in {0}: nobody has grown as old as that.", life.born));
}

function checkDate(at: TextAt | undefined, report: Report): void {
  const date = at && line(at.text);
  if (!at || !date || dateBounds(date)) return;
  const message = t(
    "“{0}” is no date that can be compared. Write 1898, 1898-10 or 1898-10-24; with “?” if it is doubtful, with “~” if it is about that time.",
    date,
  );
  const meant = writtenDate(date);
  report.impossibleDate(at, message, meant === undefined ? undefined : replaced(at, meant));
}

function bioOf(at: TextAt | undefined): { bio?: string } {
  const bio = at && paragraphs(at.text);
  return bio ? { bio } : {};
}

function optional<Key extends string>(key: Key, at: TextAt | undefined) {
  const text = at && line(at.text);
  return (text ? { [key]: text } : undefined) as { readonly [K in Key]?: string } | undefined;
}

function textsOf(list: readonly TextAt[]): string[] {
  return list.map(({ text }) => line(text)).filter((text) => text !== "");
}
