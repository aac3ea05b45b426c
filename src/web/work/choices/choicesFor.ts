import type { AuditReads } from "../../../audit/AuditReads.ts";
import type { SignedValue } from "../../../domain/acts/values/SignedValue.ts";
import type { DraftChoices } from "../draft/questions.ts";
import type { WorkDraft } from "../draft/WorkDraft.ts";
import type { Choice } from "../form/FormField.ts";
import { allRows } from "./allRows.ts";
import { BEGUN_CHOICES, organisationChoices, planChoices, procurementChoices } from "./thingChoices.ts";

/** What a draft's questions may be answered with, from the records. It follows from what its values mean. */
export async function choicesFor({ definition, wish }: WorkDraft, audit: AuditReads): Promise<DraftChoices> {
  const things = new Map<string, readonly Choice[]>();
  const values = new Map<string, readonly Choice[]>();
  const organisations = await organisationChoices(audit);
  for (const [name, value] of Object.entries(definition.values)) {
    const found = await thingsFor(value, audit, wish, organisations);
    if (found === undefined) continue;
    if (typeof value.saidBy === "object") things.set(value.saidBy.content, found);
    else values.set(name, found);
  }
  return { organisations, things, values };
}

type Wish = WorkDraft["wish"];

async function thingsFor(
  { meaning, saidBy }: SignedValue,
  audit: AuditReads,
  wish: Wish,
  organisations: readonly Choice[],
): Promise<readonly Choice[] | undefined> {
  const isSettled = saidBy === "records" && meaning.is === "act" && meaning.of === "agreement";
  if (isSettled) return undefined; // a draft is begun with it
  if (meaning.is === "act" && meaning.of !== undefined) return BEGUN_CHOICES[meaning.of](audit, wish);
  if (meaning.is === "act" && saidBy === "signer") return ownActs(audit, wish);
  if (meaning.is === "key" && meaning.isOwn === true && saidBy === "signer") return ownKeys(audit, wish);
  if (meaning.is === "organisation" && saidBy === "signer")
    return organisations.map((choice) => ({ ...choice, stands: Number(choice.key) }));
  return meaning.is === "subject" ? subjects(audit, wish) : undefined;
}

async function subjects(audit: AuditReads, { organisation }: Wish): Promise<Choice[]> {
  const [procurements, plans] = [await procurementChoices(audit, organisation), await planChoices(audit, organisation)];
  return procurements.length > 0 ? procurements : plans;
}

/** Its own acts, those first that are questioned, the newest first. */
async function ownActs(audit: AuditReads, { organisation }: Wish): Promise<Choice[]> {
  const [questioned, latest] = await Promise.all([
    allRows((page) => audit.questionedActs(page)),
    allRows((page) => audit.latestActs(page)),
  ]);
  const own = [...questioned, ...latest].filter((entry) => entry.organisation.number === organisation);
  const once = own.filter(({ actHash }, index) => own.findIndex((other) => other.actHash === actHash) === index);
  return once.map(({ actHash, sequence, description }) => ({
    key: actHash,
    text: `Act ${sequence}: ${description.slice(0, 120)}`,
    stands: actHash,
  }));
}

async function ownKeys(audit: AuditReads, { organisation }: Wish): Promise<Choice[]> {
  const keys = (await audit.organisation(organisation))?.keys ?? [];
  return keys.map(({ signer, label, roles }) => ({
    key: signer,
    text: `${label ?? "Key"}: ${roles.join(", ")}`,
    stands: signer,
  }));
}
