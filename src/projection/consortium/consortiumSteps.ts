import type { RecordedAct } from "../../domain/acts/Act.ts";
import { STANDING_CODES } from "../../domain/codelists/consortiumCodes.ts";
import { ORGANISATION_KINDS } from "../../domain/roles.ts";
import { organisationSubject } from "../../domain/subjects.ts";
import type { Applying, Steps } from "../Applying.ts";
import { contentFacts } from "../contentFacts.ts";
import { confirmFirstKey, enterOrganisation, organisationKindOf } from "../directory/organisations.ts";
import type { Draft } from "../Draft.ts";
import type { Row } from "../schema.ts";
import type { Proposing } from "./consortiumTables.ts";

type Kinds =
  | "FoundingSigned"
  | "AdmissionProposed"
  | "EntryProposed"
  | "RegisterStatusProposed"
  | "RegisterReplacementProposed"
  | "StandingProposed"
  | "RecoveryProposed"
  | "RecoveryObjected"
  | "AuthorityLeft"
  | "VoteCast";

/** Own motions take votes for 90 days, and again once an objection has opened one (docs/format.md). */
const OPEN_FOR = 90 * 86_400;

export const consortiumSteps: Steps<Kinds> = {
  async FoundingSigned({ draft, act, recorded }) {
    await confirmFirstKey(draft, act.organisation, recorded);
    await draft.change("organisations", [act.organisation], {
      state: "active",
      lastAct: recorded.actHash,
      lastKeyAct: recorded.actHash,
    });
  },

  AdmissionProposed(applying) {
    proposeEntry(applying, ORGANISATION_KINDS.authority);
  },

  EntryProposed(applying) {
    proposeEntry(applying, applying.act.values.organisationKind);
  },

  RegisterStatusProposed(applying) {
    const { target, status } = applying.act.values;
    applying.draft.put("motions", { ...motion(applying), target, status, twoThirds: 1 });
  },

  RegisterReplacementProposed(applying) {
    const { target, successor } = applying.act.values;
    applying.draft.put("motions", { ...motion(applying), target, successor, twoThirds: 1 });
  },

  StandingProposed(applying) {
    const { concerned, standing } = applying.act.values;
    applying.draft.put("motions", { ...motion(applying), concerned, standing, twoThirds: 1 });
  },

  RecoveryProposed(applying) {
    const { concerned, key, scheme } = applying.act.values;
    applying.draft.put("motions", { ...motion(applying), concerned, key, scheme });
  },

  async RecoveryObjected({ draft, act, recorded }) {
    const objected = { twoThirds: 1, objectedBy: recorded.actHash };
    const opened = {
      state: "open",
      carriedBy: null,
      carriedAt: null,
      carriedIn: null,
      closesOn: recorded.time + OPEN_FOR,
    } as const;
    const changes = recorded.extras.reopened === true ? { ...objected, ...opened } : objected;
    await draft.change("motions", [act.builtOn], changes);
  },

  async AuthorityLeft({ draft, act, recorded }) {
    await changeStanding(draft, act.organisation, STANDING_CODES.code("left"), recorded);
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

function proposeEntry(applying: Applying<"AdmissionProposed" | "EntryProposed">, organisationKind: number): void {
  const { identifier, key, scheme, roles } = applying.act.values;
  const facts = contentFacts(applying.content);
  applying.draft.put("motions", {
    ...motion(applying),
    organisationKind,
    identifierDigest: identifier,
    identifier: facts.identifier ?? null,
    name: facts.name ?? null,
    subject: organisationSubject(identifier),
    ...{ key, scheme, roles },
    twoThirds: organisationKind === ORGANISATION_KINDS.authority ? 1 : 0,
  });
}

function motion({ act, recorded }: Applying<Proposing>): Row<"motions"> {
  return {
    id: recorded.actHash,
    kind: act.kind,
    state: "open",
    sequence: recorded.sequence,
    proposer: act.organisation,
    twoThirds: 0,
    closesOn: recorded.time + OPEN_FOR,
    ...NOTHING,
  };
}

const NOTHING = {
  ...{ identifierDigest: null, identifier: null, name: null, subject: null, organisationKind: null },
  ...{ key: null, scheme: null, roles: null, target: null, status: null, successor: null },
  ...{ concerned: null, standing: null, carriedBy: null, carriedAt: null, carriedIn: null, admitted: null },
  ...{ objectedBy: null, failedBecause: null },
};

/** The vote that carries a motion carries it out: whoever it enters is pending until its own key confirms. */
async function carry({ draft, act, recorded }: Applying<"VoteCast">): Promise<void> {
  const { number: entered = 0, failed } = recorded.extras;
  const motion = await draft.change("motions", [act.values.motion], {
    state: failed === undefined ? "carried" : "failed",
    carriedBy: recorded.actHash,
    carriedAt: recorded.time,
    carriedIn: recorded.sequence,
    admitted: entered === 0 ? null : entered,
    failedBecause: failed ?? null,
  });
  if (failed !== undefined) return;
  const { concerned, standing } = motion;
  if (concerned !== null && standing !== null) await changeStanding(draft, concerned, standing, recorded);
  if (entered !== 0) await enterByVote(draft, motion, entered, recorded);
}

async function enterByVote(
  draft: Draft,
  { subject, identifierDigest, key, scheme, roles, organisationKind, name, identifier }: Row<"motions">,
  number: number,
  recorded: RecordedAct,
): Promise<void> {
  if (subject === null || identifierDigest === null || key === null) return;
  await enterOrganisation(draft, recorded, {
    ...{ number, subject, identifierDigest, enteredBy: null },
    kind: organisationKindOf(organisationKind ?? 0),
    name: name ?? undefined,
    identifier: identifier ?? undefined,
    key: { signer: key, scheme: scheme ?? 0, roles: roles ?? 0 },
  });
}

async function changeStanding(
  draft: Draft,
  number: number,
  standing: number,
  { actHash }: Pick<RecordedAct, "actHash">,
): Promise<void> {
  await draft.change("organisations", [number], { standing, lastAct: actHash });
}
