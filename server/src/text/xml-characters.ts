/**
 * What no file of XML may hold (XML 1.0, production 2): most controls, halves of characters, and the
 * last two of the first plane.
 */
export const FORBIDDEN_IN_XML = /[\0-\x08\v\f\x0e-\x1f\p{Surrogate}\ufffe\uffff]/gu;
