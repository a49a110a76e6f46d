import { poll } from "../../../scripts/support/poll.mjs";

/** A historian rests on names, looks through the list of people, and follows it. */
export const title = "names show who they are, and lead on";
export const hosts = ["node", "web"];

/** In the page: how high a picture is drawn, once it is there. */
async function heightOf(image) {
  await image.decode();
  return Math.round(image.getBoundingClientRect().height);
}

export default async ({ launch, assert, picture }) => {
  const window = await launch({ openFile: "1951-riga-telegram.recto" });
  const { page } = window;
  const inView = page.locator(".customview-tree .monaco-list-row");
  const row = (name) => inView.filter({ hasText: name }).first();

  await window.goTo(54);
  assert.match(await window.hover("Вендландта"), /August Wendlandt \(1841–1911\)/);
  await picture("hover-inflected");

  const portrait = page.locator(".monaco-hover:visible img[alt^='Portrait of']").first();
  // A card may go while its picture comes: whoever looks at it rests on the name once more.
  const height = await poll(async () => {
    assert.match(await window.hover("Крауклис"), /Jānis Krauklis \(1878–1969\)/);
    return portrait.evaluate(heightOf, undefined, { timeout: 3000 });
  }, "the portrait in the card");
  assert.equal(height, 80);
  await picture("hover-portrait");

  await page.mouse.move(700, 10);
  await window.runCommand("Recto: Focus on People View");
  await row("Jānis Krauklis").waitFor();
  const label = await row("Jānis Krauklis").getAttribute("aria-label");
  assert.match(label, /^Jānis Krauklis, 1878–1969.*named 6 times$/i);
  const icon = row("Jānis Krauklis").locator(".custom-view-tree-node-item-icon");
  const painted = await icon.evaluate((element) => getComputedStyle(element).backgroundImage);
  assert.match(painted, /krauklis\.png|^url\("data:image/);
  await picture("people-view");

  // By the keyboard alone: open the person, go to the first place, and read there.
  await row("Jānis Krauklis").click();
  await row("Крауклис Я.К.").waitFor();
  await window.press("ArrowDown");
  await window.press("ArrowDown");
  await window.press("Enter");
  await window.waitForCursor(54);

  await row("Jānis Krauklis").hover();
  await row("Jānis Krauklis").getByRole("button", { name: "Show in the Register" }).click();
  await window.waitForEditor("people.yaml");
  await picture("register");
  assert.equal(await row("Jānis Krauklis").count(), 1, "the people stay while one reads on");

  // F2 on an id: Enter makes all the changes, and what is transcribed stays.
  await window.openFile("1893-riga-brief.recto");
  await window.goTo(40, 9);
  await window.wordOnScreen("Janis", 1);
  await window.press("F2");
  const box = page.locator(".rename-box input");
  await box.waitFor();
  await box.fill("raven");
  await picture("rename");
  await box.press("Enter");
  await window.wordOnScreen("[@raven: Janis]");
  await window.openFile("people.yaml");
  await window.wordOnScreen("raven");
  await picture("renamed");
};
