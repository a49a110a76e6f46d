import { expect, test } from "vitest";
import { pairsIn } from "./bilingual";

/** Small texts as they are met, each with the pairs that a reader would make. */
const SHAPES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "insertions have their counterparts, wherever the translator put them",
    `[original: ru]

Прошу прислать верёвку [insert N1] и новый котёл для парома.

Старый котёл течёт с самой весны, и чинить его больше некому.

[handwritten on the back, insertion N1: длиной в сорок саженей]

[translation: en]

I ask you to send a rope [insert N1] and a new boiler for the ferry.

[handwritten on the back, insertion N1: of forty fathoms in length]

The old boiler has been leaking since spring, and there is nobody left to mend it.
`,
    ["Прошу = I", "Старый = The", "[handw = [handw"],
  ],
  [
    "a paragraph that the translator left out stands alone",
    `[original: de]

Der Fährmann ist seit Montag krank.

Der Arzt aus Kolm war zweimal hier, sah ihn lange an, verschrieb ihm Kräuter und nahm dafür ein Huhn.

Heute ist er aufgestanden und hat das Seil geprüft.

[translation: en]

The ferryman has been ill since Monday.

Today he got up and examined the rope.
`,
    ["Der = The", "Der = –", "Heute = Today"],
  ],
  [
    "two paragraphs that the translator made one",
    `[original: fr]

Le bac ne passe plus depuis la crue du 3 mai.

On a tendu une corde entre les deux rives, mais personne n’ose la tenir.

Le maire a promis un pont avant l’hiver, comme il le promet chaque année.

[translation: en]

The ferry has not crossed since the flood of 3 May. A rope has been stretched between the two banks, but nobody dares to hold it.

The mayor has promised a bridge before winter, as he promises every year.
`,
    ["Le+On = The", "Le = The"],
  ],
  [
    "what stands after an enclosure is paired as if the enclosure were not there",
    `[original: ru]

Паром стоит с четверга.

[enclosure: Счёт за канат]

Канат пеньковый, сорок саженей, двенадцать рублей серебром.

[original: ru]

Посылаю счёт и прошу не гневаться: дешевле никто не продаёт.

Целую детей.

[translation: en]

The ferry has been idle since Thursday.

I send the bill and ask you not to be angry: nobody sells it for less.

I kiss the children.
`,
    ["Паром = The", "Посыла = I", "Целую = I"],
  ],
  [
    "an enclosure in another language than the letter, with a translation of its own",
    `[original: en]

We received the note of the ferryman, which I enclose with its translation.

It says nothing about the boiler, which is the only thing we had asked him about.

[enclosure: Note of the ferryman]

Der Kessel ist gut.

Das Seil ist nicht mehr zu gebrauchen, und ich bitte um ein neues von vierzig Klaftern.

[translation: en]

The boiler is good.

The rope is of no use any more, and I ask for a new one of forty fathoms.
`,
    ["Der = The", "Das = The"],
  ],
  [
    "notes in the margin stay beside each other, and one that was not translated stands alone",
    `[original: ko]

나룻배가 목요일부터 서 있습니다.

[handwritten in the left margin: 밧줄 없음]

새 밧줄은 마흔 길이면 되겠고 값은 은 열두 냥이라 합니다.

[handwritten in pencil in the left margin: 안 됨]

강물이 줄면 다시 건너겠습니다.

[translation: en]

The ferry has been idle since Thursday.

[handwritten in the left margin: no rope]

A new rope of forty fathoms would do, and the price is said to be twelve pieces of silver.

When the river falls we shall cross again.
`,
    ["나룻배가 = The", "[handw = [handw", "새 = A", "[handw = –", "강물이 = When"],
  ],
  [
    "an original that runs from right to left",
    `[original: he]

המעבורת עומדת מאז יום חמישי, 12 במאי.

החבל הישן נקרע 😀 באמצע הנהר, והפרה של השכן נשארה בצד השני עד הבוקר.

אנא שלחו חבל חדש.

[translation: en]

The ferry has been idle since Thursday, 12 May.

The old rope broke 😀 in the middle of the river, and the neighbour’s cow stayed on the other side until morning.

Please send a new rope.
`,
    ["המעבור = The", "החבל = The", "אנא = Please"],
  ],
];

test.each(SHAPES)("%s", (_, text, pairs) => expect(pairsIn(text)).toEqual(pairs));

test.each(SHAPES)("the same with other line ends: %s", (_, text, pairs) =>
  expect(pairsIn(text.replaceAll("\n", "\r\n"))).toEqual(pairs),
);
