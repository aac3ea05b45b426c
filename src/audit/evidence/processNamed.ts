import { processOf } from "../../domain/ocid.ts";

/** The outside publication with this OCID; undefined for what is no OCID, under which nothing was recorded. */
export function processNamed(ocid: string): string | undefined {
  try {
    return processOf(ocid);
  } catch {
    return undefined;
  }
}
