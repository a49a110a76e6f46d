import { expect, test } from "vitest";
import { hover } from "../../server/src/features/hover";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { speaking } from "../support/languages";
import type { LANGUAGES } from "../support/translations";

const TEXT = `Citation: GARF, f. 5, op. 2, d. 7

[page 1]

A [handwritten in the margin: letter [[X]]] of [2 words illegible] 김[→ 金].[^1]

[^1]: Said.
`;

/** The cards of a citation, a page mark, marks and a note, without their examples in XML. */
function cards(): string[] {
  const document = parse(TEXT, defaultConventions);
  return ["f. 5", "[page 1", "letter", "X", "illegible", "[^1]:"].map((words) => {
    const at = document.positionAt(TEXT.indexOf(words) + 1);
    const value = (hover(document, at)?.contents as { value: string } | undefined)?.value ?? "";
    return value.replace(/\n*```xml[^]*?```/g, "").replace(/\n+/g, " / ");
  });
}

const inLanguage = (language: (typeof LANGUAGES)[number]) => speaking(language, cards);

test("cards in Russian", () => {
  expect(inLanguage("ru")).toMatchInlineSnapshot(`
    [
      "**GARF** / - Fond 5: документы одного учреждения или лица / - Opis 2: опись внутри фонда / - Delo 7: одно дело описи / - Листы 5, всего 1",
      "**Страница 1** / Страница 1 из 1: этот документ. / Лист 5 из 5 по шифру. / Скан не назван.",
      "**Вписанное от руки** · писец / Слова, вписанные от руки, на полях.",
      "**Сомнительное чтение** · публикатор / Чтение, в котором нет уверенности. / *в метке «вписанное от руки»*",
      "**Пропуск** · публикатор / Текст, который нельзя прочитать. / 2 слова.",
      "**Примечание «1»** · публикатор / Отсылки: / - строка 5, после «in the margin: letter \\[\\[X\\]\\]\\] of \\[2 words illegible\\] 김\\[→ 金\\].»",
    ]
  `);
});

test("cards in German", () => {
  expect(inLanguage("de")).toMatchInlineSnapshot(`
    [
      "**GARF** / - Fond 5: die Unterlagen einer Behörde oder Person / - Opis 2: ein Verzeichnis innerhalb des Bestands / - Delo 7: eine Akte des Verzeichnisses / - Blätter 5, zusammen 1",
      "**Seite 1** / Seite 1 von 1: dieses Dokument. / Blatt 5 von 5 in der Signatur. / Es ist kein Digitalisat genannt.",
      "**Handschriftlicher Zusatz** · der Schreiber / Von Hand hinzugefügte Wörter, am Rand.",
      "**Unsichere Lesung** · der Herausgeber / Eine Lesung, die nicht sicher ist. / *innerhalb: handschriftlicher Zusatz*",
      "**Lücke** · der Herausgeber / Text, der nicht lesbar ist. / 2 Wörter.",
      "**Anmerkung „1“** · der Herausgeber / Verweise: / - Zeile 5, nach „in the margin: letter \\[\\[X\\]\\]\\] of \\[2 words illegible\\] 김\\[→ 金\\].“",
    ]
  `);
});

test("cards in French", () => {
  expect(inLanguage("fr")).toMatchInlineSnapshot(`
    [
      "**GARF** / - Fond 5: les papiers d’un bureau ou d’une personne / - Opis 2: un inventaire dans le fonds / - Delo 7: un dossier de l’inventaire / - Feuillets 5, 1 en tout",
      "**Page 1** / Page 1 sur 1 : ce document. / Feuillet 5 sur 5 dans la cote. / Aucune numérisation n’est indiquée.",
      "**Ajout manuscrit** · le scripteur / Mots ajoutés à la main, en marge.",
      "**Lecture incertaine** · l’éditeur / Une lecture qui n’est pas sûre. / *à l’intérieur : ajout manuscrit*",
      "**Lacune** · l’éditeur / Texte illisible. / 2 mots.",
      "**La note « 1 »** · l’éditeur / Renvois : / - ligne 5, après « in the margin: letter \\[\\[X\\]\\]\\] of \\[2 words illegible\\] 김\\[→ 金\\]. »",
    ]
  `);
});
