/** So many texts are remembered: the fields of the documents that are open. */
const MOST = 64;

/**
 * Remembers what was read from texts that come again and again: the citation is read at each
 * keystroke, wherever it is typed. The oldest is forgotten first.
 */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    const value = read(text);
    const [oldest] = known.size < MOST ? [] : known.keys();
    if (oldest !== undefined) known.delete(oldest);
    known.set(text, { value });
    return value;
  };
}
