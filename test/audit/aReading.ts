import { projectionReads } from "../../src/audit/projectionReads.ts";
import type { Reading } from "../../src/audit/Reading.ts";
import type { LedgerIdentity } from "../../src/domain/acts/Act.ts";
import { REGISTER_NAMES } from "../../src/domain/acts/RegisterName.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import { openDatabase } from "../../src/projection/openDatabase.ts";
import { openSnapshot } from "../../src/projection/openSnapshot.ts";
import { Projector } from "../../src/projection/Projector.ts";
import { CHAIN_ID, FOUNDING } from "../projection/aStory.ts";
import type { HandMadeLedger } from "../projection/HandMadeLedger.ts";

const address = (index: number): Hex => `0x${String(index).padStart(40, "0")}`;
const [directory, consortium, plan, procurement, tender, agreement, milestone, payment, evidence, statement] =
  REGISTER_NAMES.map((_, index) => address(index + 2));

const IDENTITY: LedgerIdentity = {
  chainId: CHAIN_ID,
  log: address(1),
  registers: {
    Directory: directory ?? "0x",
    Consortium: consortium ?? "0x",
    PlanRegister: plan ?? "0x",
    ProcurementRegister: procurement ?? "0x",
    TenderRegister: tender ?? "0x",
    AgreementRegister: agreement ?? "0x",
    MilestoneRegister: milestone ?? "0x",
    PaymentRegister: payment ?? "0x",
    EvidenceRegister: evidence ?? "0x",
    StatementRegister: statement ?? "0x",
  },
};

/** Everything that can be read of a ledger, at a moment (UTC seconds; the ledger's own time if left out). */
export async function readsOf(ledger: HandMadeLedger, now = () => ledger.time, file?: string) {
  const database = openDatabase(file ?? ":memory:");
  const { contentOf, documentOf } = ledger;
  const options = { chainId: CHAIN_ID, founding: FOUNDING, documentOf };
  const projector = await Projector.open(database, ledger, contentOf, options);
  await projector.catchUp();
  const snapshot = file === undefined ? {} : { snapshot: () => openSnapshot(file) };
  const reading: Reading = {
    ...{ database, contentOf, documentOf, identity: IDENTITY, founding: FOUNDING, now },
    hasDocument: (sha256) => Promise.resolve(!ledger.lost.has(sha256)),
    ...snapshot,
  };
  return { reads: projectionReads(reading), reading, projector };
}
