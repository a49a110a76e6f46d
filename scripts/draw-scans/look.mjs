/** The size of a sheet, in pixels. */
export const WIDTH = 700;
export const HEIGHT = 1000;
export const INKS = { violet: "#3b2fa0", blue: "#1f5cc0", pencil: "#6b6763", green: "#118048" };

/** How sheets, hands and stamps look. */
export const STYLE = `
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
