const START =
  "A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}";
/** An NCName of XML 1.0, fifth edition. */
const NAME = new RegExp(`^[${START}][${START}.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040-]*$`, "u");

/** An id that XML allows and nobody else has; it is taken then. */
export function freeId(id: string, taken: Set<string>): string {
  const plain = id.replace(/[^\p{L}\p{N}\p{M}_.-]/gu, "_").replace(/^(?![\p{L}_])/u, "_");
  const name = NAME.test(plain) ? plain : plain.replace(/[^a-z0-9_.-]/gi, "_");
  let unique = name;
  for (let count = 2; taken.has(unique); count++) unique = `${name}-${count}`;
  taken.add(unique);
  return unique;
}
