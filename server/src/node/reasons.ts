const REASONS: Readonly<Record<string, string>> = {
  EACCES: "may not be opened",
  EEXIST: "is in the way",
  EISDIR: "is a folder",
  ELOOP: "is a link that leads back to itself",
  ENAMETOOLONG: "has too long a name",
  ENOENT: "does not exist",
  ENOSPC: "does not fit on the disk",
  ENOTDIR: "does not exist",
  EPERM: "may not be opened",
  ERR_FS_FILE_TOO_LARGE: "is too large to be read",
  ERR_STRING_TOO_LONG: "is too large to be read",
};

/** Why a file could not be used, in words that follow its name. */
export function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ""] ?? `cannot be used (${code ?? firstLine(error)})`;
}

/** The message of an error without what stands below it. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0] as string;
}
