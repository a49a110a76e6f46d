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
  assert.match(await window.waitForStatus(/Original \(en\)/), /^Page 1 · Original \(en\)/);

  const names = (await window.outline()).map(({ name }) => name);
  assert.deepEqual(names.slice(0, 3), ["Front matter", "Citation", "Summary"]);
};
