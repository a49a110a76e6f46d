import type { Declension } from "./declensions";

/** English and German: possessives for every name, `Schnitzlers`, `Franzens`, `Goethens`. */
export const POSSESSIVES: readonly Declension[] = [
  { of: "", drop: 0, endings: "'s ’s s" },
  { of: "s x z ß ce", drop: 0, endings: "' ’ es ens" },
  { of: "e", drop: 0, endings: "ns" },
];

/**
 * Endings that only a Slavic language adds, and that make no other Western name.
 * Polish and Czech adjectival surnames; the Czech feminine in `-ová`.
 */
export const SLAVIC_ALWAYS: readonly Declension[] = [
  { of: "ski cki dzki", drop: 1, endings: "i iego iemu im a iej ą", plural: "ch ich imi ie" },
  { of: "ski cki dzki", drop: 2, endings: "cy", parts: ["surname"] },
  { of: "ska cka dzka", drop: 1, endings: "a iej ą ę", plural: "ie ich im imi" },
  { of: "ý", drop: 1, endings: "ý ého ému ém ým á é ou", plural: "í ých ými" },
  { of: "á", drop: 1, endings: "á é ou ých" },
  { of: "ová", drop: 1, endings: "á é ou ých" },
  { of: "í", drop: 0, endings: "ho mu m" },
  {
    of: "b c d f g h k l m n p r s t v w x z č š ž ř ć ń ł ś ź ň ť ď",
    drop: 0,
    parts: ["surname", "other"],
    endings: "ová ové ovou",
    least: 3,
  },
  { of: "a o", drop: 1, parts: ["surname", "other"], endings: "ová ové ovou", least: 3 },
  { of: "ek", drop: 2, add: "k", parts: ["surname", "other"], endings: "ová ové ovou", least: 3 },
  { of: "ec", drop: 2, add: "c", parts: ["surname", "other"], endings: "ová ové ovou", least: 3 },
  { of: "b c d f g h k l m n p r s t v w z č š ž ř ć ł", drop: 0, endings: "em owi ovi", least: 3 },
  { of: "k g", drop: 0, endings: "iem", least: 3 },
];

const MASCULINE = "a u em om ovi owi e ie i iem ze";
const FAMILY = "y i ové owie ů ów ům om ami ech ach";

/** Noun endings, for names that look Slavic: `-a` would make `Roberta` of `Robert`. */
export const SLAVIC: readonly Declension[] = [
  {
    of: "b c d f g h k l m n p r s t v w z č š ž ř ć ń ł ś ź ň ť ď",
    drop: 0,
    endings: MASCULINE,
    plural: FAMILY,
  },
  { of: "ek iek", drop: 2, add: "k", endings: MASCULINE, plural: FAMILY, least: 2 },
  { of: "iek", drop: 3, add: "k", endings: MASCULINE, plural: FAMILY },
  { of: "ec", drop: 2, add: "c", endings: MASCULINE, plural: FAMILY },
  { of: "iec", drop: 3, add: "c", endings: MASCULINE, plural: FAMILY },
  { of: "el", drop: 2, add: "l", endings: MASCULINE, plural: FAMILY },
  { of: "eł", drop: 2, add: "ł", endings: MASCULINE, plural: FAMILY },
  { of: "a", drop: 1, endings: "a y i u o ou ovi ę ą e ie ě", plural: "ové owie ů ów" },
  { of: "ka", drop: 2, add: "c", endings: "e" },
  { of: "ga", drop: 2, add: "dz", endings: "e" },
  { of: "ra", drop: 2, add: "rz", endings: "e" },
  { of: "eł", drop: 2, add: "l", endings: "e" },
  { of: "ła", drop: 2, add: "l", endings: "e" },
  { of: "ta", drop: 2, add: "ci", endings: "e" },
  { of: "da", drop: 2, add: "dzi", endings: "e" },
  { of: "ł", drop: 1, add: "l", endings: "e" },
  { of: "t", drop: 1, add: "ci", endings: "e" },
  { of: "d", drop: 1, add: "dzi", endings: "e" },
  { of: "ko", drop: 1, endings: "o i ę ą ki" },
  { of: "y", drop: 1, endings: "ego emu ym" },
];

/** Ends by which a Latin name is taken for a Slavic one; letters with Slavic marks do so too. */
export const SLAVIC_LOOK =
  "ák ík ek ec ič ić icz yk ak uk iak czak czyk ski cki ov ev enko slav sław mír mir karel pavel petr piotr paweł marek jerzy wanda olga";
