/**
 * Draws the pictures in `samples/scans` and `samples/portraits`.
 *
 * The letter, the slips and the memorandum are drawn from the sample documents themselves; the
 * telegram, whose transcription is damaged on purpose, from the clean text in `draw-scans.json`.
 *
 *     npm install --prefix FONTS @fontsource/marck-script @fontsource/pinyon-script \
 *       @fontsource/aref-ruqaa @fontsource/nanum-pen-script
 *     apt-get install chromium pngquant fonts-gnutypewriter fonts-arphic-ukai
 *     node scripts/draw-scans.mjs FONTS [part of a file name]
 *
 * All of these fonts are free. The pictures are checked in; nobody needs this to build Recto.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const WIDTH = 700;
const HEIGHT = 1000;
const MAX_BYTES = 36_000;
const SAMPLES = resolve(import.meta.dirname, "../samples");
const INKS = { violet: "#3b2fa0", blue: "#1f5cc0", pencil: "#6b6763", green: "#118048" };

/** A small seeded generator, so that every run draws the same pictures. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The text of a sample document between two strings, or to its end. */
function excerpt(name, from, to) {
  const text = readFileSync(join(SAMPLES, `${name}.recto`), "utf8");
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`${name}: "${from}" not found`);
  const end = to ? text.indexOf(to, start) : text.length;
  return text.slice(start + from.length, end);
}

const span = (name, content) => `<span class="${name}">${content}</span>`;
const last = (content, arrow) => content.split(arrow).at(-1).trim();
const first = (content, arrow) => content.split(arrow)[0].trim();

/**
 * How a mark looks on paper: a pattern for the text before the colon, and the HTML for its content.
 * What an editor adds (anchors, notes, supplied words) is not listed: it leaves no trace on paper.
 */
const LOOKS = [
  [/^(pencilled|handwritten).*(margin|foot)/, (x, head) => span(`margin ${handOf(head)}`, x)],
  [/^(pencilled|handwritten)/, (x, head) => span(`above ${handOf(head)}`, x)],
  [/^(deleted|gestrichen|crossed out|erased|overwritten)$/, (x) => `<s>${legible(x)}</s>`],
  [/^changed$/, (x) => `<s>${first(x, "-&gt;")}</s> ${span("above", last(x, "-&gt;"))}`],
  [/^(transposed|expanded)$/, (x) => first(x, "-&gt;")],
  [/^underlined/, (x) => span("red", x)],
  [/^date /, (x) => x],
  [/^(stamp|cachet)$/, (x) => span("stamp", x)],
  [/^letterhead$/, (x) => span("letterhead", x)],
  [/^heading$/, (x) => `<u>${x}</u>`],
  [/^(dateline|catchword)$/, (x) => span("right", x)],
  [/^(folio|old number)$/, (x, head) => span(`leaf ${head.replace(" ", "-")}`, x)],
  [/^verse$/, (x) => span("verse", x)],
  [/^envelope$/, (x) => span("envelope", x)],
  [/^signed$/, (x) => span("signed", x)],
  [/^(redacted|name not|1 line not|details)/, (_, head) => span("bar", "█".repeat(barOf(head)))],
  [/^(resolution|endorsement)$/, (x) => span("h2 note", x)],
  [/^(postscript|damaged|typed|salutation|fr|ru|he|zh|ko|@\w+)$/, (x) => x],
  [/^handwriten$/, (x) => span("above h2", x)],
  [/^ditto$/, () => "&emsp;&quot;"],
  [/^Page number$/, (x) => span("number", `- ${x} -`)],
  [/^signature$/, () => span("autograph", "E. Whitcombe")],
  [/^torn$/, () => span("hole", "&emsp;&emsp;&emsp;&emsp;")],
  [/^(illegible|unleserlich)$/, () => span("scrawl", "~vw~m~")],
  [/^3-4 illegible letters$/, () => span("scrawl", "xxxx")],
];

/** Writing that nobody can read is drawn as a scrawl. */
function legible(content) {
  return content === "illegible" ? span("scrawl", "wnmuvw") : content;
}

/** The class of the hand named in a descriptor. */
function handOf(head) {
  return head.match(/\bh\d/)?.[0] ?? "h1";
}

/** How many letters a redaction covers. */
function barOf(head) {
  return /line/.test(head) ? 50 : 15;
}

/** One bracket as HTML: by its look, as a reading in doubt, or as nothing at all. */
function look(inner) {
  const colon = inner.search(/: |:<br>/);
  const head = (colon < 0 ? inner : inner.slice(0, colon)).trim();
  const content = colon < 0 ? head : inner.slice(colon + 1).replace(/^(\s|<br>)+/, "");
  for (const [pattern, draw] of LOOKS) if (pattern.test(head)) return draw(content, head);
  if (/^(x|\s*|!+)$/.test(inner)) return `[${inner || " "}]`;
  return /[?/]/.test(inner) ? first(inner, /[|/]/).replace(/\?$/, "") : "";
}

/** Running text with marks as HTML, innermost brackets first. */
function drawMarks(text) {
  const tags = /&lt;(\/?(?:u|s|i|b|del))&gt;/g;
  let html = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  html = html.replace(tags, "<$1>").replace(/\\[[\]]/g, (x) => (x === "\\[" ? "\u0001" : "\u0002"));
  html = html.trim().replace(/(?<!\n)\n(?!\n)/g, "<br>");
  html = html.replace(/\[\[([^[\]:]+)\]\]/g, "$1");
  for (let before = ""; before !== html; ) {
    before = html;
    html = html.replace(/\[([^[\]]*)\]/g, (_, inner) => look(inner).replace(/[[\]]/g, quoteBox));
  }
  return html
    .replace(/ +(?=[.,;])| (?= [a-z])/g, "")
    .replaceAll("\u0001", "[")
    .replaceAll("\u0002", "]");
}

/** Keeps the square of a check box from being read as a mark again. */
function quoteBox(bracket) {
  return bracket === "[" ? "\u0001" : "\u0002";
}

/** Paragraphs and tables as HTML. */
function drawBlocks(text) {
  const blocks = drawMarks(text.replace(/^%%.*$/gm, "")).split(/\n\n+/);
  return blocks.map(drawBlock).join("\n");
}

function drawBlock(block) {
  if (!block.startsWith("| ")) return `<p dir="auto">${block}</p>`;
  const row = (line) => line.replace(/^\s*\| | \|\s*$/g, "").split(" | ");
  const rows = block.split("<br>").map((line) => row(line.trim()));
  const cells = (line) => line.map((cell) => `<td>${cell}</td>`).join("");
  return `<table>${rows.map((line) => `<tr>${cells(line)}</tr>`).join("")}</table>`;
}

/** Sets every letter a little off the line and a little lighter or darker, as typebars do. */
function typewrite(html, random) {
  const letter = (char) => {
    if (/\s/.test(char)) return char;
    const top = (random() * 1.6 - 0.8).toFixed(1);
    const ink = (0.72 + random() * 0.28).toFixed(2);
    return `<b style="top:${top}px;opacity:${ink}">${char}</b>`;
  };
  return html.replace(/(<[^>]*>)|(&\w+;)|([^<&])/gu, (_, tag, entity, char) =>
    tag ? tag : letter(entity ?? char),
  );
}

/** The style sheets of the font packages, with absolute addresses. */
function fontFaces(folder) {
  const packages = ["marck-script", "pinyon-script", "aref-ruqaa", "nanum-pen-script"];
  return packages.map((name) => {
    const base = join(folder, "node_modules/@fontsource", name);
    const address = pathToFileURL(`${base}/`).href;
    return readFileSync(join(base, "index.css"), "utf8").replaceAll("url(./", `url(${address}`);
  });
}

const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; width: ${WIDTH}px; height: ${HEIGHT}px; overflow: hidden; }
  svg { position: absolute; inset: 0; }
  .sheet { position: absolute; inset: 0; color: #2b2724; }
  .sheet, .slip p { filter: url(#ink); }
  .letter { filter: url(#pen); }
  .slips { filter: none; }
  .sheet s { text-decoration-thickness: 1.5px; }
  .type { padding: 110px 60px 40px 100px; font: 18.5px/1.55 GNUTypewriter; transform-origin: 50% 40%; }
  .type p { margin: 0 0 20px; white-space: pre-wrap; }
  .type b { font-weight: normal; position: relative; }
  .type td { padding: 0 26px 5px 0; }
  .pen { position: absolute; font-family: "Marck Script"; white-space: nowrap; }
  .above, .note, .h2 { font-family: "Marck Script"; font-size: 1.35em; line-height: 0.6; }
  .type .above { color: ${INKS.green}; }
  .note { color: ${INKS.green}; font-size: 27px; line-height: 1.2; }
  .margin { position: absolute; font-family: "Marck Script"; }
  .type .margin { left: 14px; width: 92px; font-size: 22px; line-height: 1; color: ${INKS.green};
    transform: rotate(-8deg); }
  .stamp { display: inline-block; border: 2.5px solid; border-radius: 5px; padding: 4px 12px;
    font: bold 17px/1.25 "Liberation Sans"; text-align: center; letter-spacing: 1px;
    color: #b01f45; opacity: 0.8; transform: rotate(-4deg); white-space: nowrap; }
  .stamp i { font: 30px/0.8 "Marck Script"; color: ${INKS.violet}; }
  .letterhead { display: block; text-align: center; font: 16px/1.5 "Liberation Serif";
    margin: -36px -30px 0; }
  .number { display: block; text-align: center; margin-top: -52px; }
  .autograph { font: 38px/1 "Marck Script"; color: ${INKS.blue}; }
  .bar { background: #191716; color: #191716; border-radius: 2px; word-break: break-all; }
  .leaf { position: absolute; top: 28px; right: 44px; font: 30px "Marck Script"; color: #6b6763; }
  .old-number { right: 98px; font-size: 22px; text-decoration: line-through; }
  .right { display: block; text-align: right; }
  .scrawl { letter-spacing: -0.32em; }
  .type .scrawl { text-shadow: 1px 1px, -1px -1px; }
  .ring { position: absolute; width: 190px; height: 182px; border-radius: 50%; opacity: 0.35;
    border: 5px double #8a5a2b; transform: rotate(20deg); }
  .letter { padding: 64px 64px 40px 116px; font: 29px/1.23 "Pinyon Script"; color: #3d2a1c; }
  .letter p { margin: 0 0 15px; }
  .letter .above { font-family: inherit; font-size: 0.85em; position: relative; top: -0.55em;
    line-height: 0; }
  .letter .margin { font: 20px/1.1 "Pinyon Script"; left: 14px; width: 92px; top: 420px; }
  .letter .margin.h2, .letter .above.h2 { font: 23px/1 "Marck Script"; color: ${INKS.pencil}; }
  .letter .margin.h2 { left: 300px; width: 300px; top: auto; bottom: 60px; }
  .letter .signed { font-size: 54px; line-height: 1; margin-left: 300px; }
  .letter .red { text-decoration: underline #d02a22 4px; }
  .letter .verse { display: block; padding-left: 64px; font-style: normal; }
  .letter .envelope { display: block; margin: 220px 0 0 70px; font-size: 46px; line-height: 1.4; }
  .letter .stamp { position: absolute; top: 110px; right: 70px; border-radius: 50%; color: #35322f;
    padding: 34px 22px; border-width: 3px; font: bold 19px "Liberation Serif"; }
  .hole { background: #1d1a18; border-radius: 46% 54% 60% 40% / 60% 42% 58% 40%; padding: 7px 0; }
  .slips { padding: 50px 60px; }
  .slip { background: #efe3c2; border: 1px solid #b59f74; box-shadow: 2px 3px 3px #0006; padding: 20px
    28px; margin: 0 auto 34px; }
  .slip p { margin: 0 0 8px; }
`;

/** Paper: its colour, a few stains and a browned edge, and the filter that makes ink uneven. */
function paper(seed, colour, stain) {
  const random = randomFrom(seed);
  const within = (low, high) => Math.round(low + random() * (high - low));
  const noise = (frequency, offset) =>
    `<feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="2"
      seed="${seed + offset}"/>`;
  const stains = Array.from({ length: 5 }, () => {
    const place = `cx="${within(0, WIDTH)}" cy="${within(0, HEIGHT)}"`;
    return `<ellipse ${place} rx="${within(60, 240)}" ry="${within(60, 200)}" opacity="${stain}"/>`;
  });
  const worn = `${noise(0.035, 2)}<feColorMatrix result="worn"
    values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  -1.2 0 0 0 1.6"/>`;
  return `<svg width="${WIDTH}" height="${HEIGHT}">
    <filter id="blur" x="-1" y="-1" width="3" height="3"><feGaussianBlur stdDeviation="60"/></filter>
    <filter id="ink" x="0" y="0" width="1" height="1">
      ${noise(0.3, 1)}<feDisplacementMap in="SourceGraphic" scale="2" result="rough"/>
      ${worn}<feComposite in="rough" in2="worn" operator="in"/>
    </filter>
    <filter id="pen" x="0" y="0" width="1" height="1">
      ${worn}<feComposite in="SourceGraphic" in2="worn" operator="in"/>
    </filter>
    <rect width="100%" height="100%" fill="${colour}"/>
    <g fill="#5a3b14" filter="url(#blur)">${stains.join("\n")}</g>
    <rect x="-60" y="-60" width="${WIDTH + 120}" height="${HEIGHT + 120}" fill="none"
      stroke="#5a3b14" stroke-width="120" opacity="0.3" filter="url(#blur)"/>
  </svg>`;
}

/** Handwriting laid over a typed page, a stamp and the ring of a tea glass, where there are any. */
function overlay({ pen = [], stamp, ring }) {
  const place = ({ top, left, turn = -2 }) => `top:${top}px;left:${left}px;rotate:${turn}deg`;
  const words = pen.map((note) => {
    const ink = `color:${INKS[note.ink ?? "violet"]};font-size:${note.size}px`;
    return `<div class="pen" style="${place(note)};${ink}">${note.text}</div>`;
  });
  if (stamp) {
    const text = stamp.text.replaceAll("\n", "<br>");
    words.push(`<div class="pen" style="${place(stamp)}">${span("stamp", text)}</div>`);
  }
  if (ring) words.push(`<div class="ring" style="${place(ring)}"></div>`);
  return words.join("\n");
}

/** The telegram, typed from the clean text. */
function telegramPages() {
  const data = JSON.parse(readFileSync(join(import.meta.dirname, "draw-scans.json"), "utf8"));
  return Object.entries(data).flatMap(([name, pages]) =>
    pages.map((page, index) => {
      const blocks = page.text.split("\n\n").map((block) => `<p>${block || " "}</p>`);
      const typed = typewrite(blocks.join("\n"), randomFrom(1951 + index));
      const turn = [0.5, -0.6, 0.3, -0.4][index];
      return {
        file: `scans/${name}-${index + 1}.png`,
        html: `${paper(20 + index * 3, "#e2d2ab", 0.16)}<div class="sheet">
          <div class="type" style="rotate:${turn}deg">${typed}</div>${overlay(page)}</div>`,
      };
    }),
  );
}

/** The letter, written from the German section of its transcription. */
function letterPages() {
  const name = "1893-riga-brief";
  const leaves = ["1r", "1v", "2r", "2v"];
  return leaves.map((leaf, index) => {
    const next = leaves[index + 1];
    const mark = (page) => `[page ${page} | scans/${name}-${page}.png]`;
    const text = excerpt(name, mark(leaf), next ? mark(next) : "[translation:");
    return {
      file: `scans/${name}-${leaf}.png`,
      html: `${paper(60 + index * 3, "#e6d9b9", 0.14)}<div class="sheet letter"
        style="rotate:${index % 2 ? 0.4 : -0.5}deg">${drawBlocks(text)}</div>`,
    };
  });
}

/** The four slips, each in the hand of its script. */
function slipsPage() {
  const name = "1907-constantinople-slips";
  const text = excerpt(name, "slips.png)", "Translation - English");
  const hands = [
    `font:25px/1.7 "Aref Ruqaa";width:520px;rotate:-0.8deg`,
    `font:italic 27px/1.4 "Noto Rashi Hebrew";width:420px;margin-left:140px;rotate:1.2deg`,
    `font:33px/1.4 "AR PL UKai TW";width:540px;rotate:0.5deg`,
    `font:37px/1.3 "Nanum Pen Script";width:460px;margin-left:20px;rotate:-1.4deg`,
  ];
  const slips = text.trim().split(/(?=\[#[234]\])/);
  const html = slips.map((slip, index) => {
    return `<div class="slip" style='${hands[index]}'>${drawBlocks(slip)}</div>`;
  });
  return {
    file: `scans/${name}.png`,
    html: `${paper(90, "#a9764a", 0.2)}<div class="sheet slips">${html.join("\n")}</div>`,
  };
}

/** The first two pages of the memorandum, typed from its transcription. */
function memorandumPages() {
  const name = "1968-owl-memorandum";
  const mark = (page) => `[page ${page} | scans/${name}-${page}.png]`;
  const pages = [excerpt(name, mark(1), mark(2)), excerpt(name, mark(2), "[in a second hand]")];
  return pages.map((text, index) => ({
    file: `scans/${name}-${index + 1}.png`,
    html: `${paper(120 + index * 3, "#e6e0cc", 0.1)}<div class="sheet">
      <div class="type" style="rotate:${index ? 0.5 : -0.4}deg;font-size:14px;line-height:1.42">
      ${typewrite(drawBlocks(text), randomFrom(1968 + index))}</div></div>`,
  }));
}

/** A portrait in silhouette: an old man with a beak of a nose, and the owl on his shoulder. */
function portrait() {
  return {
    file: "portraits/krauklis.png",
    width: 240,
    height: 300,
    html: `<svg width="240" height="300" viewBox="0 0 240 300">
      <rect width="240" height="300" fill="#e9dcbd"/>
      <ellipse cx="120" cy="146" rx="106" ry="134" fill="#f4ebd3" stroke="#8a6b3d" stroke-width="3"/>
      <clipPath id="oval"><ellipse cx="120" cy="146" rx="104" ry="132"/></clipPath>
      <g clip-path="url(#oval)" fill="#231f1c">
        <path d="M30 300 C32 244 66 226 98 218 L104 196 C78 184 66 150 74 116 C82 78 128 66 154 88
          C166 98 168 112 166 122 L186 148 C188 153 182 156 172 155 L170 166 L166 170 L169 176
          C168 186 158 196 148 206 C146 214 146 218 150 222 C184 230 208 252 212 300 Z"/>
        <path d="M70 112 C64 84 96 62 126 66 C152 68 168 84 170 98 L190 104 C184 110 172 108 160 106
          L74 116 Z"/>
        <path d="M44 238 C34 214 36 184 50 176 L48 164 L56 170 L64 170 L72 164 L70 176 C84 184 86
          214 76 238 Z"/>
      </g>
      <g fill="#f4ebd3"><circle cx="55" cy="181" r="4"/><circle cx="66" cy="181" r="4"/>
        <path d="M60.5 185 l-2 5 h4 Z"/></g>
      <circle cx="148" cy="120" r="9" fill="none" stroke="#f4ebd3" stroke-width="2"/>
      <path d="M139 120 L84 112" stroke="#f4ebd3" stroke-width="1.5"/>
    </svg>`,
  };
}

/** Draws one picture and reduces its palette until it is small enough. */
async function draw(page, picture, fonts) {
  const { file, html, width = WIDTH, height = HEIGHT } = picture;
  const path = join(SAMPLES, file);
  const document = join(fonts, "page.html");
  const head = `<meta charset="utf-8"><style>${fontFaces(fonts).join("\n")}${STYLE}</style>`;
  writeFileSync(document, `<!doctype html>${head}<body>${html}</body>`);
  await page.setViewportSize({ width, height });
  await page.goto(pathToFileURL(document).href);
  await page.evaluate(() => globalThis.document.fonts.ready);
  const drawn = join(fonts, "page.png");
  await page.screenshot({ path: drawn });
  for (const colours of [24, 20, 18, 16, 14, 12, 10, 8]) {
    const options = ["--force", "--nofs", "--strip", "--output", path, `${colours}`];
    execFileSync("pngquant", [...options, drawn]);
    if (statSync(path).size < MAX_BYTES) break;
  }
  console.log(`${file}: ${Math.round(statSync(path).size / 1024)} kB`);
}

const [fonts, wanted = ""] = process.argv.slice(2);
if (!fonts) throw new Error("usage: node scripts/draw-scans.mjs FONTS [part of a file name]");
for (const folder of ["scans", "portraits"]) mkdirSync(join(SAMPLES, folder), { recursive: true });

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const tab = await browser.newPage();
const pictures = [
  ...telegramPages(),
  ...letterPages(),
  slipsPage(),
  ...memorandumPages(),
  portrait(),
];
for (const picture of pictures) {
  if (picture.file.includes(wanted)) await draw(tab, picture, resolve(fonts));
}
await browser.close();
