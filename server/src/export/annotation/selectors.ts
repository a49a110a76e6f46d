import type { Span } from "../../text/span";

/** How much stands about a quotation, in UTF-16 code units, so that it is found again. */
const AROUND = 32;

/**
 * Makes the selectors of stretches of a text (Web Annotation Data Model, 4.2.4 and 4.2.5): positions
 * count characters, not UTF-16 code units.
 */
export class Selectors {
  /** How many characters stand before each code unit. */
  private readonly counts: Uint32Array;

  constructor(private readonly text: string) {
    this.counts = new Uint32Array(text.length + 1);
    for (let at = 0; at < text.length; at++) {
      const isSecond = isPair(text, at - 1);
      this.counts[at + 1] = (this.counts[at] as number) + (isSecond ? 0 : 1);
    }
  }

  of({ start, end }: Span) {
    const { text, counts } = this;
    const position = { type: "TextPositionSelector", start: counts[start], end: counts[end] };
    // A place between words has nothing to be quoted.
    if (start === end) return [position];
    const prefix = whole(text, start - AROUND, start);
    const suffix = whole(text, end, end + AROUND);
    const exact = text.slice(start, end);
    return [position, { type: "TextQuoteSelector", exact, prefix, suffix }];
  }
}

/** Whether the two units of an astral character begin here. */
function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

/** A stretch that cuts no character in two at its outer side. */
function whole(text: string, start: number, end: number): string {
  const from = Math.max(0, start);
  const to = Math.min(text.length, end);
  return text.slice(isPair(text, from - 1) ? from + 1 : from, isPair(text, to - 1) ? to - 1 : to);
}
