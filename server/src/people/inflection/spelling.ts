/** Small letters, `ё` as `е`, one apostrophe for all, composed. Words of plain letters stay as they are. */
export function folded(word: string): string {
  const small = word.toLowerCase().replaceAll("ё", "е");
  return small.includes("\u0308") || small.includes("\u0306") || small.includes("\u030c")
    ? small.normalize("NFC").replaceAll("ё", "е")
    : small;
}

/** Whether all letters are capitals, of which there are two at least. */
function isAllCapitals(word: string): boolean {
  return (
    word.length > 1 && word === word.toUpperCase() && word.slice(1) !== word.slice(1).toLowerCase()
  );
}

/** Whether the words agree in the case of their first letter, or one is in capitals throughout. */
export function casesAgree(word: string, base: string): boolean {
  const first = word.charAt(0);
  const other = base.charAt(0);
  if ((first === first.toLowerCase()) === (other === other.toLowerCase())) return true;
  return isAllCapitals(word) || isAllCapitals(base);
}
