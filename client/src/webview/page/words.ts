/** The words that a page says, in the language of the editor. */
export class WrittenWords<Name extends string> {
  private words: Partial<Readonly<Record<Name, string>>> = {};

  /** Takes the words as the editor wrote them into the page (JSON). */
  use(written: string | undefined): void {
    this.words = JSON.parse(written ?? "{}");
  }

  /** A word with its values in the place of `{0}`, `{1}`. */
  say(name: Name, ...values: readonly (number | string)[]): string {
    const word = this.words[name] ?? name;
    return word.replace(/\{(\d)\}/g, (place, at) => String(values[Number(at)] ?? place));
  }
}
