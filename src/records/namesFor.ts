import type { AuditReads } from "../audit/AuditReads.ts";
import type { ActView } from "../audit/acts/ActView.ts";
import type { Act } from "../domain/acts/Act.ts";
import type { NamesTold } from "../domain/acts/NamesTold.ts";
import { asHex } from "./Proposal.ts";

/** Names of the organisations, plan or procurement that an act mentions, looked up for its description. */
export async function namesFor(act: Act, audit: AuditReads): Promise<NamesTold> {
  const numbers = [...new Set(numbersIn(act))];
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
  const hashes = Object.values(act.values).filter(
    (value) => typeof value === "string" && /^0x[0-9a-f]{64}$/.test(value),
  );
  const found = await Promise.all(hashes.map((hash) => audit.act(String(hash))));
  return new Map(found.filter((view) => view !== undefined).map((view) => [view.entry.actHash, view]));
}

/** Every number under a name that stands for an organisation. */
function numbersIn(act: Act): number[] {
  const named = [act.organisation];
  const look = (value: unknown, name = ""): void => {
    if (Array.isArray(value)) value.forEach((one) => look(one, name));
    else if (typeof value === "object" && value !== null)
      for (const [key, one] of Object.entries(value)) look(one, key);
    else if (typeof value === "number" && ["supplier", "of", "members"].includes(name)) named.push(value);
  };
  look(act.values);
  return named;
}

async function subjectOf(act: Act, audit: AuditReads): Promise<{ name: string; currency: string } | undefined> {
  if (act.kind.startsWith("Plan")) {
    const plan = await audit.plan(act.subject);
    return plan && { name: `${plan.reference} “${plan.title}”`, currency: plan.value.currency };
  }
  const procurement = await audit.procurement(act.subject);
  return procurement && { name: `${procurement.reference} “${procurement.title}”`, currency: procurement.currency };
}
