import { expect, test } from "vitest";
import { remembered } from "../../server/src/text/remembered";

test("a text is read once, also when nothing was read from it", () => {
  const texts: string[] = [];
  const lengthOf = remembered((text) => {
    texts.push(text);
    return text === "" ? undefined : text.length;
  }, 10);
  expect([lengthOf("Фонд 5"), lengthOf(""), lengthOf("Фонд 5"), lengthOf("")]).toEqual([
    6,
    undefined,
    6,
    undefined,
  ]);
  expect(texts).toEqual(["Фонд 5", ""]);
});

test("of very many only the last are remembered", () => {
  let reads = 0;
  const read = remembered((text) => {
    reads++;
    return text;
  }, 100);
  for (let number = 0; number < 1000; number++) read(String(number));
  read("999");
  expect(reads).toBe(1000);
  read("0");
  expect(reads).toBe(1001);
});
