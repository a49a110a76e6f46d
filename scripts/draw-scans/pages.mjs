import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "../support/paths.mjs";
import { drawBlocks, typewrite } from "./marks.mjs";
import { overlay, paper, randomFrom } from "./paper.mjs";

/** The text of a sample document between two strings, or to its end. */
function excerpt(name, from, to) {
  const text = readFileSync(inRoot(`samples/${name}.recto`), "utf8");
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`${name}: "${from}" not found`);
  const end = to ? text.indexOf(to, start) : text.length;
  return text.slice(start + from.length, end);
}

/** The telegram, typed from the clean text. */
export function telegramPages() {
  const data = JSON.parse(readFileSync(join(import.meta.dirname, "telegram.json"), "utf8"));
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
export function letterPages() {
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
export function slipsPage() {
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
export function memorandumPages() {
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
