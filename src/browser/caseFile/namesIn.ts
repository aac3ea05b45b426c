import { memorandumSchema } from "../../domain/acts/consortium/FoundingSigned.ts";
import type { Names } from "../../domain/acts/Names.ts";
import { saidAt } from "../../domain/acts/values/readSaid.ts";
import type { CaseContent } from "../../domain/caseFile.ts";
import type { CaseVerification } from "../../verify/caseFile/verifyCaseFile.ts";

/** Names that the file itself gives: founders by the memorandum, others by the acts that entered or renamed them. */
export function namesIn(verification: CaseVerification): Names {
  const organisations = organisationNames(verification);
  const { acts } = verification;
  const openings = acts.flatMap(({ placed }) => (placed?.act.kind === "ProcurementOpened" ? [placed.act] : []));
  const numbered = new Map(acts.map(({ actHash, sequence, placed }) => [actHash, { sequence, placed }]));
  return {
    organisation: (number) => organisations.get(number),
    currency: () => openings[0]?.values.currency,
    act(hash) {
      const found = numbered.get(hash);
      return found?.placed === undefined ? undefined : { number: found.sequence, act: found.placed.act };
    },
  };
}

function organisationNames({ file, acts }: CaseVerification): Map<number, string> {
  const names = new Map<number, string>();
  const entered = new Map<string, string>();
  for (const content of Object.values(file?.contents ?? {})) {
    const founders = "content" in content ? memorandumSchema.safeParse(content.content).data?.founders : undefined;
    for (const { organisation, name } of founders ?? []) names.set(organisation, name);
  }
  for (const { placed } of acts) {
    if (placed === undefined) continue;
    const { act } = placed;
    const name = nameSaid(file?.contents[act.content]);
    if (act.kind === "OrganisationEntered" && name !== undefined) entered.set(act.subject, name);
    const confirmed = act.kind === "OrganisationConfirmed" ? entered.get(act.subject) : undefined;
    const renamed = act.kind === "OrganisationRenamed" ? name : undefined;
    const named = confirmed ?? renamed;
    if (named !== undefined) names.set(act.organisation, named);
  }
  return names;
}

function nameSaid(content: CaseContent | undefined): string | undefined {
  const name = content !== undefined && "content" in content ? saidAt(content.content, "/name") : undefined;
  return typeof name === "string" ? name : undefined;
}
