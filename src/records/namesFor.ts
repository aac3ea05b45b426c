import type { ActView } from "../audit/acts/ActView.ts";
import type { AuditReads } from "../audit/AuditReads.ts";
import type { Act } from "../domain/acts/Act.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import type { NamesTold } from "../domain/acts/NamesTold.ts";
import { subjectOfKind } from "../domain/acts/subjectOfKind.ts";
import { actsNamed as hashesNamed, organisationsNamed } from "../domain/acts/values/namedInValues.ts";
import { asHex } from "./Proposal.ts";

/** Names of the organisations, plan or procurement that an act mentions, looked up for its description. */
export async function namesFor(act: Act, audit: AuditReads): Promise<NamesTold> {
  const numbers = [...new Set([act.organisation, ...organisationsNamed(definitionOf(act.kind).values, act.values)])];
  const found = await Promise.all(numbers.map((number) => audit.organisation(number)));
  const organisations = numbers.flatMap((number, index) => {
    const name = found[index]?.name;
    return name === undefined ? [] : [{ number, name }];
  });
  const acts = [...(await actsNamed(act, audit)).values()].map(({ entry }) => ({
    actHash: asHex(entry.actHash),
    number: entry.sequence,
  }));
  return { organisations, acts, subject: (await subjectOf(act, audit)) ?? null };
}

/** The earlier acts that an act's values name: what it affirms, disowns, corrects, answers. */
export async function actsNamed(act: Act, audit: AuditReads): Promise<Map<string, ActView>> {
  const hashes = hashesNamed(definitionOf(act.kind).values, act.values);
  const found = await Promise.all(hashes.map((hash) => audit.act(hash)));
  return new Map(found.filter((view) => view !== undefined).map((view) => [view.entry.actHash, view]));
}

async function subjectOf(act: Act, audit: AuditReads): Promise<{ name: string; currency: string } | undefined> {
  switch (subjectOfKind(act.kind)) {
    case "plan": {
      const plan = await audit.plan(act.subject);
      return plan && { name: `${plan.reference} “${plan.title}”`, currency: plan.value.currency };
    }
    case "procurement": {
      const procurement = await audit.procurement(act.subject);
      return procurement && { name: `${procurement.reference} “${procurement.title}”`, currency: procurement.currency };
    }
    case "organisation":
    case "consortium":
    case "publication":
      return undefined; // what is said of these names them by numbers and contents
  }
}
