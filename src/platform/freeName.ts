import { existsSync } from "node:fs";

/** The name that was wanted, or with a number behind it where that is taken: no earlier evidence is written over. */
export function freeName(wanted: string): string {
  let name = wanted;
  for (let again = 2; existsSync(name); again++) name = `${wanted}-${again}`;
  return name;
}
