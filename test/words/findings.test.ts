import { expect, test } from "vitest";
import { fixesOf } from "../../server/src/rules/fixes";
import { findingsOf } from "../support/findings";
import { speaking } from "../support/languages";
import type { LANGUAGES } from "../support/translations";

const TEXT = `Citation: GARF, f. 5, op. 2, d. 7, ll. 1-3

[page 4]

[handwritten: send it to the committee

[page 3]

The [stampp: Recieved] of 한국 and [^2] she said.

Предсeдатель comes [hand: h9: later].
`;

/** What is found, with the titles of the fixes. */
function said(): string[] {
  return findingsOf(TEXT).found.map((finding) =>
    [finding.message, ...fixesOf(finding).map(({ title }) => title)].join(" | "),
  );
}

const inLanguage = (language: (typeof LANGUAGES)[number]) => speaking(language, said);

test("findings in Russian", () => {
  expect(inLanguage("ru")).toMatchInlineSnapshot(`
    [
      "Метка (вписанное от руки) нигде не закрыта. Поставьте «]» там, где она кончается. | Закрыть в конце строки",
      "Страница 3 стоит после страницы 4. Проверьте номер или переместите страницу. | Присвоить номер 5",
      "«stampp» не название метки. Может быть, «stamps»? | Написать «stamps»",
      "Примечания «2» нет. Напишите его на строке, которая начинается с «[^2]:». | Начать примечание «2»",
      "В «Предсeдатель» есть и латинские, и кириллические буквы, поэтому поиск этого слова не находит. Наберите слово одним алфавитом. | Написать «Председатель» кириллическими буквами",
    ]
  `);
});

test("findings in German", () => {
  expect(inLanguage("de")).toMatchInlineSnapshot(`
    [
      "Diese Auszeichnung (handschriftlicher Zusatz) wird nie geschlossen. Setzen Sie „]“, wo sie endet. | Am Ende der Zeile schließen",
      "Seite 3 steht nach Seite 4. Prüfen Sie die Nummer, oder verschieben Sie die Seite. | Mit 5 nummerieren",
      "„stampp“ bezeichnet keine Art von Auszeichnung. Meinten Sie „stamps“? | „stamps“ schreiben",
      "Es gibt keine Anmerkung „2“. Schreiben Sie sie in eine Zeile, die mit „[^2]:“ beginnt. | Anmerkung „2“ beginnen",
      "„Предсeдатель“ enthält lateinische und kyrillische Buchstaben, sodass eine Suche es nicht findet. Schreiben Sie es in einem Alphabet. | „Председатель“ mit kyrillischen Buchstaben schreiben",
    ]
  `);
});

test("findings in French", () => {
  expect(inLanguage("fr")).toMatchInlineSnapshot(`
    [
      "Cette marque (ajout manuscrit) n’est jamais fermée. Ajoutez « ] » là où elle finit. | Fermer à la fin de la ligne",
      "La page 3 vient après la page 4. Vérifiez le numéro, ou déplacez la page. | Lui donner le numéro 5",
      "« stampp » ne désigne aucune sorte de marque. Vouliez-vous dire « stamps » ? | Écrire « stamps »",
      "La note « 2 » n’existe pas. Écrivez-la sur une ligne qui commence par « [^2]: ». | Commencer la note « 2 »",
      "« Предсeдатель » mêle lettres latines et cyrilliques, si bien qu’une recherche ne le trouve pas. Écrivez-le dans un seul alphabet. | Écrire « Председатель » en lettres cyrilliques",
    ]
  `);
});

test("each language says the same number of things, and English comes back", () => {
  const english = said();
  expect(inLanguage("ru")).toHaveLength(english.length);
  expect(said()).toEqual(english);
});
