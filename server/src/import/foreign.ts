/**
 * Endings of files that a reader may take, without the full stop. The editor asks what stands here
 * too, before any reader is loaded.
 */
export const ENDINGS: readonly string[] = ["xml", "tei", "json", "docx", "md", "markdown", "txt"];

/** Names of files that a reader may take. */
export const FOREIGN = new RegExp(`\\.(?:${ENDINGS.join("|")})$`, "i");

/** As many bytes of a file as are looked at to tell its kind. */
export const BEGINNING = 8192;
