import type { Draft } from "./Draft.ts";

/** The example prefix of the Open Contracting Partnership: a pilot has no registered one of its own. */
const PILOT_PREFIX = "ocds-213czf";

/**
 * The OCID of a procurement opened here: the lead's code and its own reference, readable, or part of the
 * procurement's id where a reference has nothing that an OCID may hold or another procurement took the same.
 */
export async function pilotOcid(
  draft: Draft,
  procurement: { id: string; reference: string },
  leadIdentifier: string | null,
): Promise<string> {
  const lead = leadIdentifier?.split("-").slice(2).join("-") ?? "";
  const own = [lead, procurement.reference].map(plain).filter((part) => part !== "");
  const short = procurement.id.slice(2, 10);
  const readable = [PILOT_PREFIX, ...(own.length === 2 ? own : [short])].join("-");
  const taken = await draft.find("ocids", readable);
  const ocid = taken === undefined ? readable : `${readable}-${short}`;
  draft.put("ocids", { ocid, procurement: procurement.id });
  return ocid;
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}
