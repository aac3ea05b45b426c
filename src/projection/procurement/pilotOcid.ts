import type { Hex } from "../../domain/Hex.ts";
import { pilotOcids } from "../../domain/pilotOcid.ts";
import type { Draft } from "../Draft.ts";

/** Gives a procurement its OCID: the readable one unless another procurement has it. */
export async function pilotOcid(
  draft: Draft,
  procurement: { id: Hex; reference: string },
  leadIdentifier: string | null,
): Promise<string> {
  const { readable, otherwise } = pilotOcids(procurement.id, procurement.reference, leadIdentifier);
  const taken = await draft.find("ocids", readable);
  const ocid = taken === undefined ? readable : otherwise;
  draft.put("ocids", { ocid, procurement: procurement.id });
  return ocid;
}
