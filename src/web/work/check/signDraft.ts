import type { Submission } from "../../../domain/acts/Act.ts";
import { newKeyOf } from "../../../domain/acts/newKeyOf.ts";
import type { Hex } from "../../../domain/Hex.ts";
import { asProblem } from "../../../http/problems/asProblem.ts";
import { recordAct } from "../../../http/write/recordAct.ts";
import { Problem } from "../../../problems/Problem.ts";
import type { Prepared } from "../../../records/prepareAct.ts";
import type { WorkDraft } from "../draft/WorkDraft.ts";
import type { SignedInRequest } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";
import { lookAt } from "./lookAt.ts";
import { untilRead } from "./untilRead.ts";

type Outcome = { readonly recorded: Hex } | { readonly refused: string };

/** Signs a draft as one of the demonstration's people and records it. Whatever is refused leaves the draft as it was. */
export async function signDraft(services: WorkServices, asked: SignedInRequest, draft: WorkDraft): Promise<Outcome> {
  const { prepared, refusal, obstacles } = await lookAt(services, asked.session, draft);
  if (prepared === undefined) return { refused: obstacles[0]?.message ?? "Something is still to be said." };
  if (refusal !== undefined) return { refused: refusal };
  if (!(await isClaimed(services, asked, draft)))
    return { refused: "This draft was changed after you opened this page. Check it again; nothing was signed." };
  try {
    const submission = await signed(services, asked.session.signer, prepared);
    await recordAct(services.service, submission, services.service.ledger.submit(submission));
  } catch (error) {
    const problem = asProblem(error);
    if (problem.isFault) throw error;
    return { refused: problem.message };
  }
  await services.drafts.remove(draft.stored.id);
  await untilRead(services.audit, prepared.actHash);
  return { recorded: prepared.actHash };
}

/** Counts the draft up from the version that was shown: of two clicks, one signs. */
async function isClaimed(
  { drafts }: WorkServices,
  { form, session }: SignedInRequest,
  { stored }: WorkDraft,
): Promise<boolean> {
  const { id, answers, builtOn } = stored;
  return drafts.save(id, Number(form.get("version")), { answers, builtOn, signer: session.signer });
}

/** The demonstration's keys alone are here to sign with; a new key of an organisation is one of them too. */
async function signed({ people }: WorkServices, signer: Hex, prepared: Prepared): Promise<Submission> {
  if (people === undefined)
    throw new Problem("sandbox-only", "This service signs for nobody: this ledger is for real.");
  const { act, actHash, content, salt } = prepared;
  const newKey = newKeyOf(act)?.key;
  const proof = newKey === undefined ? {} : { proof: await people.sign(newKey, actHash) };
  return { act, signer, signature: await people.sign(signer, actHash), ...proof, content, salt };
}
