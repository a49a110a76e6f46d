import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ATTACKS,
  forbidden,
  planted,
  startWatchedServer,
  watchPolicy,
} from "../../../scripts/support/attacks.mjs";
import { poll } from "../../../scripts/support/poll.mjs";

/** Whatever somebody plants in a text, a register or a name of a file is shown as words. */
export const title = "the preview runs nothing and fetches nothing that was not allowed";
export const hosts = ["node", "web"];

const PICTURE = new URL("../../../samples/scans/1951-riga-telegram-1.png", import.meta.url);
const NAME = "a&lt;b' onload='1.recto";

const quoted = (text) => JSON.stringify(text);

/** A letter with every attack in every place that the preview shows. */
function letter(host) {
  const places = ATTACKS.flatMap((attack) => [
    attack,
    `[handwritten in the margin, ${attack}: ${attack}] [changed: ${attack} -> ${attack}]`,
    `[@petrova: Petrova] [=@petrova] [stamp: ${attack}] [tn: ${attack}] [${attack}?]`,
  ]);
  return `---
title: ${quoted(ATTACKS.join(" "))}
citation: ${quoted(ATTACKS[0])}
hands: ${quoted(`h1 = ${ATTACKS[0]}`)}
people: people.yaml
---

[page 1 | http://${host}/manifest.json]

${places.join("\n\n")}
`;
}

const REGISTER = `people:
  - id: petrova
    name: ${quoted(`Petrova ${ATTACKS[0]}`)}
    names: [Petrova]
    born: 1850
    bio: ${quoted(ATTACKS.join(" "))}
    portrait: ${quoted(ATTACKS[2])}
    roles:
      - title: ${quoted(ATTACKS[1])}
`;

/** A manifest whose every word is an attack, and a picture. */
function answer(path, host) {
  if (path === "/scan.png") return readFileSync(PICTURE);
  const label = ATTACKS[0];
  const resource = { "@id": `http://${host}/scan.png`, label };
  const canvases = [{ "@id": label, label, images: [{ resource, label }] }];
  return JSON.stringify({ "@type": "sc:Manifest", label, sequences: [{ canvases }] });
}

export default async ({ launch, assert }) => {
  const server = await startWatchedServer(answer);
  const folder = mkdtempSync(join(tmpdir(), "recto-attacks-"));
  try {
    writeFileSync(join(folder, "people.yaml"), REGISTER);
    writeFileSync(join(folder, NAME), letter(server.host));
    await examine(server, await launch({ folder }), assert);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
};

async function examine({ host, asked }, window, assert) {
  await window.openFile(NAME);
  await window.runCommand("Recto: Open Preview to the Side");
  const preview = await window.webview("#text .stamp");
  const text = () => preview.locator("#text").innerText();
  await watchPolicy(preview);

  for (const view of ["diplomatic", "parallel", "reading"]) {
    await preview.locator(`[data-view="${view}"]`).click();
    await poll(async () => (await text()).includes("<img src=x onerror="), `words in ${view}`);
  }
  await preview.locator("#text .unclear").first().hover();
  await poll(async () => (await preview.locator("#card").innerText()) !== "", "a card");
  await preview.locator('#text [data-s]:has-text("Petrova")').first().hover();
  await poll(async () => /Petrova/.test(await preview.locator("#card").innerText()), "a person");

  // Nothing is fetched from a host that nobody allowed.
  await preview.locator("#facsimile").click();
  const allow = preview.locator("#scan .message button");
  await poll(
    async () => (await allow.innerText()) === `Allow ${host}`,
    "the question for the host",
  );
  assert.deepEqual(asked, []);
  assert.deepEqual(await planted(preview), []);
  assert.deepEqual(await forbidden(preview), []);

  await allow.click();
  await window.page
    .locator(".monaco-dialog-box")
    .getByRole("button", { name: `Allow ${host}` })
    .click();
  await poll(() => asked.includes("/scan.png"), "the scan to be fetched");
  const anew = await window.webview("#scan canvas");
  await poll(async () => /Page/.test(await anew.locator("#scan .name").innerText()), "its name");
  assert.deepEqual(await planted(anew), []);
}
