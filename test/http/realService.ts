import { makeCaseFile } from "../../src/audit/caseFile/makeCaseFile.ts";
import { projectionReads } from "../../src/audit/projectionReads.ts";
import { wholeDocuments } from "../../src/audit/wholeDocuments.ts";
import { CounterfoilClient } from "../../src/client/CounterfoilClient.ts";
import type { Checkpoint } from "../../src/domain/checkpoint.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import { keyId, unpackKeySlot } from "../../src/domain/keySlot.ts";
import { keySlotPlace } from "../../src/domain/storageSlots.ts";
import { AnswerMemory } from "../../src/http/AnswerMemory.ts";
import { ReceiptIssuer } from "../../src/http/receipts/ReceiptIssuer.ts";
import { openDatabase } from "../../src/projection/openDatabase.ts";
import { Projector } from "../../src/projection/Projector.ts";
import { TestLedger } from "../ledger/TestLedger.ts";
import { type Running, startService } from "./startService.ts";

export interface RealService extends Running {
  readonly test: TestLedger;
  readonly client: CounterfoilClient;
}

/** The app on a real ledger and its projection: a sandbox of two authorities that have not signed yet. */
export async function realService(): Promise<RealService> {
  const test = await TestLedger.found({}, { sandbox: true });
  const { ledger } = test;
  const database = openDatabase(":memory:");
  const contentOf = async (digest: Hex) => {
    const stored = await ledger.contents.get(digest);
    return stored !== null && "content" in stored ? stored.content : undefined;
  };
  const { chainId, registers } = ledger.identity;
  const [{ founding }, documentOf] = [ledger, wholeDocuments(ledger.documents)];
  const hasDocument = (sha256: Hex) => ledger.documents.has(sha256);
  const projector = await Projector.open(database, ledger, contentOf, { chainId, founding, documentOf });
  const stopFollowing = await projector.start();
  const now = () => ledger.now();
  const reading = { database, contentOf, documentOf, hasDocument, identity: ledger.identity, founding, now };
  const slotOf = (signer: Hex) => ledger.storage(registers.Directory, keySlotPlace(keyId(signer)));
  const receipts = new ReceiptIssuer(Buffer.alloc(32, 7), chainId);
  const { contents, documents } = ledger;
  const sign = (checkpoint: Checkpoint) => receipts.signCheckpoint(checkpoint, ledger.identity.log);
  const service = await startService({
    services: {
      ledger,
      documents: ledger.documents,
      contents: ledger.contents,
      memorandum: ledger.founding.memorandum,
      clock: { now },
      memory: new AnswerMemory(() => projector.sequence, { now }, 1_000_000),
      audit: projectionReads(reading),
      keyOf: async (signer) => unpackKeySlot(await slotOf(signer)),
      sandbox: { advanceTo: (time) => ledger.advanceClock(time) },
      receipts,
      caseFile: (asked, wish) => makeCaseFile({ reading, ledger, contents, documents, sign }, asked, wish),
    },
  });
  const stop = async () => {
    const clean = await service.stop();
    stopFollowing();
    await projector.catchUp();
    await database.destroy();
    await test.remove();
    return clean;
  };
  return { ...service, stop, test, client: new CounterfoilClient({ url: service.url, pause: 1 }) };
}
