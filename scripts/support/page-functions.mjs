/**
 * Functions that run in the page. Each stands alone: Playwright sends only its own text there.
 */

/**
 * The visible lines of the first of these editors (selectors) that there is. VS Code shows spaces as
 * no-break spaces.
 */
export function visibleText(editors) {
  const editor = editors.map((each) => document.querySelector(each)).find(Boolean);
  const lines = [...(editor?.querySelectorAll(".view-line") ?? [])];
  const top = (line) => Number.parseFloat(line.style.top);
  return lines
    .sort((one, other) => top(one) - top(other))
    .map((line) => line.textContent.replaceAll("\u00a0", " "))
    .join("\n");
}

/**
 * @typedef {object} PaintedWord
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 * @property {string} color As computed, `rgb(…)`.
 * @property {string} className Of the token.
 */

/**
 * Finds the n-th occurrence of a word in the visible lines of the first of these editors that there
 * is; a part of a longer word does not count.
 *
 * @returns {PaintedWord | undefined}
 */
export function visibleWord({ editors, word, index }) {
  const editor = editors.map((each) => document.querySelector(each)).find(Boolean);
  const isLetter = (character) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

  function* occurrences() {
    const lines = [...(editor?.querySelectorAll(".view-line") ?? [])];
    const top = (line) => Number.parseFloat(line.style.top);
    for (const line of lines.sort((one, other) => top(one) - top(other))) {
      const text = line.textContent.replaceAll("\u00a0", " ");
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const joined =
          (isLetter(text[at - 1]) && isLetter(word[0])) ||
          (isLetter(text[at + word.length]) && isLetter(word.at(-1)));
        if (!joined) yield { line, start: at, end: at + word.length };
      }
    }
  }

  /** The text node at an offset of a line, and the offset in it. */
  function placeIn(line, offset) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let rest = offset;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (rest < node.length) return [node, rest];
      rest -= node.length;
    }
  }

  const found = [...occurrences()][index];
  if (!found) return undefined;
  const [first, start] = placeIn(found.line, found.start);
  const [last, end] = placeIn(found.line, found.end - 1);
  const range = document.createRange();
  range.setStart(first, start);
  range.setEnd(last, end + 1);
  const { x, y, width, height } = range.getBoundingClientRect();
  const token = first.parentElement;
  const { color } = getComputedStyle(token);
  return { x, y, width, height, color, className: token.className };
}
