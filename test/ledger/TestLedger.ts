import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { secp256k1 } from "@noble/curves/secp256k1.js";
import type { Submission } from "../../src/domain/acts/Act.ts";
import { contentDigest } from "../../src/domain/content/contentDigest.ts";
import { type Hex, toHex, ZERO_BYTES32 } from "../../src/domain/Hex.ts";
import { identifierDigest } from "../../src/domain/identifiers.ts";
import { keccakOfText } from "../../src/domain/keccak.ts";
import { processOf, releaseOf } from "../../src/domain/ocid.ts";
import { addressOf } from "../../src/domain/receipt.ts";
import { rolesAllowedFor, SCHEMES } from "../../src/domain/roles.ts";
import { CONSORTIUM_SUBJECT, evidenceSubject, organisationSubject } from "../../src/domain/subjects.ts";
import type { EmbeddedLedger } from "../../src/ledger/EmbeddedLedger.ts";
import { type FoundingRequest, foundLedger } from "../../src/ledger/foundLedger.ts";
import { openEmbeddedLedger, type OpenOptions } from "../../src/ledger/openEmbeddedLedger.ts";
import { LyingClock } from "./clock/LyingClock.ts";
import { TestKey } from "./TestKey.ts";

export const start = 1_760_000_000;
const salt = (number: number): Hex => `0x${number.toString(16).padStart(64, "0")}`;

/** Address of the key that signs the receipts of tests. */
const RECEIPT_KEY = addressOf(secp256k1.getPublicKey(new Uint8Array(32).fill(7), false));

/** A founded ledger with two authorities, in a folder of its own. */
export class TestLedger {
  readonly folder: string;
  readonly clock: LyingClock;
  readonly keys = [new TestKey("first authority"), new TestKey("second authority")] as const;
  ledger: EmbeddedLedger;
  readonly #options: Partial<OpenOptions>;

  private constructor(folder: string, ledger: EmbeddedLedger, options: Partial<OpenOptions>, clock: LyingClock) {
    this.folder = folder;
    this.ledger = ledger;
    this.clock = clock;
    this.#options = options;
  }

  static async found(options: Partial<OpenOptions> = {}, founding: Partial<FoundingRequest> = {}): Promise<TestLedger> {
    const folder = await mkdtemp(join(tmpdir(), "counterfoil-"));
    const clock = new LyingClock(start);
    await foundLedger({ ...foundingRequest(folder), clock, ...founding });
    return new TestLedger(folder, await openEmbeddedLedger({ folder, clock, ...options }), options, clock);
  }

  async reopen(options: Partial<OpenOptions> = this.#options): Promise<EmbeddedLedger> {
    await this.ledger.close();
    this.ledger = await openEmbeddedLedger({ folder: this.folder, clock: this.clock, ...options });
    return this.ledger;
  }

  async remove(): Promise<void> {
    await this.ledger.close();
    await rm(this.folder, { recursive: true });
  }

  foundingSigned(organisation: 1 | 2): Submission {
    const { memorandum } = this.ledger.founding;
    const act = {
      kind: "FoundingSigned",
      organisation,
      subject: CONSORTIUM_SUBJECT,
      builtOn: memorandum,
      content: memorandum,
      validUntil: 4_000_000_000,
      values: {},
    } as const;
    return this.keys[organisation === 1 ? 0 : 1].sign(act, this.ledger.identity);
  }

  async signFounding(): Promise<void> {
    await this.ledger.submit(this.foundingSigned(1));
    await this.ledger.submit(this.foundingSigned(2));
  }

  /** An authority says that an act was not its will. */
  disowning(organisation: 1 | 2, about: Hex): Submission {
    const content = { reasons: "It was signed by mistake." };
    const act = {
      kind: "ActDisowned",
      organisation,
      subject: organisationSubject(identifierDigest(`GB-LAE-${organisation === 1 ? "CMD" : "HCK"}`)),
      builtOn: about,
      content: contentDigest(content, salt(99)),
      validUntil: 4_000_000_000,
      values: { act: about, reason: 3 },
    } as const;
    return this.keys[organisation === 1 ? 0 : 1].sign(act, this.ledger.identity, { content, salt: salt(99) });
  }

  /** The same kept as a document, which was uploaded before. */
  noticeAsDocument(number: number, sha256: Hex, size: number): Submission {
    const document = { sha256, mediaType: "application/json", size, role: "other", title: "Release" };
    return this.notice(number, { document });
  }

  /** Evidence about a process of its own, so that no two depend on each other. */
  notice(
    number: number,
    changes: { note?: string; builtOn?: Hex; validUntil?: number; document?: object } = {},
  ): Submission {
    const ocid = `ocds-h6vhtk-${number.toString(16).padStart(6, "0")}`;
    const releaseId = `${number}-2025`;
    const { note, builtOn, validUntil, document } = changes;
    const content = {
      source: "findATender",
      ocid,
      releaseId,
      ...(document === undefined
        ? { release: { ocid, id: releaseId, tag: ["planning"], title: `Release ${number}`, value: 1000 + number } }
        : { document }),
      ...(note === undefined ? {} : { note }),
    };
    const act = {
      kind: "NoticeRecorded",
      organisation: 1,
      subject: evidenceSubject(processOf(ocid)),
      builtOn: builtOn ?? ZERO_BYTES32,
      content: contentDigest(content, salt(number)),
      validUntil: validUntil ?? 4_000_000_000,
      values: { process: processOf(ocid), release: releaseOf(releaseId), source: 1, publishedOn: 0 },
    } as const;
    return this.keys[0].sign(act, this.ledger.identity, { content, salt: salt(number) });
  }
}

/** Two authorities, whose keys may do all that an authority's may. */
export function foundingRequest(folder: string): FoundingRequest {
  const names = ["first authority", "second authority"];
  const roles = rolesAllowedFor("authority");
  return {
    folder,
    sandbox: false,
    startTime: start,
    receiptKey: RECEIPT_KEY,
    memorandum: {
      salt: toHex(Buffer.alloc(32, 7)),
      content: {
        title: "Memorandum",
        founders: names.map((name, index) => ({
          organisation: index + 1,
          name,
          identifiers: [{ scheme: "GB-LAE", id: index === 0 ? "CMD" : "HCK" }],
          key: { label: "first-1" },
        })),
      },
    },
    founders: names.map((name, index) => ({
      identifier: keccakOfText(`GB-LAE-${index === 0 ? "CMD" : "HCK"}`),
      key: new TestKey(name).signer,
      scheme: SCHEMES.plain,
      roles,
    })),
  };
}
