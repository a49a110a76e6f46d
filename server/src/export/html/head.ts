import { attributes, escaped } from "./escape";

/** The head of a page: what it may load and run, its name and its style. */
export interface Head {
  readonly title: string;
  /** The language of what the page says by itself, as a code. */
  readonly language: string;
  /** A content security policy, which has no double quotes. */
  readonly policy: string;
  readonly style: string;
  /** Where the policy asks for it. */
  readonly nonce?: string;
}

/** The beginning of a page of HTML, up to its body. */
export function pageHead({ title, language, policy, style, nonce }: Head): string {
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Recto">
<title>${escaped(title)}</title>
<style${attributes({ nonce })}>${style}</style>
</head>`;
}
