import type { AgreementRow } from "../../../audit/agreement/AgreementView.ts";
import type { AuditReads } from "../../../audit/AuditReads.ts";
import type { PlanRow } from "../../../audit/plan/PlanView.ts";
import type { ProcurementRow } from "../../../audit/procurement/ProcurementView.ts";
import type { Begun } from "../../../domain/acts/values/SignedValue.ts";
import { formatAmount } from "../../../domain/money.ts";
import type { BegunWith } from "../draft/BegunWith.ts";
import type { Choice } from "../form/FormField.ts";
import { allRows } from "./allRows.ts";

/* Things of the records, by what people call them: first what the organisation is party to. */

export async function organisationChoices(audit: AuditReads): Promise<Choice[]> {
  const rows = await allRows((page) => audit.listOrganisations({}, page));
  const choices = rows.map(({ number, name, identifier }) => ({
    key: String(number),
    text: identifier === null ? name : `${name} (${identifier})`,
    stands: { organisation: number, name, ...(identifier === null ? {} : { identifier }) },
  }));
  return choices.sort((one, other) => one.text.localeCompare(other.text, "en-GB"));
}

export async function procurementChoices(audit: AuditReads, authority: number): Promise<Choice[]> {
  const rows = await allRows((page) => audit.listProcurements({ authority }, page));
  return rows.map((row) => ({ key: row.id, text: titled(row), stands: row.id }));
}

/** The organisation's own first. */
export async function planChoices(audit: AuditReads, organisation: number): Promise<Choice[]> {
  const rows = await allRows((page) => audit.listPlans({ state: "planned" }, page));
  const own = rows.filter(({ owner }) => owner.number === organisation);
  const others = rows.filter(({ owner }) => owner.number !== organisation);
  return [...own, ...others].map((row) => ({
    key: row.id,
    text: `${titled(row)}, ${row.owner.name}`,
    stands: row.id,
  }));
}

async function agreementsOf(audit: AuditReads, organisation: number): Promise<AgreementRow[]> {
  const [bought, supplied] = await Promise.all([
    allRows((page) => audit.listAgreements({ buyer: organisation }, page)),
    allRows((page) => audit.listAgreements({ supplier: organisation }, page)),
  ]);
  return [...bought, ...supplied];
}

export async function agreementChoices(audit: AuditReads, organisation: number): Promise<Choice[]> {
  const rows = await agreementsOf(audit, organisation);
  return rows.map((row) => {
    const other = row.buyer.number === organisation ? row.supplier : row.buyer;
    return { key: row.id, text: `${titled(row)}, with ${other.name} (${row.state})`, stands: row.id };
  });
}

/** What an act may be about, of the sort that begins with an act. Undefined where the records alone say it. */
export const BEGUN_CHOICES: Readonly<
  Record<Begun, (audit: AuditReads, wish: BegunWith) => Promise<Choice[] | undefined>>
> = {
  agreement: (audit, { organisation }) => agreementChoices(audit, organisation),
  invoice: async (audit, wish) => {
    const milestones = await milestonesOf(audit, wish);
    return milestones?.flatMap(({ invoices }) =>
      invoices.map(({ id, ownNumber, money: { net, currency } }) => ({
        key: id,
        text: `Invoice ${ownNumber ?? "without a number"}: ${formatAmount(net, currency)} excluding VAT`,
        stands: id,
      })),
    );
  },
  payment: async (audit, wish) => {
    const milestones = await milestonesOf(audit, wish);
    return milestones?.flatMap(({ title, payments }) =>
      payments.map(({ id, paidOn, money: { net, currency } }) => ({
        key: id,
        text: `Payment of ${formatAmount(net, currency)} excluding VAT on ${paidOn}, for ${title}`,
        stands: id,
      })),
    );
  },
  motion: async (audit) => {
    const motions = await audit.listMotions();
    return motions.map(({ id, description, state }) => ({ key: id, text: `${description} (${state})`, stands: id }));
  },
};

async function milestonesOf(audit: AuditReads, { agreement, milestone }: BegunWith) {
  const found = agreement === undefined ? undefined : await audit.agreement(agreement);
  return found?.milestones.filter(({ number }) => milestone === undefined || number === milestone);
}

function titled({ title, reference }: Pick<PlanRow | ProcurementRow | AgreementRow, "title" | "reference">): string {
  return reference === null ? title : `${title}, ${reference}`;
}
