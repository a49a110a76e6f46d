import { existsSync, readFileSync } from "node:fs";
import { inRoot } from "../../../scripts/support/paths.mjs";
import { poll } from "../../../scripts/support/poll.mjs";

/** What people install is what runs here: the package, and nothing of the checkout. */
export const title = "the package is installed and works";
export const hosts = ["node", "web"];

const { name, version } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
const vsix = inRoot(`dist/${name}-${version}.vsix`);

export default async ({ launch, assert, skip, host }) => {
  if (!existsSync(vsix)) skip("there is no package: run npm run package");
  const window = await launch({ vsix, openFile: "1951-riga-telegram.recto" });

  await window.goTo(102);
  assert.match(await window.hover("Krauklis"), /Krauklis/);
  assert.ok((await window.outline()).some(({ name }) => name === "Citation"));
  const found = await window.problems();
  assert.ok(found.some(({ message }) => message.includes("opens with two brackets")));

  // Times say something about the machine too: those of other extensions stand beside ours.
  console.log(`  Activation (${host}): ${(await activationTimes(window)).join(", ")}`);
};

/** What VS Code itself measured until `activate` returned, with the reading of the code. */
async function activationTimes(window) {
  await window.runCommand("Developer: Show Running Extensions");
  const rows = window.page.locator(".runtime-extensions-editor .extension");
  const timeOf = (text) => /^(.+?)\n[^]*Activation: (\d+)ms/.exec(text.trim());
  return poll(async () => {
    const times = (await rows.allInnerTexts()).map(timeOf).filter(Boolean);
    const said = times.map(([, extension, time]) => `${extension} ${time} ms`);
    return said.some((text) => text.startsWith("Recto ")) && said;
  }, "the time of activation");
}
