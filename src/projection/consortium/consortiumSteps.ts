import { keyId } from "../../domain/keySlot.ts";
import { organisationSubject } from "../../domain/subjects.ts";
import type { Applying, Steps } from "../Applying.ts";
import { contentFacts } from "../contentFacts.ts";
import type { Row } from "../schema.ts";
import { enterOrganisation } from "../directory/organisations.ts";

type Kinds = "FoundingSigned" | "AdmissionProposed" | "RegisterStatusProposed" | "VoteCast";

export const consortiumSteps: Steps<Kinds> = {
  async FoundingSigned({ draft, act, recorded }) {
    await draft.change("organisations", [act.organisation], {
      state: "active",
      lastAct: recorded.actHash,
      lastKeyAct: recorded.actHash,
    });
    await draft.change("keys", [keyId(recorded.signer)], { state: "active", validFrom: recorded.time });
  },

  AdmissionProposed(applying) {
    const { identifier, key, scheme, roles } = applying.act.values;
    const facts = contentFacts(applying.content);
    applying.draft.put("motions", {
      ...motion(applying),
      identifierDigest: identifier,
      identifier: facts.identifier ?? null,
      name: facts.name ?? null,
      subject: organisationSubject(identifier),
      key,
      scheme,
      roles,
    });
  },

  RegisterStatusProposed(applying) {
    const { target, status } = applying.act.values;
    applying.draft.put("motions", { ...motion(applying), target, status });
  },

  async VoteCast(applying) {
    const { draft, act, recorded } = applying;
    draft.put("votes", {
      motion: act.values.motion,
      authority: act.organisation,
      choice: act.values.choice,
      actHash: recorded.actHash,
      sequence: recorded.sequence,
    });
    if (recorded.extras.carried === true) await carry(applying);
  },
};

function motion({ act, recorded }: Applying<"AdmissionProposed" | "RegisterStatusProposed">): Row<"motions"> {
  return {
    id: recorded.actHash,
    kind: act.kind,
    state: "open",
    sequence: recorded.sequence,
    proposer: act.organisation,
    identifierDigest: null,
    identifier: null,
    name: null,
    subject: null,
    key: null,
    scheme: null,
    roles: null,
    target: null,
    status: null,
    carriedBy: null,
    admitted: null,
  };
}

/** The vote that carries a motion executes it: an admitted authority is pending until its own key confirms. */
async function carry({ draft, act, recorded }: Applying<"VoteCast">): Promise<void> {
  const admitted = recorded.extras.number ?? 0;
  const motion = await draft.change("motions", [act.values.motion], {
    state: "carried",
    carriedBy: recorded.actHash,
    admitted: admitted === 0 ? null : admitted,
  });
  const { subject, identifierDigest, key, scheme, roles } = motion;
  if (admitted === 0 || subject === null || identifierDigest === null || key === null) return;
  await enterOrganisation(draft, recorded, {
    number: admitted,
    subject,
    kind: "authority",
    name: motion.name ?? undefined,
    identifier: motion.identifier ?? undefined,
    identifierDigest,
    enteredBy: null,
    key: { signer: key, scheme: scheme ?? 0, roles: roles ?? 0 },
  });
}
