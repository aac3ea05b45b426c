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
  const [code, own] = [plain(lead), plain(reference)];
  const short = id.slice(2, 10);
  const readable = `${PILOT_PREFIX}-${code === "" || own === "" ? short : withCode(code, own)}`;
  return { readable, otherwise: `${readable}-${short}` };
}

/** Many references begin with the authority's code already; it is not said twice. */
function withCode(code: string, reference: string): string {
  return reference.startsWith(`${code}-`) ? reference : `${code}-${reference}`;
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
