import { keyId } from "../../domain/keySlot.ts";
import { ROLES } from "../../domain/roles.ts";
import type { Applying, Steps } from "../Applying.ts";
import { contentFacts } from "../contentFacts.ts";
import { indexWords } from "../indexWords.ts";
import { questionActsOf } from "../statement/questioning.ts";
import { confirmFirstKey, enterOrganisation, FOR_EVER, nameOrganisation, organisationKindOf } from "./organisations.ts";

type Kinds =
  | "OrganisationEntered"
  | "OrganisationConfirmed"
  | "OrganisationRenamed"
  | "IdentifierAdded"
  | "KeyAdded"
  | "KeyRevoked"
  | "IdentifierConfirmed"
  | "OrganisationRecovered";

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
    await confirmFirstKey(draft, act.organisation, recorded);
    await draft.change("organisations", [act.organisation], { state: "active", lastAct: actHash, lastKeyAct: actHash });
  },

  async OrganisationRenamed({ draft, act, recorded, content }) {
    await draft.change("organisations", [act.organisation], { lastAct: recorded.actHash });
    await nameOrganisation(draft, recorded, act.organisation, contentFacts(content).name);
  },

  async IdentifierAdded(applying) {
    const { draft, act, recorded } = applying;
    await draft.change("organisations", [act.values.of], { lastAct: recorded.actHash });
    // An organisation claims; under the contracts of version 0.1.0 an officer's word counted at once.
    if (act.organisation !== act.values.of) return takeIdentifier(applying);
    draft.put("identifierClaims", {
      number: act.organisation,
      digest: act.values.identifier,
      identifier: contentFacts(applying.content).identifier ?? null,
      sequence: recorded.sequence,
      actHash: recorded.actHash,
      confirmedBy: null,
    });
  },

  async IdentifierConfirmed(applying) {
    const { draft, act, recorded } = applying;
    const claim = [act.values.of, act.values.identifier];
    await draft.change("identifierClaims", claim, { confirmedBy: recorded.actHash });
    const entered = await draft.find("organisationIdentifiers", act.values.identifier);
    if (entered !== undefined && entered.number !== act.values.of)
      await draft.change("organisations", [entered.number], { state: "superseded" });
    await takeIdentifier(applying);
  },

  async OrganisationRecovered({ draft, act, recorded }) {
    const { key, scheme, carriedIn } = await draft.get("motions", act.builtOn);
    draft.put("keys", {
      keyId: keyId(recorded.signer),
      organisation: act.organisation,
      signer: key ?? recorded.signer,
      scheme: scheme ?? 0,
      roles: ROLES.ADMINISTRATOR,
      validFrom: recorded.time,
      validUntil: FOR_EVER,
      addedIn: carriedIn ?? 0,
      addedBy: recorded.actHash,
      state: "active",
      revokedSince: null,
      revokedIn: null,
      revokedBy: null,
    });
    await draft.change("organisations", [act.organisation], { lastKeyAct: recorded.actHash });
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

/** One more identifier by which an organisation is found. */
async function takeIdentifier({
  draft,
  act: { values },
  recorded: { sequence, actHash },
  content,
}: Applying<"IdentifierAdded" | "IdentifierConfirmed">): Promise<void> {
  const identifier = contentFacts(content).identifier ?? null;
  const number = values.of;
  draft.put("organisationIdentifiers", { digest: values.identifier, number, identifier, sequence, actHash });
  const organisation = await draft.get("organisations", number);
  draft.put("organisations", { ...organisation, identifier: organisation.identifier ?? identifier });
  indexWords(draft, "organisations", number, String(number), identifier);
}

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
