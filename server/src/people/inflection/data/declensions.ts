import type { Part } from "../part";

/**
 * How a class of names declines.
 *
 * The classes are those of the school grammars (first to third declension, adjectival, mixed for surnames
 * in `-ов -ин`), in the manner of Zaliznyak's dictionary: an ending of the base picks the class, the rest
 * is the stem. Endings of Russian, Ukrainian, Belarusian, Bulgarian and Serbian stand side by side where no
 * other name can arise. `ё` is written `е` throughout.
 */
export interface Declension {
  /** Ends of bases, separated by blanks. */
  readonly of: string;
  /** What is taken off the end to get the stem, and what is put in its place. */
  readonly drop: number;
  readonly add?: string;
  readonly endings: string;
  /** Plurals of a family; never of forenames and patronymics. */
  readonly plural?: string;
  /** The parts of names that decline so; all where it is absent. */
  readonly parts?: readonly Part[];
  /** A shorter stem is not one. */
  readonly least?: number;
}

const FAMILY: readonly Part[] = ["surname", "other"];
const GIVEN: readonly Part[] = ["forename", "other"];

const ADJECTIVES = "ие ые их ых ими ыми";

/** Cyrillic names: the first entries are no more special than the last; all that fit apply. */
export const CYRILLIC: readonly Declension[] = [
  // Достоевский, Трубецкой, Грушевський; Крупская
  {
    of: "ский цкий ской цкой зкий нкий",
    drop: 2,
    endings: "ий ой ого ому им ом ая ую ою ое",
    plural: ADJECTIVES,
  },
  {
    of: "ський цький зький",
    drop: 2,
    endings: "ий ого ому им ім а ої ій у ою",
    plural: "і их ими",
  },
  { of: "ски цки", drop: 1, endings: "и ог ого ом ому у а ой" },
  { of: "ская цкая", drop: 2, endings: "ая ой ую ою", plural: ADJECTIVES },
  { of: "ська цька зька", drop: 1, endings: "а ої ій у ою", plural: "і их ими" },
  // Горький, Бродячий, Верхний
  {
    of: "кий гий хий",
    drop: 2,
    parts: FAMILY,
    endings: "ий ого ому им ом ая ой ую ою",
    plural: ADJECTIVES,
  },
  {
    of: "жий чий ший щий ний",
    drop: 2,
    parts: FAMILY,
    endings: "ий его ему им ем ая яя ей ую юю ею",
    plural: "ие их ими",
  },
  {
    of: "ний тий лий вий мий рий дий",
    drop: 2,
    parts: FAMILY,
    endings: "ий ого ому им ім а ої ій у ою",
    plural: "і их ими",
  },
  // Бедный, Толстой, Толстая
  { of: "ый", drop: 2, endings: "ый ого ому ым ом ая ой ую ою", plural: "ые ых ыми" },
  {
    of: "ой",
    drop: 2,
    parts: FAMILY,
    least: 4,
    endings: "ой ого ому ым им ом ая ую ою",
    plural: "ые ие ых их ыми ими",
  },
  {
    of: "ая",
    drop: 2,
    parts: FAMILY,
    least: 4,
    endings: "ая ой ую ою",
    plural: "ые ие ых их ыми ими",
  },
  { of: "яя", drop: 2, parts: FAMILY, endings: "яя ей юю ею" },
  // Василий, Юрий: and all that ends in a vowel and й
  { of: "ий ій", drop: 2, add: "и", parts: GIVEN, endings: "й я ю ем и" },
  { of: "ий", drop: 2, add: "и", parts: FAMILY, least: 3, endings: "й я ю ем и" },
  { of: "ій", drop: 1, endings: "й я ю єм єві єви ї" },
  {
    of: "ай ей ой уй эй яй юй єй",
    drop: 1,
    endings: "й я ю ем е єм єві ї",
    plural: "и ев ям ями ях ї їв",
  },
  {
    of: "ей",
    drop: 2,
    parts: FAMILY,
    least: 3,
    endings: "ей ья ью ьем ье",
    plural: "ьи ьев ьям ьями ьях",
  },
  // Чехов, Лукин; Чехова, Лукина
  {
    of: "ов ев ин ын єв їн ін",
    drop: 0,
    parts: FAMILY,
    least: 4,
    endings: "- а у ым им е ом ой ою ої ій і",
    plural: "ы ых ыми и их ими",
  },
  {
    of: "ова ева ина ына єва їна іна",
    drop: 1,
    parts: FAMILY,
    least: 4,
    endings: "а у ой ою ої ій",
    plural: "ы ых ым ыми и их им ими",
  },
  {
    of: "ів їв",
    drop: 2,
    add: "ов",
    parts: FAMILY,
    endings: "а у им і е ої ій ою",
    plural: "и их ими",
  },
  {
    of: "ів їв",
    drop: 2,
    add: "ев",
    parts: FAMILY,
    endings: "а у им і е ої ій ою",
    plural: "и их ими",
  },
  // Микоян, Кох, Кац, Ильич
  {
    of: "б в д з л м н п р с т ф",
    drop: 0,
    endings: "- а у ом е ові і",
    plural: "ы ов ам ами ах и ів",
  },
  { of: "к г х ґ", drop: 0, endings: "- а у ом е ові і", plural: "и ов ам ами ах ів" },
  {
    of: "ж ш ч щ ц ћ џ",
    drop: 0,
    endings: "- а у ом ем е еві ові і и",
    plural: "и ы ей ев ам ами ах ів",
  },
  { of: "ар ор ир яр ер", drop: 0, endings: "я еві" },
  // Игорь, Врубель; Любовь, Нинель
  { of: "ь", drop: 1, endings: "ь я ю ем е еві і", plural: "и ей ям ями ях ів" },
  { of: "ь", drop: 1, parts: GIVEN, endings: "ь и ью" },
  // Никита, Щербина, Лука, Саша
  {
    of: "ба ва да за ла ма на па ра са та фа",
    drop: 1,
    endings: "а ы е у ой ою и і",
    plural: "ам ами ах",
  },
  { of: "ка га ха ґа", drop: 1, endings: "а и е у ой ою і", plural: "ам ами ах" },
  { of: "жа ша ча ща ца", drop: 1, endings: "а и ы е у ой ей ою ею і", plural: "ам ами ах" },
  { of: "га", drop: 2, least: 5, add: "з", endings: "і" },
  { of: "ка", drop: 2, least: 5, add: "ц", endings: "і" },
  { of: "ха", drop: 2, least: 5, add: "с", endings: "і" },
  { of: "уа юа оа иа еа", drop: 1, endings: "а ы е у ой" },
  // Мария, Илья, Берия
  { of: "я", drop: 1, endings: "я и е ю ей ею ї і єю", plural: "ям ями ях" },
  // Коваленко in Ukrainian; Петро, Михайло
  { of: "ко", drop: 1, least: 3, endings: "о а у ові ом і", plural: "и ів ам ами ах" },
  { of: "ло ро", drop: 1, least: 3, parts: GIVEN, endings: "о а у ові ом і е" },
  // Немец, Коломиец, Стрелец, Кравець
  { of: "ец", drop: 2, add: "ц", least: 3, endings: "а у ом ем е", plural: "ы ев ам ами ах" },
  {
    of: "аец еец иец оец уец",
    drop: 2,
    add: "йц",
    endings: "а у ом ем е",
    plural: "ы ев ам ами ах",
  },
  { of: "лец", drop: 2, add: "ьц", endings: "а у ом ем е", plural: "ы ев ам ами ах" },
  { of: "ець", drop: 3, add: "ц", endings: "я ю еві ем і", plural: "і ів ям ями ях" },
  // Сверчок, Чапек, Конек
  {
    of: "ок ек",
    drop: 2,
    add: "к",
    least: 3,
    endings: "а у ом е ові і",
    plural: "и ов ам ами ах ів",
  },
  { of: "ек", drop: 2, add: "ьк", least: 3, endings: "а у ом е", plural: "и ов ам ами ах" },
  // Орел, Козел, Гребень
  { of: "ел", drop: 2, add: "л", least: 3, endings: "а у ом е", plural: "ы ов ам ами ах" },
  { of: "ень", drop: 3, add: "н", parts: FAMILY, least: 3, endings: "я ю ем е" },
  // Федір, Антін, Кінь: і becomes о or е where the syllable opens
  ...["б", "в", "д", "з", "к", "л", "н", "п", "р", "с", "т", "х"].flatMap((last) => [
    { of: `і${last}`, drop: 2, add: `о${last}`, endings: "а у ові ом і е", least: 3 },
    { of: `і${last}`, drop: 2, add: `е${last}`, endings: "а у ові ом і е", least: 3 },
  ]),
];

/** Stems that no rule gives. */
export const IRREGULAR: Readonly<Record<string, Declension>> = {
  лев: { of: "", drop: 2, add: "ьв", endings: "а у ом е ові і" },
  павел: { of: "", drop: 2, add: "л", endings: "а у ом е" },
  любовь: { of: "", drop: 0, endings: "ю" },
  христос: { of: "", drop: 2, endings: "а у ом е" },
  яков: { of: "", drop: 0, endings: "а у ом е" },
};

/** Ends of names that do not decline: Живаго, Дурново, Черных. (Рерих and Долгих look alike: `-их` declines.) */
export const INDECLINABLE = "аго яго ово ых";

/**
 * Forenames of which a common surname in `-ов -ев` is made: it is not their plural (`Петров`, `Марков`).
 */
export const NAMESAKES =
  "адам аким александр алексей андрей антон артем борис влас герасим григорий давид даниил демид денис дмитрий егор ермак ефим ефрем захар иван карп кондрат кирилл клим конон корней лавр лазарь леон леонид лук макар максим марк мартын матвей михаил назар нестор николай осип павел петр прокоп прохор роман савел самсон семен сергей сидор степан тарас тимофей тихон трофим устин федор федот филат филипп харитон эдуард юрий яков";
