/** Which part of a name a word is; it decides how the word declines. */
export type Part = "surname" | "forename" | "patronymic" | "other";
