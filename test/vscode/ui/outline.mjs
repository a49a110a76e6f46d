import { readdirSync } from "node:fs";

/** The reader of a transcription finds its pages in the outline. */
export const title = "the outline shows the pages of a transcription";
export const hosts = ["node", "web"];

export default async ({ launch, assert }) => {
  const window = await launch();
  await window.openFile(readdirSync(window.folder).find((name) => name.endsWith(".recto")));
  const rows = await window.outline();
  assert.ok(rows[0].name.length > 0);
};
