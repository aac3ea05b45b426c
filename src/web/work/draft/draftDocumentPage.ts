import { listedDocuments } from "../../../audit/documents.ts";
import { isHex } from "../../../domain/Hex.ts";
import { Problem } from "../../../problems/Problem.ts";
import { prepareAct } from "../../../records/prepareAct.ts";
import { wishOf } from "../check/wishOf.ts";
import type { WorkPage } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";
import { draftOf, type WorkDraft } from "./WorkDraft.ts";

/** A document that a draft names, by its place: to be read before signing, by the person and by the script. */
export const draftDocumentPage: WorkPage = {
  path: "/work/drafts/:id/documents/:number",
  get: async (services, asked) => {
    const draft = await draftOf(services, asked);
    const named = listedDocuments(await contentOf(services, draft))[Number(asked.params["number"]) - 1];
    if (named === undefined || !isHex(named.sha256)) throw gone();
    const { documents } = services.service;
    const [found, bytes] = [await documents.find(named.sha256), await documents.read(named.sha256)];
    if (bytes === null || found === null || !("size" in found)) throw gone();
    return { document: bytes, mediaType: found.mediaType, size: found.size, title: named.title ?? "Document" };
  },
};

/** Whoever signs the other side's content again has none of its own. */
async function contentOf({ service }: WorkServices, draft: WorkDraft): Promise<unknown> {
  if (draft.definition.countersigns === undefined) return draft.answers.content;
  return (await prepareAct(wishOf(draft), service)).content;
}

function gone(): Problem {
  const detail =
    "The document is not here. It may have been taken out of the draft, or not be uploaded yet. Add it again.";
  return new Problem("not-recorded", detail);
}
