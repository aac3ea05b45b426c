import type { Hex } from "../../Hex.ts";
import { keyFingerprint } from "../../keyFingerprint.ts";
import type { Names } from "../Names.ts";

/** `its key “director-1” (fingerprint 3f2a 91bc 04de 77aa)` */
export function keyWords(plain: string, key: Hex, said: string | undefined, names: Names): string {
  const label = said ?? names.key?.(key)?.label ?? undefined;
  return `${plain}${label === undefined ? "" : ` “${label}”`} (fingerprint ${keyFingerprint(key)})`;
}
