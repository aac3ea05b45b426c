/** SQLite's numbers for a database that somebody else holds, and a table that this process does. */
const BUSY = 5;
const LOCKED = 6;

/** Whether the tables could not be read because they are being written: it passes. */
export function isLocked(error: unknown): boolean {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return false;
  const code = error.errcode & 0xff;
  return code === BUSY || code === LOCKED;
}
