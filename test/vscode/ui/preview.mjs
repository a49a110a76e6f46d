import { poll } from "../../../scripts/support/poll.mjs";

/** A historian reads a letter beside its text: in three views, with its scan, while typing in it. */
export const title = "the preview shows, follows and leads to the text";
export const hosts = ["node", "web"];

const LETTER = "1893-riga-brief.recto";

export default async ({ launch, assert }) => {
  const window = await launch({ openFile: LETTER });
  await window.runCommand("Recto: Open Preview to the Side");
  const preview = await window.webview("#text .addition");
  const says = (words, selector = "#text") =>
    poll(
      async () =>
        (await preview.locator(selector).allInnerTexts()).some((text) => text.includes(words)),
      `“${words}” in ${selector}`,
    );
  const click = (selector) => preview.locator(selector).first().click();

  // Reading: additions in, deletions out, notes at the end.
  await says("sieht mich an wie Tante Adelheid");
  await says("A low reading even for an autumn gale");
  assert.equal(await preview.locator("#text del").count(), 0);

  // On the page: deletions and additions as they stand.
  await click('[data-view="diplomatic"]');
  await says("als ob", "#text del");

  // Original and translation beside each other.
  await click('[data-view="parallel"]');
  await says("Dear Lotte");
  const row = preview.locator(".row", { hasText: "Liebe Lotte!" }).first();
  assert.match(await row.innerText(), /Dear Lotte,/);
  await click('[data-view="reading"]');
  await poll(async () => (await preview.locator(".row").count()) === 0, "the reading text");

  // Typing changes one piece; the others stay the elements they are.
  await preview.evaluate(() => {
    for (const piece of document.querySelectorAll("#text .chunk > div")) piece.wasThere = true;
  });
  await window.runCommand("View: Focus First Editor Group");
  await window.goTo(26, 19);
  await window.type("ste");
  await says("Liebeste Lotte!");
  const made = await preview.evaluate(
    () =>
      [...document.querySelectorAll("#text .chunk > div")].filter((piece) => !piece.wasThere)
        .length,
  );
  assert.equal(made, 1);

  // The cursor is shown in the preview.
  await poll(
    async () => /Lotte!/.test(await preview.locator(".current").innerText()),
    "the block of the cursor to be marked",
  );

  // A click leads to the source, a card explains.
  await preview.locator(".addition", { hasText: "Versprochen." }).click();
  await poll(async () => {
    const place = (await window.statusBar()).find((item) => item.includes("Ln "));
    return /Ln 48, Col 2\d\d/.test(place ?? "");
  }, "the cursor in the source of what was clicked");
  await preview.locator(".unclear").first().hover();
  await says("Doubtful reading", "#card");

  // The scan of the page is beside the text.
  await click("#facsimile");
  await poll(
    async () => /Page 1v/.test(await preview.locator("#scan .name").innerText()),
    "the scan of page 1v",
  );
  const isDrawn = () =>
    preview.evaluate(() => {
      const canvas = document.querySelector("#scan canvas");
      return canvas !== null && canvas.width > 0;
    });
  await poll(isDrawn, "the scan to be drawn");
  await click('#scan [aria-label="Turn right"]');
  await click("#facsimile");

  // Scrolling here scrolls there, and the other way round.
  await preview.locator("#scroller").hover();
  await window.page.mouse.wheel(0, 4000);
  await poll(async () => !(await window.text()).includes("Liebe Lotte"), "the text to follow");
  // Whoever scrolled last drives on for a moment.
  await window.page.waitForTimeout(900);
  await window.runCommand("View: Focus First Editor Group");
  await window.goTo(1);
  await poll(
    () => preview.evaluate(() => document.querySelector("#scroller").scrollTop < 200),
    "the preview to follow",
  );

  // What a text says is never run, and the page would not run it if it were let in.
  await window.goTo(26, 19);
  await window.type('<img src=x onerror="document.body.dataset.ran=1"> ');
  await says("<img src=x onerror=");
  const isSafe = await preview.evaluate(async () => {
    const has = document.querySelector("#text img, #text script, #text [onerror]") !== null;
    document.body.insertAdjacentHTML(
      "beforeend",
      "<img src=x onerror='document.body.dataset.ran=1'>",
    );
    await new Promise((done) => setTimeout(done, 300));
    return !has && document.body.dataset.ran === undefined;
  });
  assert.ok(isSafe, "nothing of the text runs");
};
