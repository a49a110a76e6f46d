/** A historian opens a transcription and reads: colours, explanation, problems, place. */
export const title = "a transcription is explained and checked";
export const hosts = ["node", "web"];
export const usualHosts = ["node"];

export default async ({ launch, assert }) => {
  const window = await launch({ openFile: "1968-owl-memorandum.recto" });

  await window.goTo(45);
  const card = await window.hover("declassified");
  assert.match(card, /Gap/);
  assert.match(card, /withheld/);

  await window.goTo(49);
  const shown = async () =>
    (await window.statusBar()).find((item) => item.includes("Original (en)"));
  for (let tries = 0; tries < 50 && !(await shown()); tries++)
    await window.page.waitForTimeout(100);
  assert.match(await shown(), /^Page 1 · Original \(en\)/);

  const names = (await window.outline()).map(({ name }) => name);
  assert.deepEqual(names.slice(0, 3), ["Front matter", "Citation", "Summary"]);
};
