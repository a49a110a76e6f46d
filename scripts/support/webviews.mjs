/**
 * The innermost frame of the newest visible webview that contains what is looked for: VS Code
 * wraps the page of an extension in two frames of its own.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} selector
 */
export async function findWebview(page, selector) {
  for (const frame of page.frames().reverse()) {
    if (await isWebviewWith(frame, selector)) return frame;
  }
}

async function isWebviewWith(frame, selector) {
  if (!frame.parentFrame() || frame.isDetached()) return false;
  try {
    const element = await frame.frameElement();
    const active = (await element.getAttribute("id")) === "active-frame";
    return active && (await frame.locator(selector).count()) > 0;
  } catch {
    // The frame went away while it was looked at.
    return false;
  }
}

/**
 * What there is in the page of a webview if words of a text have become more than words: scripts, handlers,
 * frames, pictures, or links that lead out of the page.
 *
 * @param {import("playwright-core").Frame} view
 */
export function planted(view) {
  return view.evaluate(() => {
    const isOurs = ({ tagName, nonce, id }) =>
      tagName === "SCRIPT" && (nonce !== "" || id === "_vscodeApiScript");
    const strange = [...document.querySelectorAll("script, iframe, svg, img, object, embed, base")];
    const handlers = [...document.querySelectorAll("body *")].filter((element) =>
      element.getAttributeNames().some((attribute) => attribute.startsWith("on")),
    );
    const links = [...document.querySelectorAll('a:not([href^="#"])')];
    const ran = document.body.dataset.ran === undefined ? [] : ["an attack ran"];
    return [...strange.filter((one) => !isOurs(one)), ...handlers, ...links]
      .map((element) => element.outerHTML.slice(0, 200))
      .concat(ran);
  });
}
