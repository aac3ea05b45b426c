import type { Act, ActKind, Submission } from "../../../src/domain/acts/Act.ts";
import { actHash } from "../../../src/domain/acts/actHash.ts";
import { type Hex, ZERO_BYTES32 } from "../../../src/domain/Hex.ts";
import { keccakOfText } from "../../../src/domain/keccak.ts";
import { keyId } from "../../../src/domain/keySlot.ts";
import { ownReferenceDigest } from "../../../src/domain/ownReference.ts";
import { ORGANISATION_KINDS, ROLES, rolesAllowedFor, SCHEMES } from "../../../src/domain/roles.ts";
import {
  CONSORTIUM_SUBJECT,
  evidenceSubject,
  organisationSubject,
  procurementSubject,
} from "../../../src/domain/subjects.ts";
import { presentPlan } from "../../../src/ledger/deploymentPlan.ts";
import { TestKey } from "../../ledger/TestKey.ts";
import { foundingRequest } from "../../ledger/TestLedger.ts";
import { BareChain } from "./BareChain.ts";

const DAY = 86_400;
const START = 1_767_225_600; // midnight of 1 January 2026 in London
const AUTHORITY = 1;
const SUPPLIER = 3;
const IDENTIFIER = keccakOfText("GB-COH-01234567");
const PROCUREMENT = procurementSubject(AUTHORITY, ownReferenceDigest("BENCH"));
const MEMORANDUM = keccakOfText("memorandum");

export interface Recorded {
  readonly hash: Hex;
  readonly gas: number;
}

/** A procurement as far as its deliveries, each act in a transaction of its own, with the gas that it took. */
export class GasStory {
  readonly chain: BareChain;
  readonly authority = new TestKey("first authority");
  readonly supplier = new TestKey("supplier");

  private constructor(chain: BareChain) {
    this.chain = chain;
  }

  static async begin(): Promise<GasStory> {
    const story = new GasStory(await BareChain.found(770_001, MEMORANDUM, START));
    const { authority, supplier } = story;
    const extra = { content: MEMORANDUM };
    await story.record(authority, "FoundingSigned", CONSORTIUM_SUBJECT, MEMORANDUM, {}, extra);
    const entry = {
      identifier: IDENTIFIER,
      organisationKind: ORGANISATION_KINDS.supplier,
      key: supplier.signer,
      scheme: SCHEMES.plain,
      roles: rolesAllowedFor("supplier"),
    };
    const subject = organisationSubject(IDENTIFIER);
    const entered = await story.record(authority, "OrganisationEntered", subject, ZERO_BYTES32, entry);
    await story.record(supplier, "OrganisationConfirmed", subject, entered.hash, {});
    return story;
  }

  /** The second amendment, the second signature of an agreement, and the second delivery on one procurement. */
  async procure(): Promise<{ amended: Recorded; signed: Recorded; delivered: Recorded }> {
    const { amended } = await this.#tender();
    this.chain.time = START + 30 * DAY;
    const winners = [{ supplier: SUPPLIER, ceiling: 10_000_000 }];
    const award = await this.record(this.authority, "AwardDecided", PROCUREMENT, amended.hash, { number: 1, winners });
    await this.#agree(award.hash, "first");
    const { offer, signed } = await this.#agree(award.hash, "second");
    this.chain.time = START + 40 * DAY;
    const deliver = (number: number) =>
      this.record(this.supplier, "MilestoneDelivered", PROCUREMENT, offer.hash, {
        ...{ agreement: offer.hash, number, attempt: 1 },
        deliveredOn: START + 39 * DAY,
      });
    await deliver(1);
    return { amended, signed, delivered: await deliver(2) };
  }

  async #tender(): Promise<{ amended: Recorded }> {
    const phases = [{ number: 1, budget: 50_000_000, startsOn: START + 35 * DAY, endsOn: START + 200 * DAY }];
    const opening = { ownReference: ownReferenceDigest("BENCH"), ground: 1, currency: "GBP", members: [], phases };
    const opened = await this.record(this.authority, "ProcurementOpened", PROCUREMENT, ZERO_BYTES32, opening);
    const terms = { budget: 50_000_000, ground: 1, enquiryDeadline: START + 10 * DAY, deadline: START + 20 * DAY };
    const on = (hash: Hex, version: number) =>
      this.record(this.authority, "TenderAmended", PROCUREMENT, hash, { ...terms, version });
    const first = { ...terms, number: 1 };
    const published = await this.record(this.authority, "TenderPublished", PROCUREMENT, opened.hash, first);
    return { amended: await on((await on(published.hash, 2)).hash, 3) };
  }

  async #agree(award: Hex, which: string): Promise<{ offer: Recorded; signed: Recorded }> {
    const terms = { amount: 2_000_000, vat: 400_000, daysToDecide: 30, daysToPay: 30, dueOn: START + 60 * DAY };
    const span = { startsOn: START + 35 * DAY, endsOn: START + 200 * DAY };
    const content = keccakOfText(`${which} agreement`);
    const offered = {
      ...{ supplier: SUPPLIER, framework: ZERO_BYTES32, isFramework: false, phase: 1, currency: "GBP" },
      ...{ amount: 4_000_000, vat: 800_000, vatRate: 2000, openUntil: START + 60 * DAY },
      ...span,
      milestones: [1, 2].map((number) => ({ ...terms, number })),
    };
    const offer = await this.record(this.authority, "AgreementOffered", PROCUREMENT, award, offered, { content });
    const signature = { amount: 4_000_000, ...span };
    const extra = { content };
    const signed = await this.record(this.supplier, "AgreementSigned", PROCUREMENT, offer.hash, signature, extra);
    return { offer, signed };
  }

  /** A notice about one process, on the one that the same authority recorded before. */
  notice(process: string, builtOn: Hex): Act {
    const digest = keccakOfText(process);
    const values = { process: digest, release: keccakOfText(`${process} ${builtOn}`), source: 1, publishedOn: START };
    return this.act("NoticeRecorded", evidenceSubject(digest), builtOn, values, {});
  }

  async record(
    key: TestKey,
    kind: ActKind,
    subject: Hex,
    builtOn: Hex,
    values: object,
    envelope: { content?: Hex } = {},
  ): Promise<Recorded> {
    const organisation = key === this.supplier ? SUPPLIER : AUTHORITY;
    const act = this.act(kind, subject, builtOn, values, { organisation, ...envelope });
    return this.submit(key.sign(act, presentPlan.identity(this.chain.chainId)));
  }

  /** A recorder's passkey for the authority. */
  async addPasskey(key: Hex, sign: (hash: Hex) => Hex): Promise<void> {
    const identity = presentPlan.identity(this.chain.chainId);
    const [founder] = foundingRequest("").founders;
    const subject = organisationSubject(founder?.identifier ?? ZERO_BYTES32);
    const values = { key, scheme: SCHEMES.passkey, roles: ROLES.RECORDER, keyValidFrom: 0, keyValidUntil: 2 ** 40 - 1 };
    const adding = this.act("KeyAdded", subject, keyId(key), values, {});
    await this.submit({ ...this.authority.sign(adding, identity), proof: sign(actHash(adding, identity)) });
  }

  async submit(submission: Submission): Promise<Recorded> {
    const [receipt] = await this.chain.seal([this.chain.signCall(submission)]);
    return {
      hash: actHash(submission.act, presentPlan.identity(this.chain.chainId)),
      gas: receipt?.gasUsed ?? Number.NaN,
    };
  }

  act(kind: ActKind, subject: Hex, builtOn: Hex, values: object, envelope: object): Act {
    const validUntil = START + 365 * DAY;
    const content = keccakOfText(`${kind} ${builtOn} ${JSON.stringify(values)}`);
    // The contracts check what the compiler cannot: that the values are the kind's.
    return {
      kind,
      organisation: AUTHORITY,
      subject,
      builtOn,
      content,
      validUntil,
      values,
      ...envelope,
    } as unknown as Act;
  }
}
