/** What the program tells its caller: done, findings that matter, or something unusable. */
export const EXIT = { done: 0, findings: 1, unusable: 2 } as const;

/** Something that cannot be used. The message is one line that says what and where. */
export class Trouble extends Error {}
