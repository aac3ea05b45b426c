import { z } from "zod";
import type { AuditReads } from "../../audit/AuditReads.ts";
import { definitionOf } from "../../domain/acts/definitionOf.ts";
import type { Foundation } from "../../domain/acts/Foundation.ts";
import { type Hex, ZERO_BYTES32 } from "../../domain/Hex.ts";
import { evidenceSubject } from "../../domain/subjects.ts";
import { Problem } from "../../problems/Problem.ts";
import { asHex, notRecorded, type Propose, required, type Wish } from "../Proposal.ts";

/** Statements about own earlier acts, and evidence. */
export const statementProposals = {
  ownStatement: (wish, audit) => statement(wish, audit, "ownStatement"),
  ownTakeDown: async (wish, audit) => {
    const act = await actThatBrought(wish, audit);
    const proposal = await statement({ ...wish, values: { ...wish.values, act } }, audit, "ownTakeDown");
    return wish.values["act"] === undefined ? { ...proposal, values: { act } } : proposal;
  },
  ownEvidence: async (wish, audit) => {
    const process = required(wish, "process");
    const subject = evidenceSubject(process);
    return { subject, builtOn: await ownLastEvidence(wish, audit, process) };
  },
} satisfies Partial<Readonly<Record<Foundation, Propose>>>;

const Content = z.looseObject({ sha256: z.string() });

/** The act that is said, or the organisation's own that brought the document. @throws Problem */
async function actThatBrought(wish: Wish, audit: AuditReads): Promise<Hex> {
  const sha256 = Content.safeParse(wish.content).data?.sha256;
  if (wish.values["act"] !== undefined || sha256 === undefined) return required(wish, "act");
  const acts = await audit.broughtBy(sha256);
  const [first] = acts;
  if (first === undefined) throw notRecorded("document", sha256);
  const own = acts.find(({ organisation }) => organisation === wish.organisation);
  if (own !== undefined) return asHex(own.actHash);
  const { sequence, organisation } = first;
  const detail = `Act ${sequence} of organisation ${organisation} brought this document, and no act of this organisation did. An organisation takes down what its own acts brought: ask organisation ${organisation} to.`;
  throw new Problem("content-contradicts-act", detail, { members: { brought: first } });
}

/** The last statement of the same sort on the act that it is about, else that act. */
async function statement(wish: Wish, audit: AuditReads, sort: Foundation) {
  const about = required(wish, "act");
  const [own, act] = await Promise.all([audit.organisation(wish.organisation), audit.act(about)]);
  if (own === undefined) throw notRecorded("organisation", String(wish.organisation));
  if (act === undefined) throw notRecorded("act", about);
  const said = act.questions.filter(({ kind }) => definitionOf(kind).buildsOn === sort).map(({ actHash }) => actHash);
  return { subject: asHex(own.subject), builtOn: (await lastBy(wish.organisation, said, audit)) ?? about };
}

/** Anybody may say something about an act; an organisation's own words alone are a chain. */
async function lastBy(organisation: number, acts: readonly string[], audit: AuditReads) {
  for (const actHash of acts.toReversed()) {
    const act = await audit.act(actHash);
    if (act?.entry.organisation.number === organisation) return asHex(actHash);
  }
  return undefined;
}

/** Of each recorder, evidence on one publication is a chain of its own. */
async function ownLastEvidence(wish: Wish, audit: AuditReads, process: string) {
  const history = await audit.history(wish.subject ?? evidenceSubject(asHex(process)));
  const own = history?.entries.findLast(
    ({ kind, organisation, subject }) =>
      kind === "NoticeRecorded" &&
      organisation.number === wish.organisation &&
      subject === evidenceSubject(asHex(process)),
  );
  return own === undefined ? ZERO_BYTES32 : asHex(own.actHash);
}
