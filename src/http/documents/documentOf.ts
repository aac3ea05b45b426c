import type { DocumentReference } from "../../domain/DocumentReference.ts";
import { Problem } from "../../problems/Problem.ts";
import { asHex, notRecorded } from "../../records/Proposal.ts";
import type { Services } from "../services.ts";

/** The document in that place among those that an act names. @throws Problem if there is none, or it was taken down */
export async function documentOf(
  { audit, documents }: Pick<Services, "audit" | "documents">,
  actHash: string,
  number: number,
): Promise<{ document: DocumentReference; title: string }> {
  const act = await audit.act(actHash);
  const named = act?.entry.documents[number - 1];
  if (named === undefined) throw notRecorded(`document ${number} of the act`, actHash);
  const document = await documents.find(asHex(named.digest));
  if (document === null) throw new Problem("not-recorded", "The document is not here. Ask the operator for it.");
  if (document.state === "withdrawn") {
    const detail = "The document was taken down. The history shows by which act and why; its digest and size remain.";
    throw new Problem("document-withdrawn", detail, { members: { act: document.act } });
  }
  return { document, title: named.title };
}
