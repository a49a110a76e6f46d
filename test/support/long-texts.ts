/** Paragraphs of a lighthouse, with the marks that transcriptions have; side by side in two languages. */
const PARAGRAPHS: readonly (readonly [original: string, translation: string])[] = [
  [
    "Vera Dashkova meldete, daß die Lampe in der Nacht dreimal erlosch; [deleted: das Öl] der Wind war schuld, das zweite Mal das Öl, und das dritte Mal weiß es niemand.",
    "Vera Dashkova reported that the lamp went out three times in the night; the wind was to blame, the second time the oil, and the third time nobody knows.",
  ],
  [
    "Der Gehilfe Brehmer stieg sofort hinauf und fand auf der Linse eine Möwe, [handwritten above the line, h1: die nicht weichen wollte] und ihn in die [Hand?] biß.",
    "The assistant Brehmer climbed up at once and found a gull on the lens, [handwritten above the line, h1: which did not want to leave] and bit him in the [hand?].",
  ],
  [
    "Der Vogel wurde in einem Korbe hinuntergebracht, auf der Küchenwage mit [940|946?] Gramm gewogen und auf dem nördlichen Felsen freigelassen [tn: The rock is under water today.], wo er bis zum Morgen blieb.",
    "The bird was taken down in a basket, weighed on the kitchen scales at 940 grams and set free on the northern rock, where it stayed until the morning.",
  ],
  [
    "Seither brennt die Lampe ohne [changed: Pause -> Unterbrechung]. August Wendlandt bittet um einen neuen Docht, zwei Scheiben Glas und einen Korb mit [expanded: Dckl. -> Deckel].",
    "Since then the lamp has burned without a break. August Wendlandt asks for a new wick, two panes of glass and a basket with a lid.",
  ],
  [
    "Das Schiff, das erwartet wurde, fuhr in großer Entfernung vorbei. Sein Kapitän winkte mit einem weißen Tuche, das ein [torn: 1 word] oder eine Karte gewesen sein mag.",
    "The ship that was expected passed at a great distance. Its captain waved with a white cloth, which may have been a [torn: 1 word] or a chart.",
  ],
];
const TO_A_PAGE = 5;

/** A front matter that names the register of the samples. */
const HEAD = `---
title: The log of the lighthouse
date: 1893-10-02
original language: German
people: people.yaml
hands: h1 = ink, the keeper
---

[original: de]
`;

/** Of a paragraph or page mark, in UTF-16 code units, about. */
const MEAN = Math.round(
  PARAGRAPHS.flat().reduce((sum, text) => sum + text.length + 8, 12) / (PARAGRAPHS.length * 2 + 2),
);

/**
 * A long transcription of about so many UTF-16 code units, the same each time; where it is bilingual, a
 * translation of all of it follows.
 */
export function longText(length: number, isBilingual: boolean): string {
  const original: string[] = [];
  const translation: string[] = [];
  for (let at = 0; original.length * MEAN * (isBilingual ? 2 : 1) < length; at++) {
    if (at % TO_A_PAGE === 0) {
      const page = `[page ${at / TO_A_PAGE + 1}]`;
      original.push(page);
      translation.push(page);
    }
    const [one, other] = PARAGRAPHS[(at * 7 + (at >> 3)) % PARAGRAPHS.length] ?? ["", ""];
    original.push(`${at + 1}. ${one}`);
    translation.push(`${at + 1}. ${other}`);
  }
  const parts = isBilingual ? [...original, "[translation: en]", ...translation] : original;
  return `${HEAD}\n${parts.join("\n\n")}\n`;
}
