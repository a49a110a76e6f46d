import { alignmentsOf } from "../../server/src/analysis/alignment";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";

/** Own texts in two languages, paragraph by paragraph: the report of a lighthouse keeper. */
export interface Bilingual {
  readonly language: string;
  readonly original: readonly string[];
  readonly translation: readonly string[];
}

const ENGLISH: readonly string[] = [
  "To the Harbour Office",
  "I report that on the night of 12 March the lamp of the lighthouse went out three times. The first time the wind was to blame, the second time the oil, and the third time nobody knows.",
  "The assistant Hedlund climbed up at once.",
  "He found a gull sitting on the lens, which did not want to leave and bit him in the hand. The bird was taken down in a basket, weighed on the kitchen scales at 940 grams and set free on the northern rock, where it stayed until the morning and watched us.",
  "Since then the lamp has burned without a break.",
  "I ask the office to send: a new wick, two panes of glass, a basket with a lid, and, if the budget of 1887 allows it, a second assistant who is not afraid of birds. The first one has asked for leave and sits in the boat-house.",
  "The ship that was expected on 14 March passed at a great distance and did not stop. Its captain waved with a white cloth, which may have been a handkerchief or a chart.",
  "The keeper of the lighthouse",
];

const texts: Readonly<Record<string, readonly string[]>> = {
  ru: [
    "В портовую контору",
    "Доношу, что в ночь на 12 марта лампа маяка гасла три раза. В первый раз виноват был ветер, во второй раз масло, а в третий раз никто не знает кто.",
    "Помощник Хедлунд сразу поднялся наверх.",
    "Он нашёл на линзе чайку, которая не хотела уходить и укусила его за руку. Птицу снесли вниз в корзине, взвесили на кухонных весах, вышло 940 граммов, и отпустили на северной скале, где она сидела до утра и смотрела на нас.",
    "С тех пор лампа горит без перерыва.",
    "Прошу контору прислать: новый фитиль, два стекла, корзину с крышкой и, если позволит смета 1887 года, второго помощника, который не боится птиц. Первый попросился в отпуск и сидит в лодочном сарае.",
    "Судно, которое ждали 14 марта, прошло на большом расстоянии и не остановилось. Капитан махал белой тряпкой, которая могла быть платком или картой.",
    "Смотритель маяка",
  ],
  de: [
    "An das Hafenamt",
    "Ich melde, dass in der Nacht zum 12. März die Lampe des Leuchtturms dreimal erlosch. Beim ersten Mal war der Wind schuld, beim zweiten Mal das Öl, und beim dritten Mal weiß es niemand.",
    "Der Gehilfe Hedlund stieg sofort hinauf.",
    "Er fand auf der Linse eine Möwe, die nicht weichen wollte und ihn in die Hand biss. Der Vogel wurde in einem Korb hinuntergebracht, auf der Küchenwaage mit 940 Gramm gewogen und auf dem nördlichen Felsen freigelassen, wo er bis zum Morgen blieb und uns ansah.",
    "Seither brennt die Lampe ohne Unterbrechung.",
    "Ich bitte das Amt zu senden: einen neuen Docht, zwei Scheiben Glas, einen Korb mit Deckel und, wenn der Etat von 1887 es erlaubt, einen zweiten Gehilfen, der sich nicht vor Vögeln fürchtet. Der erste hat um Urlaub gebeten und sitzt im Bootshaus.",
    "Das Schiff, das am 14. März erwartet wurde, fuhr in großer Entfernung vorbei und hielt nicht an. Sein Kapitän winkte mit einem weißen Tuch, das ein Taschentuch oder eine Karte gewesen sein mag.",
    "Der Wärter des Leuchtturms",
  ],
  zh: [
    "致港務局",
    "茲報告：三月12日夜，燈塔之燈熄滅三次。第一次是因為風，第二次是因為油，第三次則無人知道是什麼緣故。",
    "助手立即登上塔頂查看。",
    "他發現一隻海鷗坐在透鏡上，不肯離開，還咬傷了他的手。我們把這隻鳥用籃子帶下來，在廚房的秤上稱得940克，然後在北邊的岩石上放了牠，牠在那裡一直待到早晨，看著我們。",
    "從那時起，燈一直不斷地燃著。",
    "請貴局寄來：新燈芯一條、玻璃兩塊、帶蓋的籃子一個；若1887年的預算許可，再派一名不怕鳥的助手來。原來的助手已經請假，現在坐在船屋裡不肯出來。",
    "原定14日到達的船從很遠的地方駛過，沒有停下。船長揮著一塊白布，那也許是手帕，也許是海圖。",
    "燈塔看守人",
  ],
  ko: [
    "항만 사무소 귀하",
    "3월 12일 밤 등대의 등이 세 번 꺼졌음을 보고합니다. 첫 번째는 바람 때문이었고 두 번째는 기름 때문이었으며 세 번째는 아무도 이유를 모릅니다.",
    "조수 헤들룬드가 곧바로 올라갔습니다.",
    "그는 렌즈 위에 앉아 있는 갈매기를 발견했는데 갈매기는 떠나려 하지 않고 그의 손을 물었습니다. 새를 바구니에 담아 아래로 내려와 부엌 저울에 달아 보니 940그램이었고 북쪽 바위에서 놓아 주었더니 아침까지 거기 앉아 우리를 바라보았습니다.",
    "그 뒤로 등은 쉬지 않고 타고 있습니다.",
    "사무소에 다음을 보내 주시기를 청합니다. 새 심지 하나, 유리 두 장, 뚜껑 달린 바구니 하나, 그리고 1887년 예산이 허락한다면 새를 무서워하지 않는 두 번째 조수. 첫 번째 조수는 휴가를 청하고 배 창고에 앉아 있습니다.",
    "14일에 오기로 되어 있던 배는 아주 먼 곳을 지나갔고 멈추지 않았습니다. 선장은 흰 천을 흔들었는데 손수건이었는지 해도였는지 알 수 없습니다.",
    "등대지기",
  ],
};

/** The report in Russian, German, Chinese and Korean, each with its English translation. */
export const BILINGUAL: readonly Bilingual[] = Object.entries(texts).map(
  ([language, original]) => ({ language, original, translation: ENGLISH }),
);

/** The first of them. */
export const RUSSIAN = BILINGUAL[0] as Bilingual;

/** A document with both sides, in which `original` and `translation` are paragraphs. */
export function inTwoSections(
  language: string,
  original: readonly string[],
  translation: readonly string[],
): string {
  const sides = [`[original: ${language}]`, ...original, "[translation: en]", ...translation];
  return `${sides.join("\n\n")}\n`;
}

/**
 * The pairs of all translations of a text, each paragraph by its first word or, in scripts without
 * spaces, its first signs: `Один. = One.`, `– = Two.`.
 */
export function pairsIn(text: string): string[] {
  const document = parse(text, defaultConventions);
  const first = (index: number) =>
    document.blocks[index]?.text.replace(/^\[#\w+\]\s*/, "").match(/^[^\s，：]{1,6}/)?.[0] ?? "";
  return alignmentsOf(document).flatMap(({ pairs }) =>
    pairs.map(
      ({ original, translation }) =>
        `${original.map(first).join("+") || "–"} = ${translation.map(first).join("+") || "–"}`,
    ),
  );
}

/** The pairs by their numbers in the lists of paragraphs, from 1. */
export function numbersIn(text: string): string[] {
  const [alignment] = alignmentsOf(parse(text, defaultConventions));
  if (!alignment) throw new Error("nothing to align");
  const { original, translation, pairs } = alignment;
  return pairs.map((pair) => {
    const one = pair.original.map((index) => original.blocks.indexOf(index) + 1);
    const two = pair.translation.map((index) => translation.blocks.indexOf(index) + 1);
    return `${one.join("+") || "–"}=${two.join("+") || "–"}`;
  });
}
