/** Signs that HTML gives a meaning to, those it forbids, and halves of characters. */
const UNSAFE =
  /[&<>"'`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** A text as HTML shows it, in content and in quoted attributes alike; what is no character is �. */
export function escaped(text: string): string {
  return text.replace(UNSAFE, (sign) => ENTITIES[sign] ?? "\ufffd");
}

/** Attributes in quotes; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  let written = "";
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== "") written += ` ${name}="${escaped(value)}"`;
  return written;
}
