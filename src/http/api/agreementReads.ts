import { z } from "zod";
import { AgreementRow, AgreementState, AgreementView } from "../../audit/agreement/AgreementView.ts";
import { MilestoneRow } from "../../audit/milestone/MilestoneView.ts";
import { InvoiceView } from "../../audit/payment/InvoiceView.ts";
import { PaymentView } from "../../audit/payment/PaymentView.ts";
import { PaymentPerformance } from "../../audit/population/AuditView.ts";
import { ThreeWayTable } from "../../audit/threeWay/ThreeWayTable.ts";
import { defineList } from "./defineList.ts";
import { defineRead } from "./defineRead.ts";
import { asAt, hash, name, text, wholeNumber } from "./parameters.ts";

const params = z.object({ id: hash.meta({ description: "id of the agreement: the hash of the act that offered it" }) });
const parties = { buyer: wholeNumber(1).optional(), supplier: wholeNumber(1).optional() };
const tag = "Agreements";

export const agreementReads = [
  defineList({
    path: "/api/agreements",
    tag,
    summary: "Agreements, newest first",
    filter: {
      procurement: name.optional(),
      reference: name.optional(),
      text: text.optional(),
      ...parties,
      state: AgreementState.optional(),
    },
    item: AgreementRow,
    csv: "agreements",
    list: (audit, filter, page) => audit.listAgreements(filter, page),
  }),
  defineRead({
    path: "/api/agreements/:id",
    tag,
    summary: "One agreement with its milestones, invoices and payments, as it stands or stood at a moment",
    params,
    query: z.strictObject({ "as-at": asAt.optional() }),
    answer: AgreementView,
    read: ({ audit }, { params, query }) => audit.agreement(params.id, { asAt: query["as-at"] }),
  }),
  defineRead({
    path: "/api/agreements/:id/three-way",
    tag,
    summary: "Agreed, accepted, invoiced and paid, with every difference explained by acts",
    params,
    query: z.strictObject({ "as-at": asAt.optional() }),
    answer: ThreeWayTable,
    read: ({ audit }, { params, query }) => audit.threeWay(params.id, { asAt: query["as-at"] }),
  }),
  defineList({
    path: "/api/milestones",
    tag,
    summary: "Milestones, soonest due first",
    filter: {
      status: z.enum(["due", "late", "decision-late", "payment-late"]).optional(),
      "within-days": wholeNumber(0, 3650).optional(),
      ...parties,
    },
    item: MilestoneRow,
    csv: "milestones",
    list: (audit, { "within-days": withinDays, ...filter }, page) =>
      audit.listMilestones({ ...filter, withinDays }, page),
  }),
  defineList({
    path: "/api/invoices",
    tag,
    summary: "Invoices, newest first",
    filter: { status: z.enum(["unpaid", "late", "disputed"]).optional(), ...parties },
    item: InvoiceView,
    csv: "invoices",
    list: (audit, filter, page) => audit.listInvoices(filter, page),
  }),
  defineList({
    path: "/api/payments",
    tag,
    summary: "Payments, newest first, with what counts now and what was recorded",
    filter: { status: z.enum(["contested", "corrected"]).optional(), ...parties },
    item: PaymentView,
    csv: "payments",
    list: (audit, filter, page) => audit.listPayments(filter, page),
  }),
  defineRead({
    path: "/api/payment-performance",
    tag,
    summary: "How each authority pays",
    params: z.object({}),
    query: z.strictObject({}),
    answer: z.array(PaymentPerformance),
    read: ({ audit }) => audit.paymentPerformance(),
  }),
];
