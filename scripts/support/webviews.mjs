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
