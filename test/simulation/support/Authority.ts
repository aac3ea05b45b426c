import { PlainKey } from "../../../src/client/PlainKey.ts";
import { pounds } from "../../../src/demonstration/pounds.ts";
import type { ContentOf } from "../../../src/domain/acts/Act.ts";
import { LEGAL_GROUNDS } from "../../../src/domain/codelists/legalGrounds.ts";
import type { Hex } from "../../../src/domain/Hex.ts";
import { identifierDigest, parseIdentifier } from "../../../src/domain/identifiers.ts";
import { parseLondonTime, startOfLondonDay } from "../../../src/domain/londonTime.ts";
import { processOf } from "../../../src/domain/ocid.ts";
import { ownReferenceDigest } from "../../../src/domain/ownReference.ts";
import { ORGANISATION_KINDS, ROLES, SCHEMES } from "../../../src/domain/roles.ts";
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
    const keyValidFrom = startOfLondonDay("2020-01-01");
    const values = { key: key.signer, scheme: SCHEMES.plain, roles, keyValidFrom, keyValidUntil: 4_000_000_000 };
    const receipt = await this.records("KeyAdded", "administrator", { values, content: { key: { label } } }, key);
    this.keys[label] = key;
    return receipt;
  }

  entersSupplier(name: string, identifier: string, key: Hex) {
    const values = {
      identifier: identifierDigest(identifier),
      organisationKind: ORGANISATION_KINDS.supplier,
      key,
      scheme: SCHEMES.plain,
      roles: ROLES.ADMINISTRATOR | ROLES.SIGNATORY,
    };
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
    const values = {
      ownReference: ownReferenceDigest(reference),
      ground: LEGAL_GROUNDS.code(content.ground.code),
      currency: "GBP",
      members: content.members.map(({ organisation }) => organisation),
      phases: content.phases.map(({ number, budget, startsOn, endsOn }) => ({
        number,
        budget: budget.net,
        startsOn: startOfLondonDay(startsOn),
        endsOn: startOfLondonDay(endsOn),
      })),
    };
    await this.records("ProcurementOpened", "procurement", { values, content });
    return reference;
  }

  publishesTender(procurement: string, wish: TenderWish) {
    const content = tenderContent(this, procurement, wish);
    const values = { ...signedTender(content.budget.net, content.ground.code, wish), number: 1 };
    return this.records("TenderPublished", "procurement", { subject: procurement, values, content });
  }

  amendsTender(procurement: string, wish: TenderWish, by = "procurement") {
    return this.records("TenderAmended", by, this.amendment(procurement, wish));
  }

  /** An amendment as an officer writes it; it is not signed yet. */
  amendment(procurement: string, wish: TenderWish): Saying {
    const tender = tenderContent(this, procurement, wish);
    const content = { ...tender, rationale: "Bidders asked for it.", changes: ["See the comparison"] };
    return { subject: procurement, values: signedTender(tender.budget.net, tender.ground.code, wish), content };
  }

  clarifies(procurement: string, question: string, answer: string, by = "procurement") {
    const content = { questions: [{ question, answer }], authority: OFFICER };
    return this.records("TenderClarified", by, { subject: procurement, content });
  }

  /** @param winners with their ceilings in pounds net */
  awards(procurement: string, ...winners: readonly (readonly [supplier: Organisation, pounds: number])[]) {
    const values = { winners: winners.map(([{ number }, net]) => ({ supplier: number, ceiling: net * 100 })) };
    const content = {
      winners: winners.map(([supplier, net]) => ({
        supplier: supplier.party,
        ceiling: pounds(net),
        reasons: "The best evidence.",
      })),
      authority: OFFICER,
    };
    return this.records("AwardDecided", "procurement", { subject: procurement, values, content });
  }

  linksNotice(procurement: string, ocid: string) {
    const saying = { subject: procurement, values: { process: processOf(ocid) } };
    return this.records("NoticeLinked", "procurement", { ...saying, content: { ocid, authority: OFFICER } });
  }

  unlinksNotice(procurement: string, ocid: string, reasons: string) {
    const saying = { subject: procurement, values: { process: processOf(ocid), reason: 99 } };
    return this.records("NoticeUnlinked", "procurement", { ...saying, content: { ocid, reasons, authority: OFFICER } });
  }
}

function signedTender(budget: number, ground: string, { deadline, enquiryDeadline }: TenderWish) {
  return {
    budget,
    ground: LEGAL_GROUNDS.code(ground),
    deadline: parseLondonTime(deadline),
    enquiryDeadline: enquiryDeadline === undefined ? 0 : parseLondonTime(enquiryDeadline),
  };
}
