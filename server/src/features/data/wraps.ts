/**
 * How a selection is enclosed by marks that are written otherwise than `[label: text]`, the first
 * spelling that means what it should being taken. In a template, `{text}` is the selection and
 * `|…|` what the writer probably wants to type over.
 */
// biome-ignore format: a table reads better in columns
export const WRAPS: Readonly<Record<string, readonly string[]>> = {
  unclear: ["[{text}?]", "[[{text}]]", "[{label}: {text}]"],
  supplied: ["[{text}]", "[supplied: {text}]"],
  personName: ["[@|{id}|: {text}]"],
  foreign: ["[|{language}|: {text}]"],
  "deletion overstrike": ["[{label}: {text}]", "<del>{text}</del>"],
  "substitution changed": ["[{label}: {text} -> ||]"],
  "substitution transposed": ["[{label}: {text} -> ||]"],
  expansion: ["[{label}: {text} -> ||]"],
  verse: ["[{label}:⏎{text}]", "[{label}: {text}]"],
  list: ["[{label}:⏎{text}]", "[{label}: {text}]"],
  date: ["[date |{date}|: {text}]"],
  "highlight underline": ["<u>{text}</u>", "[{label}: {text}]"],
  "highlight bold": ["<b>{text}</b>"],
  "highlight italic": ["<i>{text}</i>"],
  "highlight superscript": ["<sup>{text}</sup>"],
  "highlight subscript": ["<sub>{text}</sub>"],
};

/** Marks that need no label and so stand in no table of labels: their name and their example. */
// biome-ignore format: a table reads better in columns
export const MORE_WRAPS: readonly { readonly type: string; readonly name: string; readonly shown: string }[] = [
  { type: "supplied", name: "Supplied text", shown: "[…]" },
  { type: "personName", name: "Person, place or organisation", shown: "[@id: …]" },
  { type: "highlight bold", name: "Heavy type", shown: "<b>…</b>" },
  { type: "highlight italic", name: "Sloping type", shown: "<i>…</i>" },
  { type: "highlight superscript", name: "Raised characters", shown: "<sup>…</sup>" },
  { type: "highlight subscript", name: "Lowered characters", shown: "<sub>…</sub>" },
];
