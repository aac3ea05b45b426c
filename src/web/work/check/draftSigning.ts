import { listedDocuments } from "../../../audit/documents.ts";
import { isHex } from "../../../domain/Hex.ts";
import { Problem } from "../../../problems/Problem.ts";
import type { Prepared } from "../../../records/prepareAct.ts";
import { draftOf, type WorkDraft } from "../draft/WorkDraft.ts";
import type { WorkPage } from "../WorkPage.ts";
import { lookAt } from "./lookAt.ts";
import { untilRead } from "./untilRead.ts";
import { wishOf } from "./wishOf.ts";

/* What the script needs that signs a draft with a passkey: `src/browser` builds and judges all of it again. */

/** What a draft asks to be signed, as `src/browser/SigningWish.ts` reads it, in the version that its page showed. */
export const draftActPage: WorkPage = {
  path: "/work/drafts/:id/act",
  get: async (services, asked) => {
    const draft = await draftOf(services, asked);
    const { version } = draft.stored;
    if (asked.query.get("version") !== String(version)) throw changed();
    const { prepared, obstacles } = await lookAt(services, asked.session, draft);
    if (prepared === undefined) throw new Problem("request-invalid", obstacles[0]?.message ?? "Something is missing.");
    const { kind, organisation, subject, agreement, values, content } = wishOf(draft);
    const builtOn = draft.builtOn ?? prepared.act.builtOn;
    const documents = documentsToCheck(draft, prepared);
    return { json: { kind, organisation, subject, agreement, builtOn, values, content, documents } };
  },
};

/** Hears from the script that a draft is recorded, asks the records whether it is, and puts the draft away. */
export const draftRecordedPage: WorkPage = {
  path: "/work/drafts/:id/recorded",
  post: async (services, asked) => {
    const { stored } = await draftOf(services, asked);
    const actHash = asked.form.get("act") ?? "";
    if (!isHex(actHash)) throw new Problem("request-invalid", "The form names no act by its hash.");
    const act = await untilRead(services.audit, actHash);
    const isIts = act?.entry.kind === stored.kind && act.entry.organisation.number === stored.organisation;
    if (!isIts) throw new Problem("not-recorded", "No such act of this draft is recorded. The draft is kept.");
    const { version } = stored;
    if (asked.query.get("version") !== String(version)) throw changed();
    await services.drafts.remove(stored.id);
    return { json: { recorded: actHash } };
  },
};

function documentsToCheck({ stored }: WorkDraft, { content }: Prepared) {
  return listedDocuments(content).map(({ sha256, title }, index) => ({
    sha256,
    title: title ?? "Document",
    href: `/work/drafts/${stored.id}/documents/${index + 1}`,
  }));
}

function changed(): Problem {
  const detail = "A colleague changed this draft after you opened this page. Look at the page again and check it.";
  return new Problem("draft-changed", detail);
}
