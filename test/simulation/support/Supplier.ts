import { pounds } from "../../../src/demonstration/pounds.ts";
import type { Hex } from "../../../src/domain/Hex.ts";
import { Organisation } from "./Organisation.ts";

/** A small company whose director signs everything. */
export class Supplier extends Organisation {
  confirms() {
    return this.records("OrganisationConfirmed", "director", { content: {} });
  }

  /** Signs the buyer's own text. @returns the agreement's id */
  async signs(offer: Hex): Promise<Hex> {
    await this.records("AgreementSigned", "director", { builtOn: offer });
    return offer;
  }

  declines(offer: Hex, reasons: string) {
    return this.#hashOf("AgreementDeclined", { builtOn: offer, values: { reason: "other" }, content: { reasons } });
  }

  asks(offer: Hex, question: string) {
    return this.#hashOf("OfferQuestioned", { builtOn: offer, content: { question } });
  }

  /** @param on London day of the delivery */
  delivers(agreement: Hex, number: number, on: string, attempt = 1) {
    const milestone = { number, title: `Milestone ${number}` };
    const content = { milestone, attempt, deliveredOn: on, report: "As agreed." };
    return this.#hashOf("MilestoneDelivered", { values: { agreement }, content });
  }

  /** @returns the invoice's id */
  invoices(agreement: Hex, number: number, invoice: { invoiceNumber: string; pounds: number; on: string }) {
    const { invoiceNumber, pounds: net, on } = invoice;
    const milestone = { number, title: `Milestone ${number}` };
    const content = { invoiceNumber, milestone, price: pounds(net), issuedOn: on };
    return this.#hashOf("InvoiceRecorded", { values: { agreement }, content });
  }

  confirmsPayment(payment: Hex, on: string) {
    return this.#hashOf("PaymentConfirmed", { values: { payment }, content: { receivedOn: on } });
  }

  contestsPayment(payment: Hex, receivedPounds: number, reasons: string) {
    const content = { received: pounds(receivedPounds), reasons };
    return this.#hashOf("PaymentContested", { values: { payment, reason: "other" }, content });
  }

  async #hashOf(kind: Parameters<Organisation["records"]>[0], saying: Parameters<Organisation["records"]>[2]) {
    return (await this.records(kind, "director", saying)).receipt.actHash;
  }
}
