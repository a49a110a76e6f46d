import { poll } from "../../../scripts/support/poll.mjs";

/** What a screen reader is told of the views and of the preview, and what the keyboard reaches there. */
export const title =
  "a screen reader reads the views and the preview, and the keyboard reaches them";
export const hosts = ["node", "web"];
export const usualHosts = ["node"];

/** What a person can act on, or is told of by its role: each must have a name. */
const NAMED = new Set([
  "treeitem",
  "tree",
  "checkbox",
  "button",
  "tab",
  "link",
  "region",
  "doc-pagebreak",
]);

export default async ({ launch, assert }) => {
  const window = await launch({ openFile: "1893-riga-brief.recto" });
  await window.press("Control+End");
  await window.waitForServer(/Translation \(en\)/);
  const cdp = await window.page.context().newCDPSession(window.page);
  const told = async (frameId) => {
    const { nodes } = await cdp.send("Accessibility.getFullAXTree", frameId ? { frameId } : {});
    return nodes
      .filter(({ ignored, role }) => !ignored && NAMED.has(role?.value))
      .map(({ role, name }) => `${role.value}: ${name?.value ?? ""}`);
  };
  const says = (wanted) =>
    poll(
      async () => (await told()).some((one) => wanted.test(one)),
      `${wanted} among what is told`,
    );

  // The rows of the three views say what a person sees in them, in words.
  await window.runCommand("Recto: Focus on Pages View");
  await says(/^treeitem: Charlotte Ahrens, 1849–1926 · .*named 7 times$/i);
  await says(/^treeitem: Riga, place, named 3 times$/i);
  await says(/^treeitem: Page 1r, 3 to resolve$/);
  await says(/^checkbox: Page 1r was compared with its scan$/);
  await says(/^treeitem: Uncertain readings, 8 of 8 to check$/);
  await says(/^treeitem: \[dann\?\], line 30, to check: /);
  await says(/^checkbox: \[dann\?\], to check$/);
  const trees = (await told()).filter((one) => one.startsWith("tree: "));
  for (const name of ["People", "Pages", "Readings to Check"])
    assert.ok(
      trees.some((one) => one.includes(name)),
      `${name} among ${trees}`,
    );

  // The keyboard is where it was sent, although the rows came later. To the first page, tick it, and go to its text.
  await window.press("Home");
  await window.press("ArrowDown");
  await says(/^button: Go to Counterpart of the Page$/);
  await says(/^button: Open the Scan$/);
  await window.press("Control+k");
  await window.press("y");
  await poll(async () => {
    const { nodes } = await cdp.send("Accessibility.getFullAXTree");
    return nodes.some(
      ({ role, name, properties = [] }) =>
        role?.value === "checkbox" &&
        name?.value.startsWith("Page 1r") &&
        properties.some((one) => one.name === "checked" && one.value.value !== "false"),
    );
  }, "a ticked box");
  await window.press("Enter");
  await window.waitForStatus(/^Page 1r/);

  // The preview: its buttons, its text and its pages.
  await window.runCommand("View: Focus First Editor Group");
  await window.runCommand("Recto: Open Preview to the Side");
  await window.webview("#text .addition");
  const preview = await poll(async () => {
    for (const id of framesOf((await cdp.send("Page.getFrameTree")).frameTree)) {
      const names = await told(id);
      if (names.includes("button: As on the page")) return names;
    }
  }, "the preview in the tree of accessibility");
  for (const name of ["button: Reading", "button: Scan", "region: Text", "doc-pagebreak: Page 1v"])
    assert.ok(preview.includes(name), `${name} among ${preview.join("; ")}`);

  const nameless = [...(await told()), ...preview].filter((one) => one.endsWith(": "));
  assert.deepEqual(nameless, [], "everything has a name");
};

function framesOf({ frame, childFrames = [] }) {
  return [frame.id, ...childFrames.flatMap(framesOf)];
}
