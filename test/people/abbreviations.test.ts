import { test } from "vitest";
import { checkNames } from "./support";

const REGISTER = `
brandt = Heinrich Brandt
dorn = Paula Dorn
kranz = Josef Kranz
kuhn = Otto Kuhn
klimov = Пётр Климов`;

const check = (expected: string) => checkNames(REGISTER, expected);

test("a shortened surname is somebody's whom the document names", () => {
  check("‹Heinrich Brandt|brandt› kam. Ich werde ‹Bran.|brandt› aufsuchen.");
  check("Ich werde Bran. aufsuchen, und ‹Paula Dorn|dorn› auch.");
});

test("after a title one letter is enough, unless it is the initial of another name", () => {
  check("‹Paula Dorn|dorn› schrieb. Der Brief der Frau ‹D.|dorn› ist da.");
  check("‹Paula Dorn|dorn› schrieb. Colonel D. Harker and Dr. D. A. Hay came.");
  check("‹Климов|klimov› болен. У тов. ‹К.|klimov› грипп.");
});

test("two letters are forename and surname", () => {
  check(
    "‹Heinrich Brandt|brandt› kam, und dass ‹H. B.|brandt› bleibt, freut mich; P. S. und z. B. nicht.",
  );
});

test("a letter and a colon at the head of a line is who speaks", () => {
  check(
    "‹Kranz|kranz› called ‹Dorn|dorn›, and of ‹Kuhn|kuhn› they spoke.\n\n‹K|kranz›: Yes.\n‹D|dorn›: No.",
  );
  check("‹Kranz|kranz› called.\n\nQ: And then?\nA: Nothing. K was late.");
});
