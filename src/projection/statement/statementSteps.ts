import { z } from "zod";
import { keyId } from "../../domain/keySlot.ts";
import type { Applying, Steps } from "../Applying.ts";
import { forgetRelease } from "../evidence/forgetRelease.ts";
import { answerFor } from "./questioning.ts";

type Kinds = "ActAffirmed" | "ActDisowned" | "DocumentTakenDown";

export const statementSteps: Steps<Kinds> = {
  async ActAffirmed(applying) {
    await answerFor(applying.draft, state(applying, null));
  },

  async ActDisowned(applying) {
    await answerFor(applying.draft, state(applying, applying.act.values.reason));
  },

  async DocumentTakenDown(applying) {
    const { draft, act, recorded, content } = applying;
    state(applying, act.values.reason);
    const digest = takenDown.safeParse(content).data?.sha256;
    if (digest === undefined) return;
    const { actHash, sequence } = recorded;
    const { organisation, values } = act;
    const brought = await draft.find("broughtDocuments", digest, values.act);
    if (brought?.organisation !== organisation) return; // whoever did not bring the document takes nothing down
    if ((await draft.find("takenDownDocuments", digest, organisation)) !== undefined) return;
    await forgetRelease(draft, digest, organisation);
    const { reason, act: about } = values;
    draft.put("takenDownDocuments", { digest, organisation, actHash, sequence, reason, about });
  },
};

const takenDown = z.object({ sha256: z.string() });

function state({ draft, act, recorded }: Applying<Kinds>, reason: number | null) {
  const statement = {
    sequence: recorded.sequence,
    actHash: recorded.actHash,
    about: act.values.act,
    kind: act.kind,
    organisation: act.organisation,
    keyId: keyId(recorded.signer),
    reason,
    content: act.content,
  };
  draft.put("statements", statement);
  return statement;
}
