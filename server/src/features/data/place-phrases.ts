import type { LabelLanguage } from "../../syntax/data/labels";
import type { Place } from "../../syntax/nodes";

/** How a place on the page is written in a descriptor, the most usual places first. */
// biome-ignore format: a table reads better in columns
export const PLACE_PHRASES: Readonly<Record<LabelLanguage, readonly (readonly [Place, string])[]>> = {
  en: [
    ["margin-left", "in the left margin"], ["margin-right", "in the right margin"],
    ["above", "above the line"], ["below", "below the line"],
    ["top", "at the top"], ["bottom", "at the bottom"],
    ["top-left", "in the upper left corner"], ["top-right", "in the upper right corner"],
    ["bottom-left", "in the lower left corner"], ["bottom-right", "in the lower right corner"],
    ["overleaf", "on the back"], ["end", "at the end"],
  ],
  ru: [
    ["margin-left", "на левом поле"], ["margin-right", "на правом поле"],
    ["above", "над строкой"], ["below", "под строкой"],
    ["top", "вверху"], ["bottom", "внизу"],
    ["top-left", "в левом верхнем углу"], ["top-right", "в правом верхнем углу"],
    ["bottom-left", "в левом нижнем углу"], ["bottom-right", "в правом нижнем углу"],
    ["overleaf", "на обороте"], ["end", "в конце"],
  ],
  de: [
    ["margin-left", "am linken Rand"], ["margin-right", "am rechten Rand"],
    ["above", "über der Zeile"], ["below", "unter der Zeile"],
    ["top", "am oberen Rand"], ["bottom", "am unteren Rand"],
    ["top-left", "in der oberen linken Ecke"], ["top-right", "in der oberen rechten Ecke"],
    ["bottom-left", "in der unteren linken Ecke"], ["bottom-right", "in der unteren rechten Ecke"],
    ["overleaf", "auf der Rückseite"], ["end", "am Ende"],
  ],
  fr: [
    ["margin-left", "dans la marge gauche"], ["margin-right", "dans la marge droite"],
    ["above", "au-dessus de la ligne"], ["below", "au-dessous de la ligne"],
    ["top", "en haut"], ["bottom", "en bas"],
    ["top-left", "en haut à gauche"], ["top-right", "en haut à droite"],
    ["bottom-left", "en bas à gauche"], ["bottom-right", "en bas à droite"],
    ["overleaf", "au verso"], ["end", "à la fin"],
  ],
};

/** An extent, to be typed over: how much cannot be read. */
export const EXTENT_EXAMPLE: Readonly<Record<LabelLanguage, string>> = {
  en: "2 words",
  ru: "2 слова",
  de: "2 Wörter",
  fr: "2 mots",
};
