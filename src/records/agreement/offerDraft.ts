import type { AgreementRow } from "../../audit/agreement/AgreementView.ts";
import type { ProcurementView } from "../../audit/procurement/ProcurementView.ts";
import { blank } from "../../domain/entry/blank.ts";
import type { Problem } from "../../problems/Problem.ts";
import { requestInvalid } from "../../problems/requestInvalid.ts";
import { notRecorded } from "../Proposal.ts";
import { again, type Members, type Records } from "../Records.ts";

const DAYS_OPEN = 14;

/** What is known of an offer to a supplier that won: its phase and term, the framework, and the tender's terms. */
export async function offerDraft(records: Records): Promise<Members> {
  const procurement = await records.procurement();
  const { title, tender, currency } = procurement;
  const supplier = supplierMeant(records, procurement);
  const phase = nextPhase(procurement, supplier);
  const framework = frameworkWith(records.wish.organisation, supplier, procurement);
  return {
    title: phase === undefined ? title : `${title}, phase ${phase.number}`,
    buyer: await records.party(records.wish.organisation),
    supplier: await records.party(supplier),
    ...(framework === undefined ? {} : { framework }),
    isFramework: false,
    phase: phase?.number ?? (procurement.phases.length === 0 ? 0 : blank("number of the phase")),
    price: { net: blank("pence without VAT"), vatRate: blank("2000 for 20%"), currency },
    ...(phase === undefined
      ? again(contractOf(tender?.content), ["startsOn", "endsOn"])
      : { startsOn: later(phase.startsOn, records.day()), endsOn: phase.endsOn }),
    openUntil: `${records.workingDay(DAYS_OPEN)} 17:00`,
    ...again(tender?.content, ["paymentTerms", "intellectualProperty", "dataProtection", "security"]),
    termination: blank("how either party may end it"),
    nextSteps: blank("what the supplier shall do now"),
  };
}

/** A contract does not begin before it is offered. */
function later(day: string, today: string): string {
  return day < today ? today : day;
}

/** The only winner, or the one that is named. @throws Problem */
function supplierMeant({ wish }: Records, { awards, reference }: ProcurementView): number {
  const winners = awards.find(({ replacedBy }) => replacedBy === null)?.winners ?? [];
  const numbers = winners.map(({ supplier }) => supplier.number);
  const supplier = wish.supplier ?? (numbers.length === 1 ? numbers[0] : undefined);
  if (supplier === undefined || !numbers.includes(supplier))
    throw whichSupplier(
      winners.map((winner) => `${winner.supplier.number} (${winner.supplier.name})`),
      reference,
    );
  return supplier;
}

function whichSupplier(winners: readonly string[], reference: string): Problem {
  if (winners.length === 0) return notRecorded("award in", reference);
  const message = `say to whom is offered; the award is to ${winners.join(", ")}`;
  return requestInvalid("supplier", message);
}

/** The first phase for which this supplier has no contract and no offer that stands. */
function nextPhase(
  { phases, agreements }: ProcurementView,
  supplier: number,
): ProcurementView["phases"][number] | undefined {
  const begun = agreements.filter((one) => one.supplier.number === supplier && !one.isFramework && stands(one));
  return phases.find(({ number }) => !begun.some(({ phase }) => phase === number));
}

function stands({ state, expired }: AgreementRow): boolean {
  return state !== "declined" && state !== "withdrawn" && !expired;
}

/** The one framework in force between the two in this procurement; none where there are several. */
function frameworkWith(buyer: number, supplier: number, { agreements }: ProcurementView): Members | undefined {
  const inForce = agreements.filter(
    (one) =>
      one.isFramework && one.state === "in-force" && one.buyer.number === buyer && one.supplier.number === supplier,
  );
  const [only, another] = inForce;
  if (only?.reference == null || another !== undefined) return undefined;
  return { agreement: only.id, reference: only.reference };
}

function contractOf(tender: unknown): unknown {
  return again(tender, ["contract"])["contract"];
}
