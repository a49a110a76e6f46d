import { createServer } from "node:http";

/** Shows that an attack ran. */
export const RUN = "document.body.dataset.ran=1";

/** Each would run, load something or leave its element, were it taken for more than words. */
export const ATTACKS = [
  `<img src=x onerror="${RUN}">`,
  `<script>${RUN}</script>`,
  `"><svg onload="${RUN}">`,
  `' onfocus='${RUN}' autofocus='`,
  `<a href="javascript:${RUN}">x</a>`,
  `</style></title><iframe srcdoc="<script>parent.${RUN}</script>">`,
  `]]></script><!-- <script>${RUN}</script>`,
];

/** Addresses that are none of a picture. */
export const ADDRESSES = [
  `javascript:${RUN}`,
  `vbscript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"/>`,
];

/**
 * A server of this machine that nobody allowed: what it is asked for has left the editor.
 *
 * @param {(path: string, host: string) => string | Buffer} [answer] What it says to the path.
 */
export function startWatchedServer(answer = () => "") {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.end(answer(request.url, request.headers.host));
  });
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () =>
      done({ host: `127.0.0.1:${server.address().port}`, asked, close }),
    );
  });
}

/** Notes from now on what the page is forbidden to run or to load. */
export function watchPolicy(frame) {
  return frame.evaluate(() => {
    window.violations = [];
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      window.violations.push(`${violatedDirective} ${blockedURI}`),
    );
  });
}

/** What a page was forbidden since it is watched: that it tried is a fault already. */
export function forbidden(frame) {
  return frame.evaluate(() => window.violations);
}

/** What there would be in a page if an attack had become more than words. */
export function planted(frame) {
  return frame.evaluate(() => {
    const isOurs = ({ tagName, nonce, id }) =>
      tagName === "SCRIPT" && (nonce !== "" || id === "_vscodeApiScript");
    const strange = [...document.querySelectorAll("script, iframe, svg, img, object, embed, base")];
    const handlers = [...document.querySelectorAll("body *")].filter((element) =>
      element.getAttributeNames().some((attribute) => attribute.startsWith("on")),
    );
    const isSafe = (link) => /^(?:#|https?:)/.test(link.getAttribute("href") ?? "#");
    const links = [...document.querySelectorAll("a")].filter((link) => !isSafe(link));
    const ran = document.body.dataset.ran === undefined ? [] : ["an attack ran"];
    return [...strange.filter((one) => !isOurs(one)), ...handlers, ...links]
      .map((element) => element.outerHTML.slice(0, 200))
      .concat(ran);
  });
}
