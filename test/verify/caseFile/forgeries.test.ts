import { expect } from "chai";
import type { CaseFindingCode } from "../../../src/verify/caseFile/CaseFinding.ts";
import { verifyCaseFile } from "../../../src/verify/caseFile/verifyCaseFile.ts";
import { type Changed, demonstrationTrust, fileBytes, verifyChanged } from "./DemonstrationCase.ts";

/* eslint-disable @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call */

const OTHER_WORD = `0x${"ab".repeat(32)}`;

/** The histories of one kind. */
function histories(file: Changed, of: string) {
  return (file.histories as { of: string; subject: string; acts: any[] }[]).filter((history) => history.of === of); // eslint-disable-line @typescript-eslint/no-explicit-any
}

function acts(file: Changed) {
  return histories(file, "procurement")[0]!.acts;
}

function shownIn(file: Changed, kind: string) {
  return (file.histories as { acts: any[] }[]).flatMap((history) => history.acts).find((act) => act.act?.kind === kind); // eslint-disable-line @typescript-eslint/no-explicit-any
}

type Forgery = readonly [string, CaseFindingCode, (file: Changed) => void];

const FORGERIES: readonly Forgery[] = [
  ["the first act dropped", "subject-head-differs", (file) => acts(file).shift()],
  ["an act in the middle dropped", "subject-head-differs", (file) => acts(file).splice(20, 1)],
  ["the last act dropped", "subject-head-differs", (file) => acts(file).pop()],
  ["two acts swapped", "act-out-of-order", (file) => acts(file).splice(3, 2, acts(file)[4], acts(file)[3])],
  ["an act doubled", "act-out-of-order", (file) => acts(file).splice(3, 0, acts(file)[3])],
  ["an act under another number", "subject-head-differs", (file) => (acts(file)[5].sequence += 1)],
  ["an act recorded a second later", "subject-head-differs", (file) => (acts(file)[50].time += 1)],
  ["an act after the sealed block", "act-after-block", (file) => (acts(file)[50].time += 10 ** 9)],
  ["an amount changed", "signature-invalid", (file) => (shownIn(file, "PaymentRecorded").act.values.amount += 1)],
  ["a day of receipt changed", "signature-invalid", (file) => (shownIn(file, "InvoiceReceived").act.values.receivedOn += 86_400)], // prettier-ignore
  ["an act in another's name", "key-of-another-organisation", (file) => (acts(file)[0].act.organisation = 2)],
  ["another key's name under an act", "signature-invalid", (file) => (acts(file)[1].signer = acts(file)[10].signer) && (acts(file)[1].signature = acts(file)[10].signature)], // prettier-ignore
  ["a signer whom nobody knows", "state-incomplete", (file) => (acts(file)[1].signer = `0x${"11".repeat(20)}`)],
  ["another act's signature", "signature-invalid", (file) => (acts(file)[1].signature = acts(file)[2].signature)],
  ["an organisation's history left out", "history-missing", (file) => file.histories.splice(2, 1)],
  [
    "an organisation's history emptied",
    "subject-head-differs",
    (file) => (histories(file, "organisation")[0]!.acts = []),
  ],
  ["the plan's acts left out", "history-unneeded", (file) => (histories(file, "plan")[0]!.acts = [])],
  ["a history twice", "history-twice", (file) => file.histories.splice(1, 0, file.histories[1])],
  ["histories in another order", "history-out-of-order", (file) => file.histories.reverse()],
  ["a history of another kind", "history-unneeded", (file) => (file.histories[1].of = "publication")],
  ["another procurement's name", "history-missing", (file) => (file.subject = OTHER_WORD)],
  ["another ledger's number", "chain-id-differs", (file) => (file.chainId += 1)],
  ["a content left out", "content-missing", (file) => delete file.contents[acts(file)[0].act.content]],
  [
    "the memorandum left out",
    "content-missing",
    (file) => delete file.contents[demonstrationTrust.founding.memorandum],
  ],
  ["a content that nobody signed", "content-unneeded", (file) => (file.contents[OTHER_WORD] = { content: {}, salt: OTHER_WORD })], // prettier-ignore
  ["another salt", "content-differs", (file) => (file.contents[acts(file)[0].act.content].salt = OTHER_WORD)],
  [
    "a letter in a content",
    "content-differs",
    (file) => (file.contents[acts(file)[0].act.content].content.title += "s"),
  ],
  ["a document that nothing names", "document-unneeded", (file) => (file.documents[OTHER_WORD] = "AAAA")],
  ["a node left out", "state-incomplete", (file) => file.state.splice(7, 1)],
  ["a node too many", "state-unneeded", (file) => file.state.unshift("++++")],
  ["a node twice", "file-not-canonical", (file) => file.state.splice(1, 0, file.state[1])],
  ["nodes in another order", "file-not-canonical", (file) => file.state.reverse()],
  ["a checkpoint of another count", "checkpoint-differs", (file) => (file.sealing.checkpoint.count += 1)],
  ["a checkpoint of another block", "block-hash-differs", (file) => (file.sealing.checkpoint.blockHash = OTHER_WORD)],
  ["nobody's seal", "seal-missing", (file) => (file.sealing.signatures = [])],
  ["a seal twice", "seal-invalid", (file) => file.sealing.signatures.push(file.sealing.signatures[0])],
  ["a seal by a stranger", "seal-missing", (file) => (file.sealing.signatures[0].signer = `0x${"22".repeat(20)}`)],
  ["a header that is none", "header-unreadable", (file) => (file.sealing.header = "AAAA")],
  ["validators' seals for an operator's", "sealing-of-another-kind", (file) => (file.sealing = { by: "validators", header: file.sealing.header, seals: [], handovers: [] })], // prettier-ignore
  ["a member too many", "file-not-a-case-file", (file) => (file["note" as keyof Changed] = "read me")],
  ["another format", "file-not-a-case-file", (file) => (file.format = "counterfoil/case-file/2")],
  [
    "upper case",
    "file-not-canonical",
    (file) => (file.subject = `0x${(file.subject as string).slice(2).toUpperCase()}`),
  ],
];

describe("case files that somebody forged", () => {
  it("holds as it was made", () => {
    const { verdict, findings } = verifyChanged(() => undefined);
    expect(findings.filter(({ weight }) => weight !== "notes")).to.deep.equal([]);
    expect(verdict).to.equal("holds");
  });

  for (const [name, code, forge] of FORGERIES)
    it(`does not take ${name}`, () => {
      const { verdict, findings } = verifyChanged((file) => void forge(file));
      expect(findings.map((finding) => finding.code)).to.include(code);
      expect(verdict).to.be.oneOf(["does not hold", "cannot be decided"]);
    });

  it("takes an organisation's act that stands there as a stub for undecided", () => {
    const { verdict, findings } = verifyChanged((file) => {
      for (const { acts } of histories(file, "organisation"))
        for (const act of acts) if (act.stub !== undefined) act.stub.kind = 0x0a02;
    });
    expect(findings.map(({ code }) => code)).to.include("statement-not-shown");
    expect(verdict).to.equal("does not hold");
  });

  it("does not decide what a trust root without the operator's key cannot", () => {
    const { terms, ...trust } = demonstrationTrust;
    const { verdict, findings } = verifyChanged(() => undefined, trust);
    expect(terms?.sandbox).to.equal(true);
    expect(verdict).to.equal("cannot be decided");
    expect(findings.map(({ code }) => code)).to.include("sealer-unknown");
  });

  it("wants the witnesses that the trust root names", () => {
    const witnesses = { needed: 1, from: [{ name: "Camden", signer: `0x${"33".repeat(20)}` as const }] };
    const trust = { ...demonstrationTrust, sealing: { by: "operator" as const, witnesses } };
    expect(verifyChanged(() => undefined, trust).findings.map(({ code }) => code)).to.include("witnesses-missing");
  });

  it("says that a file is old where somebody knows the time", () => {
    const bytes = fileBytes("demonstration.json");
    const { block } = verifyCaseFile(bytes, demonstrationTrust);
    const now = (block?.time ?? 0) + 3 * 86_400;
    expect(verifyCaseFile(bytes, demonstrationTrust, { now, notOlderThan: 4 * 86_400 }).verdict).to.equal("holds");
    expect(verifyCaseFile(bytes, demonstrationTrust, { now, notOlderThan: 86_400 }).verdict).to.equal("does not hold");
    const early = verifyCaseFile(bytes, demonstrationTrust, { now: now - 10 * 86_400 });
    expect(early.findings.map(({ code }) => code)).to.include("block-in-future");
  });
});

describe("hostile bytes for a case file", () => {
  const code = (bytes: Uint8Array) => verifyCaseFile(bytes, demonstrationTrust).findings.map((finding) => finding.code);

  it("are refused before they cost anything", () => {
    expect(code(Buffer.from("[".repeat(100_000)))).to.deep.equal(["file-too-deep"]);
    expect(code(Buffer.alloc(129 * 1024 * 1024, 0x20))).to.deep.equal(["file-too-large"]);
    expect(code(Uint8Array.of(0xff, 0xfe))).to.deep.equal(["file-not-utf8"]);
    expect(code(Buffer.from("{"))).to.deep.equal(["file-not-json"]);
    expect(code(Buffer.from("null"))).to.deep.equal(["file-not-a-case-file"]);
  });

  it("hide no member from one reader that another sees", () => {
    const text = Buffer.from(fileBytes("demonstration.json")).toString("utf8");
    expect(code(Buffer.from(text.replace("{", '{"__proto__":{},')))).to.not.deep.equal([]);
    expect(code(Buffer.from(text.replace('"chainId":', '"chainId":1,"chainId":')))).to.deep.equal([
      "file-not-canonical",
    ]);
    expect(code(Buffer.from(`${text}\n`))).to.deep.equal(["file-not-canonical"]);
  });

  it("are found wherever a single bit was flipped", () => {
    const bytes = Uint8Array.from(fileBytes("demonstration.json"));
    let seed = 20260;
    for (let round = 0; round < 60; round += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      const [place, bit] = [seed % bytes.length, (seed >>> 8) % 8];
      bytes[place]! ^= 1 << bit;
      expect(verifyCaseFile(bytes, demonstrationTrust).verdict, `bit ${bit} of byte ${place}`).to.not.equal("holds");
      bytes[place]! ^= 1 << bit;
    }
  });
});
