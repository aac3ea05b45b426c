import { pounds } from "../../../src/demonstration/pounds.ts";
import { agreementSchema } from "../../../src/domain/acts/contents/agreement.ts";
import type { Hex } from "../../../src/domain/Hex.ts";
import { startOfLondonDay } from "../../../src/domain/londonTime.ts";
import { Organisation } from "./Organisation.ts";

/** A small company whose director signs everything. */
export class Supplier extends Organisation {
  confirms() {
    return this.records("OrganisationConfirmed", "director", { content: {} });
  }

  /** Signs the buyer's own text, after reading it. @returns the agreement's id */
  async signs(offer: Hex): Promise<Hex> {
    const read = await this.client.reads.act(offer);
    const { price, startsOn, endsOn } = agreementSchema.parse(read.content);
    const values = { amount: price.net, startsOn: startOfLondonDay(startsOn), endsOn: startOfLondonDay(endsOn) };
    await this.records("AgreementSigned", "director", { builtOn: offer, values });
    return offer;
  }

  declines(offer: Hex, reasons: string) {
    return this.#hashOf("AgreementDeclined", { builtOn: offer, values: { reason: 99 }, content: { reasons } });
  }

  asks(offer: Hex, question: string, number = 1) {
    return this.#hashOf("OfferQuestioned", { builtOn: offer, values: { number }, content: { question } });
  }

  /** @param on London day of the delivery */
  delivers(agreement: Hex, number: number, on: string, attempt = 1) {
    return this.#hashOf("MilestoneDelivered", {
      values: { agreement, number, attempt, deliveredOn: startOfLondonDay(on) },
      content: { milestone: { number, title: `Milestone ${number}` }, attempt, deliveredOn: on, report: "As agreed." },
    });
  }

  /** @returns the invoice's id */
  invoices(agreement: Hex, number: number, invoice: { invoiceNumber: string; pounds: number; on: string }) {
    const { invoiceNumber, pounds: net, on } = invoice;
    const { net: amount, vat } = pounds(net);
    const milestone = { number, title: `Milestone ${number}` };
    return this.#hashOf("InvoiceRecorded", {
      values: { agreement, number, amount, vat, issuedOn: startOfLondonDay(on) },
      content: { invoiceNumber, milestone, price: pounds(net), issuedOn: on },
    });
  }

  confirmsPayment(payment: Hex, on: string) {
    const values = { payment, receivedOn: startOfLondonDay(on) };
    return this.#hashOf("PaymentConfirmed", { values, content: { receivedOn: on } });
  }

  contestsPayment(payment: Hex, receivedPounds: number, reasons: string) {
    const received = pounds(receivedPounds);
    const values = { payment, receivedAmount: received.net, reason: 99 };
    return this.#hashOf("PaymentContested", { values, content: { received, reasons } });
  }

  async #hashOf(kind: Parameters<Organisation["records"]>[0], saying: Parameters<Organisation["records"]>[2]) {
    return (await this.records(kind, "director", saying)).receipt.actHash;
  }
}
