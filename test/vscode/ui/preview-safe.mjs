import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { poll } from "../../../scripts/support/poll.mjs";
import { planted } from "../../../scripts/support/webviews.mjs";

/** Whatever somebody plants in a text, a register or a name of a file is shown as words. */
export const title = "the preview runs nothing and fetches nothing that was not allowed";

const RUN = "document.body.dataset.ran=1";
const ATTACKS = [
  `<img src=x onerror="${RUN}">`,
  `<script>${RUN}</script>`,
  `"><svg onload="${RUN}">`,
  `' onfocus='${RUN}' autofocus='`,
  `<a href="javascript:${RUN}">x</a>`,
  `</style></title><iframe srcdoc="<script>parent.${RUN}</script>">`,
];

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
function startHost(picture) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (request.url === "/scan.png") return response.end(picture);
    const label = ATTACKS[0];
    const resource = { "@id": `http://${request.headers.host}/scan.png`, label };
    const canvases = [{ "@id": label, label, images: [{ resource, label }] }];
    response.end(JSON.stringify({ "@type": "sc:Manifest", label, sequences: [{ canvases }] }));
  });
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => done({ server, asked, port: server.address().port }));
  });
}

export default async ({ launch, assert }) => {
  let host;
  const { server, asked, port } = await startHost(
    readFileSync(new URL("../../../samples/scans/1951-riga-telegram-1.png", import.meta.url)),
  );
  try {
    host = `127.0.0.1:${port}`;
    await examine(host, asked, launch, assert);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

async function examine(host, asked, launch, assert) {
  const window = await launch({ openFile: "1951-riga-telegram.recto" });
  writeFileSync(join(window.folder, "people.yaml"), REGISTER);
  const name = "a&lt;b' onload='1.recto";
  writeFileSync(join(window.folder, name), letter(host));
  await window.openFile(name);
  await window.runCommand("Recto: Open Preview to the Side");
  const preview = await window.webview("#text .stamp");
  const text = () => preview.locator("#text").innerText();
  await preview.evaluate(() => {
    window.violations = [];
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      window.violations.push(`${violatedDirective} ${blockedURI}`),
    );
  });

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
  assert.deepEqual(await preview.evaluate(() => window.violations), []);

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
