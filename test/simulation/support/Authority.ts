import { PlainKey } from "../../../src/client/PlainKey.ts";
import { pounds } from "../../../src/demonstration/pounds.ts";
import type { ContentOf } from "../../../src/domain/acts/Act.ts";
import type { Hex } from "../../../src/domain/Hex.ts";
import { parseIdentifier } from "../../../src/domain/identifiers.ts";
import { ROLES, SCHEMES } from "../../../src/domain/roles.ts";
import { Buyer } from "./Buyer.ts";
import type { Organisation, Saying } from "./Organisation.ts";
import { OFFICER, RESEARCH_GROUND, tenderContent, type TenderWish } from "./tenderContent.ts";

const OFFICERS = {
  procurement: ROLES.OFFICER,
  "procurement-2": ROLES.OFFICER,
  contracts: ROLES.OFFICER,
  finance: ROLES.FINANCE,
  recorder: ROLES.RECORDER,
} as const;

/** A borough: its administrator, two procurement officers, a contract manager, finance, and a recorder of notices. */
export class Authority extends Buyer {
  signsFounding() {
    return this.records("FoundingSigned", "administrator", {});
  }

  async addsKeysOfOfficers(): Promise<void> {
    for (const [label, roles] of Object.entries(OFFICERS)) await this.addsKey(label, roles);
  }

  async addsKey(label: string, roles: number, key = PlainKey.random()) {
    const term = { keyValidFrom: "2020-01-01", keyValidUntil: "2040-01-01" };
    const values = { key: key.signer, scheme: SCHEMES.plain, roles, ...term };
    const receipt = await this.records("KeyAdded", "administrator", { values, content: { key: { label } } }, key);
    this.keys[label] = key;
    return receipt;
  }

  entersSupplier(name: string, identifier: string, key: Hex) {
    const values = { key, scheme: SCHEMES.plain, roles: ROLES.ADMINISTRATOR | ROLES.SIGNATORY };
    const identifiers = [parseIdentifier(identifier)];
    const content = { name, kind: "supplier", identifiers, key: { label: "director-1" }, authority: OFFICER };
    return this.records("OrganisationEntered", "procurement", { values, content });
  }

  /** Opens a procurement without phases; acts about it name it by its reference. */
  async opens(reference: string, changes: Partial<ContentOf<"ProcurementOpened">> = {}): Promise<string> {
    const content: ContentOf<"ProcurementOpened"> = {
      reference,
      title: "Damp and mould sensors for council homes",
      challenge: "Find damp before it is visible.",
      lead: this.party,
      members: [],
      ground: RESEARCH_GROUND,
      phases: [],
      authority: OFFICER,
      ...changes,
    };
    await this.records("ProcurementOpened", "procurement", { content, values: { currency: "GBP" } });
    return reference;
  }

  /** What the records know of an amendment of the opening. */
  async draftsAmendment(subject: string) {
    return (await this.client.draft({ kind: "ProcurementAmended", organisation: this.number, subject })).content;
  }

  publishesTender(procurement: string, wish: TenderWish) {
    const content = tenderContent(this, procurement, wish);
    return this.records("TenderPublished", "procurement", { subject: procurement, content });
  }

  amendsTender(procurement: string, wish: TenderWish, by = "procurement") {
    return this.records("TenderAmended", by, this.amendment(procurement, wish));
  }

  /** An amendment as an officer writes it; it is not signed yet. */
  amendment(procurement: string, wish: TenderWish): Saying {
    const tender = tenderContent(this, procurement, wish);
    const content = { ...tender, rationale: "Bidders asked for it.", changes: ["See the comparison"] };
    return { subject: procurement, content };
  }

  clarifies(procurement: string, question: string, answer: string, by = "procurement") {
    const content = { questions: [{ question, answer }], authority: OFFICER };
    return this.records("TenderClarified", by, { subject: procurement, content });
  }

  /** @param winners with their ceilings in pounds net */
  awards(procurement: string, ...winners: readonly (readonly [supplier: Organisation, pounds: number])[]) {
    const content = {
      winners: winners.map(([supplier, net]) => ({
        supplier: supplier.party,
        ceiling: pounds(net),
        reasons: "The best evidence.",
      })),
      authority: OFFICER,
    };
    return this.records("AwardDecided", "procurement", { subject: procurement, content });
  }

  linksNotice(procurement: string, ocid: string) {
    return this.records("NoticeLinked", "procurement", { subject: procurement, content: { ocid, authority: OFFICER } });
  }

  unlinksNotice(procurement: string, ocid: string, reasons: string) {
    const content = { ocid, reasons, authority: OFFICER };
    return this.records("NoticeUnlinked", "procurement", {
      subject: procurement,
      values: { reason: "other" },
      content,
    });
  }
}
