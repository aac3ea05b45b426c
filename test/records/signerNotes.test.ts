import { expect } from "chai";
import type { AgreementView } from "../../src/audit/agreement/AgreementView.ts";
import type { Act } from "../../src/domain/acts/Act.ts";
import { signerNotes } from "../../src/records/signerNotes.ts";
import { fakeAudit } from "../http/fakeAudit.ts";
import { agreementView, organisationView } from "../web/samples.ts";

const signing = { kind: "AgreementSigned", organisation: 34, builtOn: agreementView.id, values: {} } as unknown as Act;

function notesOn(sinceTender: AgreementView["sinceTender"]) {
  const agreement = () => Promise.resolve({ ...agreementView, sinceTender });
  const organisation = () => Promise.resolve({ ...organisationView, keys: [] });
  return signerNotes(signing, {}, fakeAudit({ agreement, organisation }), 0);
}

describe("what somebody is told before signing an offer", () => {
  const since = { version: 1, act: agreementView.lastAct, terms: [], documents: [] };
  const document = { title: "Data plan", before: null, after: null };

  it("is where it says otherwise than the tender", async () => {
    const terms = [{ label: "Last day", tender: "20 July 2026", offer: "16 May 2027" }];
    expect(await notesOn({ ...since, terms })).to.deep.equal([
      "Last day: the tender says “20 July 2026”, and the offer says “16 May 2027”.",
    ]);
  });

  it("is which of its documents are not the tender's", async () => {
    const documents = [
      { ...document, change: "added" as const },
      { ...document, title: "Brief", change: "identical" as const },
    ];
    const [note, another] = await notesOn({ ...since, documents });
    expect(note).to.contain("“Data plan” is not a document of the tender");
    expect(another).to.equal(undefined);
  });

  it("is that both say the same, where they do", async () => {
    expect(await notesOn(since)).to.deep.equal(["Dates, terms and documents are those of the tender."]);
  });
});
