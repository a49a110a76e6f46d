import fc from "fast-check";
import { expect, test } from "vitest";
import { distance } from "../../server/src/people/misread-distance";
import { checkNames } from "./support";

const REGISTER = `
peng = Peng Dehuai; Пэн Дэ-хуай
kim = Kim Il Sung; Ким Ир Сен
dubong = Kim Du-bong; Ким Ду Бон
grushevoy = Marta Grushevskaya; Марта Грушевская
ponomarev = Boris Ponomarev; Борис Николаевич Пономарев
anna = Anna Ketteler`;

const check = (expected: string) => checkNames(REGISTER, expected);

test("letters that look alike", () => {
  check("A talk with ‹Kim II Sung?kim›, and another with ‹Kirn Il Sung?kim›.");
  check("‹Anna Kette1er?anna› wrote to Cde. ‹Ponomarev|ponomarev›.");
});

test("of a short name, only letters that look alike may be wrong", () => {
  const short = "nam = Nam Il; Нам Ир";
  checkNames(
    short,
    "‹Nam II?nam› declared, and ‹Nam Il|nam› wrote. ‹Nam I1?nam› and ‹Нам Ир|nam›.",
  );
  checkNames(short, "Nan Il, Nam Ol and Nam III came; нам ир, Нам Ор.");
});

test("a number set close to a name is no misread letter", () => {
  check("Frl. Anna Ketteler22. 4. 1913, und Anna Ketteler2 schrieb. Борис Пономарев17 пришёл.");
  check("Frl. ‹Anna Kette1er22?anna› schrieb.");
});

test("damaged forms in any case, where another word of the name is right", () => {
  check("Мы с ‹Пэн Да-худем?peng› и у ‹Ким Ду Бонан?dubong› были.");
  check("Письмо ‹Марте Грушевекой?grushevoy› лежит.");
});

test("a scrap of another script inside a name", () => {
  check("Убедить ‹Клм Ир ouchert Сена?kim› в этом.");
});

test("after a title less must be right", () => {
  check("С тов. ‹Пон До-худом?peng› и т.‹Пономареным?ponomarev›, у т.‹Ким Що Сена?kim› дома.");
  check("Пон До-худом и Пономареным, у Ким Що Сена дома.");
});

test("another name that differs by a letter is another name", () => {
  checkNames("maria = Мария Дронова", "Пришла Марина Дронова, и ‹Мария Дронова|maria› ушла.");
  checkNames("jan = Jan Ketteler", "Joan Ketteler and Ian Ketteler came.");
});

test("a damaged name that may be two people's is nobody's", () => {
  checkNames("a = Anna Lindholm\nb = Anna Lindhelm", "Frau Anna Lindhqlm kam.");
});

test("distance is symmetric, and counts no further than it is asked", () => {
  const word = fc.stringMatching(/^[aeiouptkklmnsихмнол]{1,12}$/);
  fc.assert(
    fc.property(word, word, (one, other) => {
      const far = distance(one, other, 20);
      expect(distance(other, one, 20)).toBe(far);
      expect(far).toBeLessThanOrEqual(Math.max(one.length, other.length));
      const near = distance(one, other, 2);
      expect(near > 2 ? far > 2 : near === far).toBe(true);
    }),
  );
});
