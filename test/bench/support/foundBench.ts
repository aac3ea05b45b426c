import { mkdir } from "node:fs/promises";
import type { LedgerIdentity, Submission } from "../../../src/domain/acts/Act.ts";
import { CONSORTIUM_SUBJECT } from "../../../src/domain/subjects.ts";
import { foundingServiceKey } from "../../../src/http/receipts/serviceKey.ts";
import { presentPlan } from "../../../src/ledger/deploymentPlan.ts";
import { foundLedger } from "../../../src/ledger/foundLedger.ts";
import { TestKey } from "../../ledger/TestKey.ts";
import { foundingRequest } from "../../ledger/TestLedger.ts";

export interface BenchFounding {
  readonly identity: LedgerIdentity;
  /** The first authority's key, which may do everything. */
  readonly key: TestKey;
  /** To be submitted first: from then on the authority counts. */
  readonly signing: Submission;
}

/** Founds a ledger that is no sandbox: time is the machine's. */
export async function foundBench(folder: string): Promise<BenchFounding> {
  await mkdir(folder, { recursive: true });
  const receiptKey = await foundingServiceKey(folder);
  const startTime = Math.floor(Date.now() / 1000);
  const founding = await foundLedger({ ...foundingRequest(folder), receiptKey, startTime });
  const identity = presentPlan.identity(founding.chainId);
  const key = new TestKey("first authority");
  const { memorandum } = founding;
  const act = {
    kind: "FoundingSigned",
    organisation: 1,
    subject: CONSORTIUM_SUBJECT,
    builtOn: memorandum,
    content: memorandum,
    validUntil: 4_000_000_000,
    values: {},
  } as const;
  return { identity, key, signing: key.sign(act, identity) };
}
