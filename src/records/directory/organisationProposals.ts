import type { AuditReads } from "../../audit/AuditReads.ts";
import type { MotionView } from "../../audit/consortium/MotionView.ts";
import type { OrganisationView } from "../../audit/directory/OrganisationView.ts";
import type { Foundation } from "../../domain/acts/Foundation.ts";
import { PRESENT_RULES } from "../../domain/generations/Rules.ts";
import { type Hex, isHex, ZERO_BYTES32 } from "../../domain/Hex.ts";
import { keyId } from "../../domain/keySlot.ts";
import { CONSORTIUM_SUBJECT, organisationSubject } from "../../domain/subjects.ts";
import { asHex, notRecorded, type Proposal, type Propose, required, type Wish } from "../Proposal.ts";

const opensMotion: Propose = () => ({ subject: CONSORTIUM_SUBJECT, builtOn: ZERO_BYTES32 });

const ownLast: Propose = async (wish, audit) => {
  return onLast(await organisation(audit, wish.organisation));
};

/** Acts about organisations, their keys, and motions. */
export const organisationProposals = {
  entry: async (wish, audit) => {
    const identifier = required(wish, "identifier");
    const entered = await audit.organisationByDigest(identifier);
    const builtOn = entered?.state === "pending" ? asHex(entered.lastAct) : ZERO_BYTES32;
    return { subject: organisationSubject(identifier), builtOn };
  },
  ownRecord: ownLast,
  organisation: async (wish, audit) => {
    return onLast(await organisation(audit, Number(wish.values["of"])));
  },
  claim: async (wish, audit) => {
    const { subject, claims } = await organisation(audit, Number(wish.values["of"]));
    const claim = claims.find(({ digest }) => digest === wish.values["identifier"]);
    return { subject: asHex(subject), ...(claim === undefined ? {} : { builtOn: asHex(claim.act.actHash) }) };
  },
  newKey: async (wish, audit, { keyAddedBuildsOn } = PRESENT_RULES) => {
    const { subject, lastKeyAct } = await organisation(audit, wish.organisation);
    if (keyAddedBuildsOn === "new key") return { subject: asHex(subject), builtOn: keyId(required(wish, "key")) };
    return { subject: asHex(subject), ...(lastKeyAct === null ? {} : { builtOn: asHex(lastKeyAct) }) };
  },
  key: async (wish, audit) => {
    const { subject } = await organisation(audit, wish.organisation);
    return { subject: asHex(subject), builtOn: keyId(required(wish, "key")) };
  },
  memorandum: () => ({ subject: CONSORTIUM_SUBJECT, sameContentAs: "memorandum" }),
  newMotion: opensMotion,
  recoveryMotion: async (wish, audit) => ({
    subject: CONSORTIUM_SUBJECT,
    ...onRecovery(wish, await audit.listMotions()),
  }),
  membership: async (wish, audit) => ({
    ...onLast(await organisation(audit, wish.organisation)),
    subject: CONSORTIUM_SUBJECT,
  }),
  ownRecovery: async (wish, audit) => {
    const { subject } = await organisation(audit, wish.organisation);
    return { subject: asHex(subject), ...onRecovery(wish, await audit.listMotions()) };
  },
  vote: async (wish, audit) => {
    const id = required(wish, "motion");
    const motion = (await audit.listMotions()).find((one) => one.id === id);
    if (motion === undefined) throw notRecorded("motion", id);
    return { subject: CONSORTIUM_SUBJECT, builtOn: (await ownVote(motion, wish.organisation, audit)) ?? id };
  },
} satisfies Partial<Readonly<Record<Foundation, Propose>>>;

/** The latest motion to recover the organisation that acts. */
function onRecovery({ organisation: number }: Wish, motions: readonly MotionView[]): Pick<Proposal, "builtOn"> {
  const motion = motions.find(({ kind, concerned }) => kind === "recovery" && concerned?.number === number);
  return motion === undefined ? {} : { builtOn: asHex(motion.id) };
}

/** A founder that has not signed yet has no act to build on. */
function onLast({ subject, lastAct }: OrganisationView): Proposal {
  return { subject: asHex(subject), ...(isHex(lastAct) ? { builtOn: lastAct } : {}) };
}

async function organisation(audit: AuditReads, number: number): Promise<OrganisationView> {
  const found = Number.isSafeInteger(number) ? await audit.organisation(number) : undefined;
  if (found === undefined) throw notRecorded("organisation", String(number));
  return found;
}

/** The last vote of an authority, which may change it while the motion is open. */
async function ownVote(motion: MotionView, number: number, audit: AuditReads): Promise<Hex | undefined> {
  for (const vote of motion.votes.toReversed()) {
    const act = await audit.act(vote.actHash);
    if (act?.entry.organisation.number === number) return asHex(vote.actHash);
  }
  return undefined;
}
