import { fromRfc3339, londonWords } from "../../domain/londonTime.ts";
import { formatAmount } from "../../domain/money.ts";
import type { Change, Entry, NotHere, Population, ThreeWay } from "./AuditAnswers.ts";

const WIDTH = 12;

export function populationWords(it: Population): string {
  const { stamp } = it;
  const counts = [
    ...([
      ["acts", stamp.sequence],
      ["plans", it.plans],
      ["procurements", it.procurements],
    ] as const),
    [`agreements and offers, ${it.agreementsSigned} of them signed`, it.agreements] as const,
    ...([
      ["milestones", it.milestones],
      ["invoices", it.invoices],
      ["payments", it.payments],
    ] as const),
    ...([
      ["notices as evidence", it.evidence],
      ["organisations", it.organisations],
    ] as const),
  ];
  const sums = [
    ...([["agreed, with variations", it.agreed], ["accepted", it.accepted]] as const),
    ...([["invoiced", it.invoiced], ["paid, as corrected", it.paid]] as const),
  ]; // prettier-ignore
  return [
    `Whole up to act ${stamp.sequence}, ${moment(stamp.time)}, head ${stamp.ledgerHead}`,
    "",
    ...counts.map(([what, count]) => `${String(count).padStart(WIDTH)}  ${what}`),
    "",
    ...sums.flatMap(([what, nets]) =>
      nets.map(({ net, currency }) => `${formatAmount(net, currency).padStart(WIDTH)}  ${what}, net`),
    ),
  ].join("\n");
}

export function threeWayWords(tables: readonly ThreeWay[]): string {
  return tables.length === 0 ? "No agreement was ever in force." : tables.map(tableWords).join("\n\n");
}

function tableWords({ agreement, rows, totals, currency, doubtful }: ThreeWay): string {
  const sum = (net: number) => formatAmount(net, currency);
  const told = rows.flatMap(({ milestone, title, differences }) =>
    differences.map(({ between, words }) => {
      const where = milestone === null ? title : `Milestone ${milestone}`;
      return `  ${where}, ${between}: ${words}`;
    }),
  );
  return [
    `${agreement.title}: ${agreement.buyer.name} with ${agreement.supplier.name}`,
    `  agreed ${sum(totals.agreed)}, accepted ${sum(totals.accepted)}, invoiced ${sum(totals.invoiced)}, paid ${sum(totals.paid)} (net)`,
    ...told,
    ...doubtful.map(({ act, standing }) => `  Rests on act ${act.sequence}, which is ${standing}`),
  ].join("\n");
}

export function entryWords(entries: readonly Entry[]): string {
  return entries
    .map(({ sequence, recordedAt, daysToRecord, description, standing }) => {
      const late = daysToRecord === null ? "" : `, ${daysToRecord} days after it happened`;
      const stands = standing === "good" ? "" : ` [${standing}]`;
      return `${String(sequence).padStart(6)}  ${moment(recordedAt)}${late}\n        ${description}${stands}`;
    })
    .join("\n");
}

export function changeWords(changes: readonly Change[]): string {
  return changes.map(oneChange).join("\n");
}

function oneChange({ act, description, changed, documents, notWhole, ...deadline }: Change): string {
  const what = changed.length === 0 ? description : `Changed: ${changed.join("; ")}`;
  return [
    `${String(act.sequence).padStart(6)}  ${moment(act.recordedAt)}, ${deadline.daysBeforeDeadline} days before the deadline`,
    `        ${what}`,
    ...documents.map(({ title, change }) => `        Document “${title}”: ${change}`),
    ...notWhole.map((what) => `        Not compared: ${what}`),
    `        Deadline: ${effectWords(deadline)}`,
  ].join("\n");
}

function effectWords({ effect, daysMoved, daysLeft }: Pick<Change, "effect" | "daysMoved" | "daysLeft">): string {
  if (daysMoved === null || daysLeft === null) return "none any more";
  if (daysMoved === 0) return `not moved, ${daysLeft} days left`;
  return `${Math.abs(daysMoved)} days ${effect}, ${daysLeft} days left`;
}

export function notHereWords({ noticesWithoutProcurement, procurementsWithoutNotice, counts }: NotHere): string {
  return [
    `Procurements without the notice that their ground calls for: ${counts.procurementsWithoutNotice}`,
    ...procurementsWithoutNotice.map(({ ocid, title, why }) => `  ${title} (${ocid}): ${why}`),
    `Notices of member authorities without a procurement: ${counts.noticesWithoutProcurement}`,
    ...noticesWithoutProcurement.map(({ ocid, title }) => `  ${title ?? "Notice"} (${ocid ?? "no OCID told"})`),
  ].join("\n");
}

function moment(recordedAt: string): string {
  return londonWords(fromRfc3339(recordedAt));
}
