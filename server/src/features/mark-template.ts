/** What can stand in each place of a form; the first is the usual one. None: the writer's words. */
export type Slots = Readonly<Record<string, readonly string[]>>;

const SLOT = /\{(\w+)\}/g;
const RETURN = /⏎/g;

/** The form with places to tab through, as the protocol's snippets are written. */
export function snippetOf(form: string, slots: Slots, lineEnd: string): string {
  let count = 0;
  return form
    .replace(SLOT, (_slot, name: string) => {
      if (name === "label") return escaped(slots.label?.[0] ?? "");
      return stop(++count, slots[name] ?? []);
    })
    .replace(RETURN, lineEnd);
}

/** The form as plain text, with the usual words and without any text. */
export function plainOf(form: string, slots: Slots, lineEnd: string): string {
  return form
    .replace(SLOT, (_slot, name: string) => slots[name]?.[0] ?? "")
    .replace(RETURN, lineEnd);
}

/** The form on one line, as a list shows it: `deleted: …`. */
export function previewOf(form: string, slots: Slots): string {
  return form.replace(SLOT, (_slot, name: string) => slots[name]?.[0] || "…").replace(RETURN, " ");
}

function stop(number: number, choices: readonly string[]): string {
  const [first] = choices;
  if (first === undefined) return `$${number}`;
  if (choices.length === 1) return `\${${number}:${escaped(first)}}`;
  return `\${${number}|${choices.map(escapedChoice).join(",")}|}`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

function escapedChoice(text: string): string {
  return text.replace(/[\\,|]/g, "\\$&");
}
