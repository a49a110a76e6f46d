import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ADDRESSES,
  ATTACKS,
  forbidden,
  planted,
  RUN,
  startWatchedServer,
  watchPolicy,
} from "../../../scripts/support/attacks.mjs";
import { answer, choose, chooseFromMenu, explorerRow } from "../../../scripts/support/explorer.mjs";
import { poll } from "../../../scripts/support/poll.mjs";
import { openPrinted } from "../../../scripts/support/printed.mjs";

/** Files of other tools are imported in which somebody planted what would run, and are read. */
export const title =
  "what is imported from hostile TEI, PAGE and ALTO is shown as words and runs nowhere";
export const hosts = ["node", "web"];
export const usualHosts = ["node"];

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const said = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

/** A letter and its translation, with an attack wherever TEI has words, names or addresses. */
function tei(host) {
  const addresses = [...ADDRESSES, `http://${host}/leak.png`];
  const paragraphs = ATTACKS.map(
    (attack, at) => `<pb n="${at + 1}" facs="${said(addresses[at % addresses.length])}"/>
<p xml:id="a${at}" rend="${said(attack)}">${said(attack)} <persName key="petrova">Petrova</persName>
<hi rend="${said(attack)}">${said(attack)}</hi> <add place="${said(attack)}" hand="#${said(attack)}">${said(attack)}</add>
<note resp="${said(attack)}">${said(attack)}</note> <ref target="${said(addresses[at % addresses.length])}">x</ref>
<gap reason="${said(attack)}"/><unclear>${said(attack)}</unclear><graphic url="${said(addresses[0])}"/>
<!-- ${attack.replaceAll("--", "- -")} --></p>`,
  );
  const body = (type, language) =>
    `<div type="${type}" xml:lang="${language}">${paragraphs.join("\n")}<p><![CDATA[</script><script>${RUN}</script>]]></p></div>`;
  return `<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${said(ATTACKS.join(" "))}</title>
<author>${said(ATTACKS[0])}</author></titleStmt><sourceDesc><bibl>${said(ATTACKS[1])}</bibl></sourceDesc></fileDesc></teiHeader>
<text><body>${body("original", "ru")}${body("translation", "en")}</body>
<back><listPerson><person xml:id="petrova"><persName>Petrova ${said(ATTACKS[0])}<hi rend="${said(ATTACKS[3])}">${said(ATTACKS[1])}</hi></persName>
<birth when="1850">${said(ATTACKS[2])}</birth><note>${said(ATTACKS.join(" "))}</note><idno type="URI">${said(ADDRESSES[0])}</idno></person></listPerson></back></text></TEI>`;
}

function pageXml() {
  const lines = ATTACKS.map(
    (attack, at) =>
      `<TextLine id="${said(attack)}" custom="person {offset:0; length:4; wikiData:${said(ADDRESSES[0])};}"><TextEquiv><Unicode>Vera ${said(attack)} ${at}</Unicode></TextEquiv></TextLine>`,
  );
  return `<?xml version="1.0"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="${said(ADDRESSES[0])}">
<TextRegion id="r" type="${said(ATTACKS[2])}" custom="structure {type:${said(ATTACKS[3])};}">${lines.join("\n")}</TextRegion></Page></PcGts>`;
}

function alto() {
  const lines = ATTACKS.map(
    (attack) =>
      `<TextLine ID="x" TAGREFS="t"><String CONTENT="${said(attack)}" STYLE="${said(ATTACKS[3])}"/></TextLine>`,
  );
  return `<?xml version="1.0"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><sourceImageInformation><fileName>${said(ADDRESSES[2])}</fileName></sourceImageInformation></Description>
<Tags><LayoutTag ID="t" LABEL="${said(ATTACKS[1])}"/></Tags><Layout><Page PHYSICAL_IMG_NR="${said(ATTACKS[2])}"><PrintSpace><TextBlock>${lines.join("\n")}</TextBlock></PrintSpace></Page></Layout></alto>`;
}

/** Names of files are planted, too. */
const FILES = { "tei<b onload=1>": tei, "page' onload='1": pageXml, "alto&lt;img src=x&gt;": alto };

export default async ({ launch, assert, picture }) => {
  const server = await startWatchedServer();
  const folder = mkdtempSync(join(tmpdir(), "recto-attacks-"));
  try {
    mkdirSync(join(folder, "incoming"));
    for (const [name, write] of Object.entries(FILES))
      writeFileSync(join(folder, "incoming", `${name}.xml`), write(server.host));
    writeFileSync(join(folder, "start.recto"), "[page 1]\n\nStart.\n");
    const window = await launch({ folder, openFile: "start.recto" });
    await window.waitForServer(/Page/);
    // From here on it follows the document in front.
    await window.runCommand("Recto: Open Preview to the Side");
    await chooseFromMenu(window.page, explorerRow(window.page, "incoming"), "Import…");
    await choose(window.page, "Beside the file");
    await window.page.locator('.tab[aria-label*="report.json"]').first().waitFor();
    for (const name of Object.keys(FILES)) await examine(`${name}.recto`, window, assert, picture);
    assert.deepEqual(server.asked, []);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
};

/** Reads one of them in the preview in all views, looks at its scan, and rests on a name. */
async function examine(file, window, assert, picture) {
  await window.runCommand("View: Focus First Editor Group");
  await window.openFile(file);
  // The page of the document before goes away; each says which document it shows.
  const own = `body[data-state*="incoming/${/^\w+/.exec(file)[0]}"]`;
  const preview = await window.webview(`${own} #text:has-text("<img src=x onerror=")`);
  // A tab under the pointer would tell its path, over the buttons of the preview.
  await window.page.mouse.move(0, 0);
  const text = () => preview.locator("#text").innerText();
  await watchPolicy(preview);
  for (const view of ["diplomatic", "parallel", "reading"]) {
    await preview.locator(`[data-view="${view}"]`).click();
    for (const attack of ATTACKS)
      await poll(async () => (await text()).includes(attack), `${attack} in ${view}`);
  }
  if (file.startsWith("tei")) {
    await preview.locator('#text [data-s]:has-text("Petrova")').first().hover();
    const card = preview.locator("#card");
    await poll(async () => (await card.innerText()).includes(ATTACKS[0]), "the card of a person");
    await picture("card");
  }
  await preview.locator("#facsimile").click();
  await poll(
    async () => (await preview.locator("#scan .message").innerText()) !== "",
    "what is said of an image that is none",
  );
  assert.deepEqual(await planted(preview), []);
  assert.deepEqual(await forbidden(preview), []);
  await preview.locator("#facsimile").click();

  // The same as a page in a browser.
  const { sheet, asked } = await openPrinted(window.page, preview, window.folder);
  const printed = await sheet.locator("main").innerText();
  for (const attack of ATTACKS) assert.ok(printed.includes(attack), `${attack} is printed`);
  await sheet.locator("label").last().click();
  assert.deepEqual(await planted(sheet), []);
  assert.deepEqual(asked(), []);
  await sheet.close();
}
