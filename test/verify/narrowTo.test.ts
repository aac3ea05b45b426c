import { expect } from "chai";
import { ZERO_BYTES32 } from "../../src/domain/Hex.ts";
import { processOf } from "../../src/domain/ocid.ts";
import { evidenceSubject, procurementSubject } from "../../src/domain/subjects.ts";
import { narrowTo, subjectsOfProcess } from "../../src/verify/narrowTo.ts";
import { verifyLedger } from "../../src/verify/verifyLedger.ts";
import { act, foundedLedger, KEYS, SUPPLIER_SUBJECT, withSupplier } from "./borough.ts";
import type { TestLedger } from "./TestLedger.ts";

const PROCESS = processOf("ocds-h6vhtk-0550b4");
const PROCUREMENT = procurementSubject(1, processOf("ocds-h6vhtk-000001"));
const verify = (ledger: TestLedger) => verifyLedger(ledger, ledger, ledger.trust);

describe("a verification narrowed to some histories", () => {
  it("keeps what is about them, and what is about the whole ledger", async () => {
    const ledger = withSupplier(foundedLedger());
    ledger.contents.clear();
    ledger.chainId = 5;
    const narrowed = narrowTo(await verify(ledger), [SUPPLIER_SUBJECT]);
    expect(narrowed.acts.map(({ sequence }) => sequence)).to.deep.equal([3, 4]);
    expect(new Set(narrowed.findings.map(({ sequence }) => sequence))).to.deep.equal(new Set([3, 4, undefined]));
    expect([...narrowed.subjects.keys()]).to.deep.equal([SUPPLIER_SUBJECT]);
  });

  it("holds although another history does not", async () => {
    const ledger = withSupplier(foundedLedger());
    ledger.contents.delete(ledger.founding.memorandum);
    const whole = await verify(ledger);
    expect(whole.verdict).to.equal("does not hold");
    expect(narrowTo(whole, [SUPPLIER_SUBJECT]).verdict).to.equal("holds");
  });

  it("finds the histories of an external publication from the acts: its own and those that it was linked to", async () => {
    const ledger = foundedLedger();
    const content = ledger.keep({});
    const link = { organisation: 1, subject: PROCUREMENT, builtOn: ledger.founding.memorandum, content };
    ledger.record(act("NoticeLinked", link, { process: PROCESS }), KEYS.camden);
    ledger.record(act("NoticeLinked", link, { process: PROCESS }), KEYS.camden);
    expect(subjectsOfProcess(await verify(ledger), PROCESS)).to.deep.equal([PROCUREMENT]);
    const evidence = { organisation: 1, subject: evidenceSubject(PROCESS), builtOn: ZERO_BYTES32, content };
    ledger.record(
      act("NoticeRecorded", evidence, { process: PROCESS, release: PROCESS, source: 1, publishedOn: 0 }),
      KEYS.camden,
    );
    expect(subjectsOfProcess(await verify(ledger), PROCESS)).to.deep.equal([evidenceSubject(PROCESS), PROCUREMENT]);
    expect(subjectsOfProcess(await verify(ledger), processOf("ocds-h6vhtk-other"))).to.deep.equal([]);
  });
});
