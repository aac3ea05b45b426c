import type { Hex } from "./Hex.ts";

/** The example prefix of the Open Contracting Partnership: a pilot has no registered one of its own. */
const PILOT_PREFIX = "ocds-213czf";

/**
 * The OCIDs that a procurement opened here may have: the lead's code and its own reference, readable; and the one to
 * take where another procurement came first, with part of its id.
 * @param id the procurement's subject
 * @param leadIdentifier "GB-LAE-CMD", where it is known
 */
export function pilotOcids(
  id: Hex,
  reference: string,
  leadIdentifier: string | null,
): { readable: string; otherwise: string } {
  const lead = leadIdentifier?.split("-").slice(2).join("-") ?? "";
  const own = [lead, reference].map(plain).filter((part) => part !== "");
  const short = id.slice(2, 10);
  const readable = [PILOT_PREFIX, ...(own.length === 2 ? own : [short])].join("-");
  return { readable, otherwise: `${readable}-${short}` };
}

/** What an OCID may hold of a text: small letters and digits, hyphens between. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}
