import { expect, test } from "vitest";
import { checkNames, recogniseText, registerFrom } from "./support";

test("words of every sentence are no surnames without a title", () => {
  const register = "nam = Нам Ир\nyou = Chan Yang You";
  checkNames(register, "Нам об этом сказали. Тов. ‹Нам|nam› промолчал. ‹Нам Ир|nam› ушёл.");
  checkNames(register, "You know that. Mr. ‹You|you› knows it, too.");
});

test("a name in the letters of another script is a firm's, unless it is written out", () => {
  const register = "dell = Мартин Делл\nstroganov = Sergei Stroganov";
  checkNames(register, "Корпорация Dell объявила, а ‹Martin Dell|dell› промолчал.");
  checkNames(register, "The wire from ‹Строганов|stroganov› was long.");
  checkNames(register, "Письмо ‹Строганова|stroganov› о соли.");
  checkNames("filip = Филип Ренн", "‹Филип Ренн|filip› купил завод Philips в городе.");
});

test("given names of Korea and China in another spelling of their sounds", () => {
  const register = "pak = Pak Ui-won; Пак Ый Ван\nkim = Kim Il Sung\npeng = Peng Dehuai";
  checkNames(register, "Советский кореец ‹Пак Ы Ван|pak› осудил; ‹Kim Ilsŏng|kim› schwieg.");
  checkNames(register, "‹Peng Te-huai|peng› came, Kim Yong-ju stayed.");
});

test("particles written large stand between forename and surname", () => {
  checkNames(
    "pen = Марин Ле Пен",
    "Кандидат ‹Марин Ле Пен|pen› и отец ‹Ле Пен|pen›.".replace("‹Ле Пен|pen›", "её"),
  );
});

test("a second forename behind a hyphen leaves the first one what it is", () => {
  const register = "jean = Жан Ренн\nmarin = Марин Ренн";
  checkNames(register, "‹Жан-Мари Ренн|jean› и ‹Марин Ренн|marin› спорят.");
});

test("rulers are known by their forename, and are nobody who only shares it", () => {
  const register = "kerensky = Александр Керенский";
  checkNames(register, "‹Александр Керенский|kerensky› бежал, князь Александр Михайлович ждал.");
});

test("a pair of forenames is nobody's of whom only one is known", () => {
  const register = "makovsky = Константин Маковский";
  checkNames(register, "Портрет у ‹Константина Маковского|makovsky›: дети Константин и Ольга.");
  checkNames(register, "‹Константин Маковский|makovsky› рад; ‹Константин|makovsky› поёт.");
});

test("German nouns before a forename are no part of a name, English ones are", () => {
  const register = "hugo = Hugo Lindner";
  checkNames(
    register,
    "‹Hugo Lindner|hugo› und ich. Grüßen Sie den Freund ‹Hugo|hugo› und die Mutter.",
  );
  checkNames(register, "‹Hugo Lindner|hugo› and I. The Harland Hugo was here.");
});

test("an article is no particle, and d’ tells two families apart", () => {
  checkNames("hogarth = William Hogarth", "Auch hat mir Richard den ‹Hogarth|hogarth› geschickt.");
  checkNames("eugen = Eugen d’Arle\nhenri = Henri Arle", "Von d’‹Arle|eugen› und ‹Arle|henri›.");
});

test("the ending of a Russian surname tells a woman from a man", () => {
  const register = "ivan = Иван Лиговский\nvera = Вера Лиговская\nlev = Лев Щербина";
  checkNames(register, "Беседовали ‹Иван Лиговский|ivan› и ‹Вера Лиговская|vera›.");
  checkNames(register, "У ‹Лиговской|vera› гости, а ‹Лиговского|ivan› нет; у ‹Щербины|lev› тоже.");
  checkNames("pavel = Павел Дронов", "Письмо Дроновой лежит у ‹Дронова|pavel› на столе.");
});

test("who held an office at the date of the document is meant", () => {
  const register =
    "a = Karl Sorel; role: Envoy (1901/1907)\nb = Emil Sorel; role: Envoy (1908/1914)";
  checkNames(register, "‹Sorel|a› wrote from the legation.", "1905");
  checkNames(register, "‹Sorel|b› wrote from the legation.", "1910-03");
  checkNames(register, "‹Sorel|a|b› wrote from the legation.", "1925");
});

test("a plural is a family, unless a forename says which of them", () => {
  const register = "petr = Пётр Дронов\nivan = Иван Дронов";
  checkNames(register, "Семья Дроновых рада. Письма Ивана и ‹Петра Дроновых|petr› целы.");
});

test("a form in the letters of the text is no other spelling", () => {
  const register = registerFrom("w = August Wendt; Wendt; Август Вендт\ns = Sitnik; Ситник");
  const { mentions } = recogniseText("У Вендта был Ситник.", register);
  expect(mentions.map(({ id, why }) => `${id} ${why}`)).toEqual(["w inflected", "s exact"]);
});
