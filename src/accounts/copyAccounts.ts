import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ACCOUNTS_FILE } from "./openAccounts.ts";

/** Copies sessions and drafts whole, also while a service writes them. */
export function copyAccounts(folder: string, target: string): void {
  const path = join(folder, ACCOUNTS_FILE);
  if (!existsSync(path)) return;
  const database = new DatabaseSync(path);
  try {
    database.prepare("vacuum into ?").run(join(target, ACCOUNTS_FILE));
  } finally {
    database.close();
  }
}
