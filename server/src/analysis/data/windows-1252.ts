/**
 * What Windows-1252 has in the places of the controls U+0080–009F, in their order; spaces where it
 * has nothing. Source: WHATWG Encoding Standard, index windows-1252. The decoders of some platforms
 * give the controls.
 */
export const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
