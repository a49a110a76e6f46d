/** A page, leaf or folio number as people write it: `13`, `12r`, `34 об.`, `12-13`, `xiv`. */
export const PAGE_NUMBER = String.raw`(?:\d{1,6}|[ivxlc]{1,8})[a-zа-я]?(?:\s?(?:об\.?|r\.?|v\.?|recto|verso|bis))?(?:\s?[-–—]\s?\d{1,6}[a-z]?)?`;

const PARTS = /^(\d{1,6}|[ivxlc]{1,8})\s?(.*)$/i;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** A page number to compare: the number, then the letter or side. */
export interface PageNumber {
  readonly number: number;
  /** "" before "a", recto before verso. */
  readonly letter: string;
  readonly roman: boolean;
}

/** Reads a page number; of a range, its first leaf. */
export function readPageNumber(label: string): PageNumber | undefined {
  const [, digits, rest] = PARTS.exec(label.split(/[-–—]/)[0]?.trim() ?? "") ?? [];
  if (digits === undefined) return undefined;
  const roman = !/^\d/.test(digits);
  return { number: roman ? fromRoman(digits) : Number(digits), letter: side(rest ?? ""), roman };
}

/** Whether a number that counts leaves has two sides, so that pages and leaves differ in count. */
export function hasSide(label: string): boolean {
  return /(об\.?|[rv]\.?|recto|verso)$/i.test(label.trim());
}

function side(rest: string): string {
  const letter = rest.trim().toLowerCase().replace(/\.$/, "");
  if (letter === "recto" || letter === "r") return "";
  if (letter === "verso" || letter === "v" || letter === "об") return "verso";
  return letter;
}

function fromRoman(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
