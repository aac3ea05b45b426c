import { keyId } from "../../domain/keySlot.ts";
import type { Applying, Steps } from "../Applying.ts";
import { contentFacts } from "../contentFacts.ts";
import { indexWords } from "../indexWords.ts";
import { enterOrganisation, nameOrganisation, organisationKindOf } from "./organisations.ts";
import { questionActsOf } from "../statement/questioning.ts";

type Kinds =
  | "OrganisationEntered"
  | "OrganisationConfirmed"
  | "OrganisationRenamed"
  | "IdentifierAdded"
  | "KeyAdded"
  | "KeyRevoked";

export const directorySteps: Steps<Kinds> = {
  async OrganisationEntered({ draft, act, recorded, content }) {
    const facts = contentFacts(content);
    await enterOrganisation(draft, recorded, {
      number: recorded.extras.number ?? 0,
      subject: act.subject,
      kind: organisationKindOf(act.values.organisationKind),
      name: facts.name,
      identifier: facts.identifier,
      identifierDigest: act.values.identifier,
      enteredBy: act.organisation,
      key: { signer: act.values.key, scheme: act.values.scheme, roles: act.values.roles },
    });
  },

  async OrganisationConfirmed({ draft, act, recorded }) {
    const { actHash } = recorded;
    await draft.change("organisations", [act.organisation], { state: "active", lastAct: actHash, lastKeyAct: actHash });
    await draft.change("keys", [keyId(recorded.signer)], { state: "active", validFrom: recorded.time });
  },

  async OrganisationRenamed({ draft, act, recorded, content }) {
    await draft.change("organisations", [act.organisation], { lastAct: recorded.actHash });
    await nameOrganisation(draft, recorded, act.organisation, contentFacts(content).name);
  },

  async IdentifierAdded({ draft, act, recorded, content }) {
    const identifier = contentFacts(content).identifier ?? null;
    draft.put("organisationIdentifiers", {
      digest: act.values.identifier,
      number: act.values.of,
      identifier,
      sequence: recorded.sequence,
      actHash: recorded.actHash,
    });
    const organisation = await draft.get("organisations", act.values.of);
    draft.put("organisations", {
      ...organisation,
      identifier: organisation.identifier ?? identifier,
      lastAct: recorded.actHash,
    });
    indexWords(draft, "organisations", act.values.of, String(act.values.of), identifier);
  },

  async KeyAdded({ draft, act, recorded }) {
    const { key, scheme, roles, keyValidFrom, keyValidUntil } = act.values;
    draft.put("keys", {
      keyId: keyId(key),
      organisation: act.organisation,
      signer: key,
      scheme,
      roles,
      validFrom: keyValidFrom,
      validUntil: keyValidUntil,
      addedIn: recorded.sequence,
      addedBy: recorded.actHash,
      state: "active",
      revokedSince: null,
      revokedIn: null,
      revokedBy: null,
    });
    await draft.change("organisations", [act.organisation], { lastKeyAct: recorded.actHash });
  },

  async KeyRevoked(applying) {
    await revoke(applying);
  },
};

/** Revoked once; a later act may only move the moment earlier, and the first one's place in the ledger stays. */
async function revoke({ draft, act, recorded }: Applying<"KeyRevoked">): Promise<void> {
  const id = keyId(act.values.key);
  const before = await draft.get("keys", id);
  const key = await draft.change("keys", [id], {
    revokedSince: Math.min(before.revokedSince ?? act.values.since, act.values.since),
    revokedIn: before.revokedIn ?? recorded.sequence,
    revokedBy: recorded.actHash,
    state: "revoked",
  });
  await draft.change("organisations", [act.organisation], { lastKeyAct: recorded.actHash });
  await questionActsOf(draft, key);
}
