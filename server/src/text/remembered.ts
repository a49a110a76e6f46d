/**
 * Remembers what was read from texts that come again and again: the citation is read at each
 * keystroke, wherever it is typed, and the words of names in each document. When `most` texts are
 * remembered, memory starts anew.
 */
export function remembered<Value>(
  read: (text: string) => Value,
  most: number,
): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    const value = read(text);
    if (known.size >= most) known.clear();
    known.set(text, { value });
    return value;
  };
}
