/** What a disk answers that is full, broken or not to be written to: none of it is the fault of whoever asked. */
const DISK_ERRORS: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "EIO", "EROFS", "EFBIG", "EMFILE", "ENFILE"]);

/** SQLite's own words for the same: no memory for pages, read-only, input or output, full, cannot open. */
const SQLITE_ERRORS: ReadonlySet<unknown> = new Set([7, 8, 10, 13, 14]);

/** Whether an error comes from the machine's disk, as Node or SQLite say it. */
export function isDiskError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("errcode" in error && typeof error.errcode === "number") return SQLITE_ERRORS.has(error.errcode & 0xff);
  return "code" in error && DISK_ERRORS.has(error.code);
}
