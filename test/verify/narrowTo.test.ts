import { expect } from "chai";
import { processOf } from "../../src/domain/ocid.ts";
import { evidenceSubject, procurementSubject } from "../../src/domain/subjects.ts";
import { narrowTo, subjectsNamed } from "../../src/verify/narrowTo.ts";
import { reportInWords, reportOf } from "../../src/verify/report.ts";
import { verifyLedger } from "../../src/verify/verifyLedger.ts";
import { act, foundedLedger, KEYS, rename, SUPPLIER_SUBJECT, withSupplier } from "./borough.ts";
import { T0, type TestLedger } from "./TestLedger.ts";

const OCID = "ocds-h6vhtk-0550b4";
const PROCESS = processOf(OCID);
const PROCUREMENT = procurementSubject(1, processOf("ocds-h6vhtk-000001"));
const verify = (ledger: TestLedger) => verifyLedger(ledger, ledger, ledger.trust);

describe("a verification narrowed to some histories", () => {
  it("keeps what is about them, and what is about the whole ledger", async () => {
    const ledger = withSupplier(foundedLedger());
    ledger.contents.clear();
    ledger.chainId = 5;
    const narrowed = narrowTo(await verify(ledger), OCID, [SUPPLIER_SUBJECT]);
    expect(narrowed.acts.map(({ sequence }) => sequence)).to.deep.equal([3, 4]);
    expect(new Set(narrowed.findings.map(({ sequence }) => sequence))).to.deep.equal(new Set([3, 4, undefined]));
    expect([...narrowed.subjects.keys()]).to.deep.equal([SUPPLIER_SUBJECT]);
  });

  it("holds although another history does not, and says beside it that the whole ledger does not", async () => {
    const ledger = withSupplier(foundedLedger());
    const content = { name: "A new name" };
    rename(ledger, 1, KEYS.camden, content);
    ledger.contents.delete(ledger.keep(content));
    const whole = await verify(ledger);
    expect(whole.verdict).to.equal("does not hold");
    const narrowed = narrowTo(whole, OCID, [SUPPLIER_SUBJECT]);
    expect(narrowed.part).to.deep.equal({ name: OCID, verdict: "holds" });
    expect(narrowed.verdict).to.equal("does not hold");
    const words = reportInWords(reportOf(narrowed, "0.2.0", T0));
    expect(words).to.include(`Verdict of ${OCID}: holds\nVerdict of the whole ledger: does not hold`);
  });

  it("finds the histories that an OCID means from the acts: its own, and those that it was linked to", async () => {
    const ledger = foundedLedger();
    const content = ledger.keep({});
    const named = ledger.keep({ reference: "CMD/2026/1" });
    const opened = { ownReference: PROCESS, ground: 1, currency: "GBP", members: [], phases: [] };
    ledger.record(act("ProcurementOpened", { subject: PROCUREMENT, content: named }, opened), KEYS.camden);
    const evidence = { subject: evidenceSubject(PROCESS), content };
    ledger.record(
      act("NoticeRecorded", evidence, { process: PROCESS, release: PROCESS, source: 1, publishedOn: 0 }),
      KEYS.camden,
    );
    expect(subjectsNamed(await verify(ledger), OCID)).to.deep.equal([evidenceSubject(PROCESS)]);
    ledger.record(act("NoticeLinked", { subject: PROCUREMENT, content }, { process: PROCESS }), KEYS.camden);
    ledger.record(act("NoticeLinked", { subject: PROCUREMENT, content }, { process: PROCESS }), KEYS.camden);
    const linked = await verify(ledger);
    expect(subjectsNamed(linked, ` ${OCID.toUpperCase().replace("0550B4", "0550b4")} `)).to.deep.equal([
      evidenceSubject(PROCESS),
      PROCUREMENT,
    ]);
    for (const name of ["ocds-213czf-cmd-2026-1", PROCUREMENT]) {
      expect(subjectsNamed(linked, name), name).to.deep.equal([PROCUREMENT, evidenceSubject(PROCESS)]);
    }
    for (const name of ["ocds-h6vhtk-other", "nonsense", SUPPLIER_SUBJECT]) {
      expect(subjectsNamed(linked, name), name).to.deep.equal([]);
    }
  });
});
