import { HEIGHT, INKS, WIDTH } from "./look.mjs";
import { span } from "./marks.mjs";

/** A small seeded generator, so that every run draws the same pictures. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Paper: its colour, a few stains and a browned edge, and the filter that makes ink uneven. */
export function paper(seed, colour, stain) {
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
export function overlay({ pen = [], stamp, ring }) {
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
