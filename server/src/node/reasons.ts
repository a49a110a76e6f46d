import { t } from "../text/words";

const REASONS: Readonly<Record<string, () => string>> = {
  EACCES: () => t("may not be opened"),
  EEXIST: () => t("is in the way"),
  EISDIR: () => t("is a folder"),
  ELOOP: () => t("is a link that leads back to itself"),
  ENAMETOOLONG: () => t("has too long a name"),
  ENOENT: () => t("does not exist"),
  ENOSPC: () => t("does not fit on the disk"),
  ENOTDIR: () => t("does not exist"),
  EPERM: () => t("may not be opened"),
  ERR_FS_FILE_TOO_LARGE: () => t("is too large to be read"),
  ERR_STRING_TOO_LONG: () => t("is too large to be read"),
};

/** Why a file could not be used, in words that follow its name. */
export function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ""]?.() ?? t("cannot be used ({0})", code ?? firstLine(error));
}

/** The message of an error without what stands below it. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0] as string;
}
