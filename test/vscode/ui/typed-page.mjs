import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { poll, sleep } from "../../../scripts/support/poll.mjs";

/** A new page is typed from its scan, with the list of marks, and the keys are counted. */
export const title = "a page is typed from its scan with fewer keys than by hand";
export const hosts = ["node", "web"];
export const usualHosts = ["web"];

const FILE = "1951-zapiska.recto";
const HEAD =
  "Записка смотрителя\n\nOriginal Language: Russian\nPeople: people.yaml\n\n[original: ru]\n\n";

/**
 * What is typed one after the other: running text, or a mark and the keys that make it. Keys are
 * letters, or the names of keys in angle brackets. `▸` waits until the list is there, as a person
 * does who looks at it.
 */
const PAGE = [
  {
    mark: "[page 4 | scans/1951-riga-telegram-4.png]",
    keys: "[▸p<ArrowDown><Tab>4<Tab>▸19514<Tab><End>",
  },
  "\n\nСова молчит ",
  { mark: "[от руки: опять]", keys: "[▸о<Tab>опять]" },
  " третью ночь. Масло ",
  { mark: "[зачеркнуто: украли]", keys: "[▸з<Tab>украли]" },
  " кончилось, ",
  { mark: "[пружина?]", keys: "[▸пружина?]" },
  " цела. Ключ у ",
  { mark: "[нрзб.]", keys: "[▸н<Tab>]" },
  " в Любеке",
  { mark: "[прим. пер.: у сестры мастера]", keys: "[▸пр<Tab>у сестры мастера]" },
  ".\n\nПодписал ",
  { mark: "[@krauklis: Я.К.]", keys: "[@▸кр<Tab>: Я.К.]" },
  " ",
  { mark: "[штамп: ПОЛУЧЕНО]", keys: "[▸ш<Tab>ПОЛУЧЕНО]" },
  ".",
];

/** Nobody types faster; the list must follow, because Tab takes what is first in it. In milliseconds. */
const BETWEEN_KEYS = 30;

const KEY = /<(\w+)>|▸|[^]/gu;

export default async ({ launch, assert, host }) => {
  const window = await launch({ openFile: "1893-riga-brief.recto" });
  await window.press("Control+End");
  await window.waitForServer(/Translation \(en\)/);
  const file = join(window.folder, FILE);
  writeFileSync(file, HEAD);
  await window.openFile(FILE);
  await window.press("Control+End");
  await window.waitForStatus(/Original \(ru\)/);

  const counts = [];
  for (const piece of PAGE) {
    if (typeof piece === "string") await window.type(piece);
    else counts.push(await typeMark(window, piece));
  }
  await window.press("Control+s");
  const wanted = HEAD + PAGE.map((piece) => piece.mark ?? piece).join("");
  await poll(() => readFileSync(file, "utf8") !== HEAD, "the saved page");
  assert.equal(readFileSync(file, "utf8"), wanted, `in the ${host} host`);
  for (const { mark, byHand, keys } of counts) {
    console.log(`  ${mark}: ${byHand} keys by hand, ${keys} with the list`);
    assert.ok(keys <= byHand, `${mark} takes ${keys} keys, ${byHand} by hand`);
  }
  assert.deepEqual(
    counts.map(({ keys }) => keys),
    [13, 9, 10, 10, 4, 21, 12, 12],
  );
};

/** Types a mark, and counts the keys; by hand, every character is one. */
async function typeMark(window, { mark, keys: written }) {
  const list = window.page.locator(".suggest-widget.visible .monaco-list-row");
  let keys = 0;
  for (const [what, name] of written.matchAll(KEY)) {
    if (what === "▸") {
      await poll(async () => (await list.count()) > 0, `the list for ${mark}`);
      continue;
    }
    if (name) await window.press(name);
    else await window.type(what);
    await sleep(BETWEEN_KEYS);
    keys++;
  }
  return { mark, byHand: [...mark].length, keys };
}
