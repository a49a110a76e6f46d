/** Latin letters that a Cyrillic initial may stand for, as transliterations begin with them. */
const LATIN: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "vw",
  г: "gh",
  д: "dj",
  е: "ey",
  ё: "ey",
  ж: "zj",
  з: "z",
  и: "ij",
  й: "jy",
  к: "kc",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "uw",
  ф: "fp",
  х: "hkc",
  ц: "tcz",
  ч: "cht",
  ш: "s",
  щ: "s",
  э: "e",
  ю: "yi",
  я: "yij",
};

/** The letters with which the initial of a forename may be written, in lower case. */
export function initialsOf(forename: string): string {
  const letter = forename.charAt(0);
  const known = remembered.get(letter);
  if (known !== undefined) return known;
  const first = letter.normalize("NFD").charAt(0).toLowerCase();
  const letters = first + (LATIN[first] ?? cyrillicFor(first));
  remembered.set(letter, letters);
  return letters;
}

/** Letters are few, and names begin with them again and again. */
const remembered = new Map<string, string>();

function cyrillicFor(latin: string): string {
  if (latin === "") return "";
  return Object.keys(LATIN)
    .filter((letter) => LATIN[letter]?.includes(latin))
    .join("");
}
