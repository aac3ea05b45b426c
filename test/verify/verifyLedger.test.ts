import { expect } from "chai";
import { openContent, redactContent } from "../../src/domain/content/redactContent.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import { processOf, releaseOf } from "../../src/domain/ocid.ts";
import { SCHEMES } from "../../src/domain/roles.ts";
import { keySlotPlace, LEDGER_COUNT_SLOT, LEDGER_HEAD_SLOT, subjectHeadSlot } from "../../src/domain/storageSlots.ts";
import { CONSORTIUM_SUBJECT, evidenceSubject } from "../../src/domain/subjects.ts";
import type { Finding } from "../../src/verify/Finding.ts";
import type { Verification } from "../../src/verify/Verification.ts";
import { verifyLedger } from "../../src/verify/verifyLedger.ts";
import {
  act,
  addSecondKey,
  admitBarnet,
  affirm,
  CAMDEN_SUBJECT,
  disown,
  foundedLedger,
  HACKNEY_SUBJECT,
  KEYS,
  rename,
  revokeFirstKey,
  SUPPLIER_SUBJECT,
  takeDown,
  withSupplier,
} from "./borough.ts";
import { contractKey, passkey, plainKey } from "./TestKey.ts";
import { T0, type TestLedger } from "./TestLedger.ts";

const verify = (ledger: TestLedger): Promise<Verification> => verifyLedger(ledger, ledger, ledger.trust);
const WORD: Hex = `0x${"5a".repeat(32)}`;

/** "act 4: signature-invalid", in the order found. */
function said({ findings }: Verification): string[] {
  return findings.map(({ sequence, code }) => (sequence === undefined ? code : `act ${sequence}: ${code}`));
}

function verdictOf(verification: Verification, sequence: number): string | undefined {
  return verification.acts.find((act) => act.sequence === sequence)?.verdict;
}

describe("verifying a ledger that nobody touched", () => {
  it("holds, act by act and as a whole", async () => {
    const ledger = withSupplier(foundedLedger());
    const verification = await verify(ledger);
    expect(said(verification)).to.deep.equal([]);
    expect(verification.verdict).to.equal("holds");
    expect(verification.acts.map(({ sequence, kind, verdict }) => [sequence, kind, verdict])).to.deep.equal([
      [1, "FoundingSigned", "holds"],
      [2, "FoundingSigned", "holds"],
      [3, "OrganisationEntered", "holds"],
      [4, "OrganisationConfirmed", "holds"],
    ]);
    expect(verification.head).to.include({ count: 4, ledgerHead: ledger.heads.ledger.head, blockNumber: 5, time: T0 });
    expect(verification.subjects.get(SUPPLIER_SUBJECT)).to.equal("holds");
  });

  it("says of each check how much it looked at", async () => {
    const { checks } = await verify(withSupplier(foundedLedger()));
    expect(checks.map(({ check, looked }) => [check, looked])).to.deep.equal([
      ["trust root", 15],
      ["blocks", 5],
      ["acts", 4],
      ["heads and counts", 6],
      ["keys", 7],
      ["signatures", 4],
      ["contents", 4],
      ["documents", 0],
      ["procedure", 4],
      ["projection", 0],
    ]);
  });

  it("takes votes, admissions and further keys", async () => {
    const ledger = foundedLedger();
    addSecondKey(ledger);
    admitBarnet(ledger);
    expect(said(await verify(ledger))).to.deep.equal([]);
  });

  it("takes a passkey's signature, and says of a contract's that the chain took it", async () => {
    expect(said(await verify(withSupplier(foundedLedger(), passkey(7), SCHEMES.passkey)))).to.deep.equal([]);
    const byContract = await verify(withSupplier(foundedLedger(), contractKey(7), SCHEMES.contract));
    expect(byContract.findings.map(({ what }) => what)).to.deep.equal([
      `Accepted by contract ${contractKey(7).signer} in block 5.`,
    ]);
    expect(byContract.verdict).to.equal("holds");
  });
});

describe("verifying a ledger in which one thing was changed", () => {
  interface Tampering {
    readonly name: string;
    readonly finds: string[];
    readonly tamper: (ledger: TestLedger) => void;
  }

  const acts = (ledger: TestLedger, number: number) => ledger.chain[number]!; // block 0 is the founding's
  const contentOf = (ledger: TestLedger, number: number): Hex =>
    `0x${acts(ledger, number).logs[0]!.data.slice(2 + 64 * 3, 2 + 64 * 4)}`;

  const tamperings: Tampering[] = [
    {
      name: "a signed value in the register's event",
      finds: ["act 3: act-unreadable", "act 4: key-unknown", "act 4: built-on-unknown"],
      tamper: (ledger) => {
        const event = acts(ledger, 3).logs[1]!;
        acts(ledger, 3).logs[1] = { ...event, data: event.data.replace(/.$/, "1") as Hex };
        const flipped = event.data.slice(0, 65) + "9" + event.data.slice(66);
        acts(ledger, 3).logs[1] = { ...event, data: flipped as Hex };
      },
    },
    {
      name: "a signature",
      finds: ["act 4: signature-invalid"],
      tamper: (ledger) => {
        const entry = acts(ledger, 4).logs[0]!;
        acts(ledger, 4).logs[0] = {
          ...entry,
          data: entry.data.replace(
            /([0-9a-f])(1[bc]0{62})$/,
            (_, digit: string, rest: string) => (digit === "0" ? "1" : "0") + rest,
          ) as Hex,
        };
      },
    },
    {
      name: "an act dropped from the middle",
      finds: ["act-missing", "act 4: key-unknown", "act 4: built-on-unknown"],
      tamper: (ledger) => void acts(ledger, 3).logs.splice(0, 2),
    },
    {
      name: "the newest act dropped",
      finds: ["ledger-count-differs", "act-missing"],
      tamper: (ledger) => void acts(ledger, 4).logs.splice(0, 2),
    },
    {
      name: "a block dropped",
      finds: ["block-missing", "act-missing", "act 4: key-unknown", "act 4: built-on-unknown"],
      tamper: (ledger) => void ledger.chain.splice(3, 1),
    },
    {
      name: "a block put in place of another",
      finds: ["block-parent-differs"],
      tamper: (ledger) => void (ledger.chain[2] = { ...ledger.chain[2]!, hash: WORD }),
    },
    {
      name: "the time of an act",
      finds: ["block-time-backwards", "ledger-head-differs", "subject-head-differs"],
      tamper: (ledger) => void (ledger.chain[4] = { ...ledger.chain[4]!, time: T0 - 1 }),
    },
    {
      name: "the log's head",
      finds: ["ledger-head-differs"],
      tamper: (ledger) => void ledger.slots.set(`${ledger.identity.log}/${LEDGER_HEAD_SLOT}`, WORD),
    },
    {
      name: "the log's count",
      finds: ["ledger-count-differs"],
      tamper: (ledger) =>
        void ledger.slots.set(`${ledger.identity.log}/${LEDGER_COUNT_SLOT}`, `0x${"3".padStart(64, "0")}`),
    },
    {
      name: "a subject's head",
      finds: ["subject-head-differs"],
      tamper: (ledger) => void ledger.slots.set(`${ledger.identity.log}/${subjectHeadSlot(SUPPLIER_SUBJECT)}`, WORD),
    },
    {
      name: "a key's slot",
      finds: ["key-slot-differs"],
      tamper: (ledger) =>
        void ledger.slots.set(`${ledger.identity.registers.Directory}/${keySlotPlace(KEYS.hackney.id)}`, WORD),
    },
    {
      name: "a contract's code",
      finds: ["code-differs"],
      tamper: (ledger) => void (ledger.codeOf = (address) => (address === ledger.identity.log ? "0x00" : address)),
    },
    { name: "the chain's id", finds: ["chain-id-differs"], tamper: (ledger) => void (ledger.chainId = 5) },
    {
      name: "the event of the founding",
      finds: ["founding-missing"],
      tamper: (ledger) => void acts(ledger, 0).logs.splice(0, 1),
    },
    {
      name: "a content's file, gone",
      finds: ["act 3: content-missing"],
      tamper: (ledger) => void ledger.contents.delete(contentOf(ledger, 3)),
    },
    {
      name: "a content's value",
      finds: ["act 3: content-differs"],
      tamper: (ledger) => {
        const digest = contentOf(ledger, 3);
        const content = ledger.contents.get(digest);
        if (content?.state === "whole")
          ledger.contents.set(digest, { ...content, value: { ...Object(content.value), name: "Other" } });
      },
    },
    {
      name: "a content's salt",
      finds: ["act 3: content-differs"],
      tamper: (ledger) => {
        const digest = contentOf(ledger, 3);
        const content = ledger.contents.get(digest);
        if (content?.state === "whole") ledger.contents.set(digest, { ...content, salt: WORD });
      },
    },
    {
      name: "a content's file, unreadable",
      finds: ["act 3: content-unreadable"],
      tamper: (ledger) => void ledger.contents.set(contentOf(ledger, 3), { state: "unreadable", reason: "not JSON" }),
    },
    {
      name: "a content that no JSON can be",
      finds: ["act 3: content-unreadable"],
      tamper: (ledger) =>
        void ledger.contents.set(contentOf(ledger, 3), { state: "whole", value: { a: NaN }, salt: WORD }),
    },
  ];

  for (const { name, finds, tamper } of tamperings) {
    it(`finds ${name}`, async () => {
      const ledger = withSupplier(foundedLedger());
      tamper(ledger);
      const verification = await verify(ledger);
      expect(said(verification)).to.deep.equal(finds);
      expect(verification.verdict).to.equal("does not hold");
    });
  }

  it("names act, history, and what was expected and found", async () => {
    const ledger = withSupplier(foundedLedger());
    ledger.contents.delete(contentOf(ledger, 3));
    const [finding] = (await verify(ledger)).findings;
    expect(finding).to.include({
      check: "contents",
      sequence: 3,
      subject: SUPPLIER_SUBJECT,
      what: "The content that was signed is not there.",
    });
  });

  it("finds another founder than the trust root's", async () => {
    const ledger = foundedLedger();
    const founders = ledger.founding.founders.map((founder, index) =>
      index === 1 ? { ...founder, key: plainKey(66).signer } : founder,
    );
    const verification = await verifyLedger(ledger, ledger, {
      ...ledger.trust,
      founding: { ...ledger.founding, founders },
    });
    expect(said(verification)).to.include("founding-differs");
    expect(verdictOf(verification, 2)).to.equal("does not hold");
  });

  it("finds a content that says otherwise than its act and slipped in", async () => {
    const ledger = foundedLedger();
    rename(ledger, 1, KEYS.camden, { title: "not what a renaming says" });
    const verification = await verify(ledger);
    expect(said(verification).every((code) => code === "act 3: content-contradicts-act")).to.equal(true);
    expect(verdictOf(verification, 3)).to.equal("does not hold");
  });
});

describe("verifying who signed", () => {
  const cases: [string, string[], (ledger: TestLedger) => void][] = [
    ["an unknown key", ["act 5: key-unknown"], (ledger) => void rename(ledger, 1, plainKey(99))],
    ["another organisation's key", ["act 5: key-of-another-organisation"], (ledger) => void rename(ledger, 1, KEYS.hackney)],
    ["a key without the role", ["act 6: key-lacks-role"], (ledger) => {
      addSecondKey(ledger);
      admitBy(ledger);
    }],
    ["a key before its time", ["act 6: key-not-valid-then"], (ledger) => {
      addSecondKey(ledger);
      ledger.now = T0 - 1;
      rename(ledger, 1, KEYS.camdenSecond);
    }],
    ["a key that was revoked before", ["act 7: key-revoked-before"], (ledger) => {
      addSecondKey(ledger);
      revokeFirstKey(ledger, T0 + 1);
      rename(ledger, 1, KEYS.camden);
    }],
    ["a new key that did not sign for itself", ["act 5: key-proof-invalid"], (ledger) => void addSecondKey(ledger, plainKey(77))],
  ]; // prettier-ignore

  /** A vote by the second key, which is no representative's. */
  function admitBy(ledger: TestLedger): void {
    const content = ledger.keep({ choice: "for", authority: { post: "cabinet", reference: "x" } });
    const motion = ledger.founding.memorandum;
    ledger.record(
      {
        kind: "VoteCast",
        organisation: 1,
        subject: CAMDEN_SUBJECT,
        builtOn: motion,
        content,
        validUntil: T0 + 9,
        values: { motion, choice: 1 },
      },
      KEYS.camdenSecond,
      [false, 0],
    );
  }

  for (const [name, finds, change] of cases) {
    it(`finds ${name}`, async () => {
      const ledger = withSupplier(foundedLedger());
      change(ledger);
      const verification = await verify(ledger);
      expect(said(verification).filter((code) => code !== "block-time-backwards")).to.deep.equal(finds);
    });
  }

  it("finds a vote that was miscounted and an organisation with a made-up number", async () => {
    const miscounted = foundedLedger();
    admitBarnet(miscounted, [false, 0]);
    expect(said(await verify(miscounted))).to.deep.equal([
      "act 5: vote-miscounted",
      "act 5: organisation-number-differs",
    ]);
    const misnumbered = foundedLedger();
    admitBarnet(misnumbered, [true, 7]);
    expect(said(await verify(misnumbered))).to.deep.equal(["act 5: organisation-number-differs"]);
  });

  it("finds that an authority which had left opened something new", async () => {
    const ledger = foundedLedger();
    const content = ledger.keep({ authority: { post: "cabinet", reference: "x" } });
    const envelope = { organisation: 2, subject: CONSORTIUM_SUBJECT, content, builtOn: ledger.founding.memorandum };
    ledger.record(act("AuthorityLeft", envelope, {}), KEYS.hackney);
    admitBarnet(ledger, [false, 0]); // moved by Hackney
    expect(said(await verify(ledger))).to.include("act 4: opened-without-standing");
  });
});

describe("a key later revoked since an earlier time", () => {
  function questioned(): { ledger: TestLedger; renamed: Hex } {
    const ledger = foundedLedger();
    addSecondKey(ledger); // act 3
    ledger.now = T0 + 100;
    const renamed = rename(ledger, 1, KEYS.camden); // act 4
    ledger.now = T0 + 200;
    revokeFirstKey(ledger, T0 + 50); // act 5
    return { ledger, renamed };
  }

  it("puts what it signed since then in question, and nothing before", async () => {
    const verification = await verify(questioned().ledger);
    expect(said(verification)).to.deep.equal(["act 4: key-revoked-since"]);
    expect(verification.verdict).to.equal("holds but questioned");
    expect([1, 3, 4, 5].map((sequence) => verdictOf(verification, sequence))).to.deep.equal([
      "holds",
      "holds",
      "holds but questioned",
      "holds",
    ]);
    expect(verification.subjects.get(CAMDEN_SUBJECT)).to.equal("holds but questioned");
  });

  it("is answered by another key of the organisation", async () => {
    const { ledger, renamed } = questioned();
    affirm(ledger, renamed, KEYS.camdenSecond);
    expect(said(await verify(ledger))).to.deep.equal([]);
  });

  it("stays in question once disowned, whatever was said before", async () => {
    const { ledger, renamed } = questioned();
    affirm(ledger, renamed, KEYS.camdenSecond);
    disown(ledger, renamed, KEYS.camdenSecond);
    const verification = await verify(ledger);
    expect(said(verification)).to.deep.equal(["act 4: act-disowned"]);
    expect(verdictOf(verification, 4)).to.equal("holds but questioned");
  });

  it("cannot clear itself beforehand, nor can another organisation", async () => {
    const ledger = foundedLedger();
    addSecondKey(ledger);
    ledger.now = T0 + 100;
    const renamed = rename(ledger, 1, KEYS.camden); // act 4
    affirm(ledger, renamed, KEYS.camden); // act 5
    revokeFirstKey(ledger, T0 + 50);
    expect(said(await verify(ledger))).to.deep.equal(["act 4: key-revoked-since", "act 5: key-revoked-since"]);
  });
});

describe("statements about acts", () => {
  const noted = { verdict: "holds", found: ["act 4: statement-about-nothing"] };
  const told = (verification: Verification) => ({ verdict: verification.verdict, found: said(verification) });

  it("about one that never was say nothing, and break nothing: no contract keeps a list of all acts", async () => {
    for (const state of [affirm, disown]) {
      const ledger = foundedLedger();
      addSecondKey(ledger); // act 3
      state(ledger, WORD, KEYS.camdenSecond);
      expect(told(await verify(ledger))).to.deep.equal(noted);
    }
  });

  it("about another organisation's act say nothing either", async () => {
    const ledger = foundedLedger();
    const hackneys = rename(ledger, 2, KEYS.hackney); // act 3
    disown(ledger, hackneys, KEYS.camden);
    expect(told(await verify(ledger))).to.deep.equal(noted);
  });

  it("that take down a document of an act that never was take nothing down", async () => {
    const ledger = foundedLedger();
    takeDown(ledger, WORD, WORD);
    expect(said(await verify(ledger))).to.deep.equal(["act 3: take-down-without-right"]);
  });
});

describe("contents and documents", () => {
  const BYTES = new TextEncoder().encode("a report");

  function withDocument(): { ledger: TestLedger; sha256: Hex; named: Hex } {
    const ledger = foundedLedger();
    addSecondKey(ledger);
    const first = rename(ledger, 1, KEYS.camden);
    const sha256 = ledger.keepDocument(BYTES);
    const document = {
      sha256,
      mediaType: "application/pdf",
      size: BYTES.length,
      role: "tenderNotice",
      title: "Report",
    };
    return { ledger, sha256, named: disown(ledger, first, KEYS.camden, [document]) };
  }

  it("hold as they are", async () => {
    const verification = await verify(withDocument().ledger);
    expect(said(verification)).to.deep.equal([]);
    expect(verification.checks.find(({ check }) => check === "documents")?.looked).to.equal(1);
  });

  it("do not hold once a document is another, or gone", async () => {
    const changed = withDocument();
    changed.ledger.documents.set(changed.sha256, new TextEncoder().encode("A report"));
    expect(said(await verify(changed.ledger))).to.deep.equal(["act 5: document-differs"]);
    const gone = withDocument();
    gone.ledger.documents.delete(gone.sha256);
    expect(said(await verify(gone.ledger))).to.deep.equal(["act 5: document-missing"]);
  });

  it("do not hold once what lies beside a document is damaged, though its bytes are right", async () => {
    const mediaType = "application/pdf";
    const damaged = [
      "unreadable",
      { mediaType, size: BYTES.length + 1 },
      { mediaType: "application/pdg", size: BYTES.length },
      undefined,
    ] as const;
    for (const facts of damaged) {
      const { ledger, sha256 } = withDocument();
      if (facts === undefined) ledger.documentSizes.delete(sha256);
      else ledger.documentSizes.set(sha256, facts);
      expect(said(await verify(ledger))).to.deep.equal(["act 5: document-facts-damaged"]);
    }
  });

  it("say so where the bytes of a document that was taken down are still here", async () => {
    const { ledger, sha256, named } = withDocument();
    takeDown(ledger, named, sha256);
    const verification = await verify(ledger);
    expect(said(verification)).to.deep.equal(["act 5: document-still-here"]);
    expect(verification.verdict).to.equal("holds");
  });

  it("are withdrawn, not tampered with, once an act took the document down", async () => {
    const { ledger, sha256, named } = withDocument();
    takeDown(ledger, named, sha256);
    ledger.documents.delete(sha256);
    const verification = await verify(ledger);
    expect(verification.findings).to.have.length(1);
    expect(verification.findings[0]).to.include({ code: "document-withdrawn", weight: "notes", sequence: 5 });
    expect(verification.findings[0]?.what).to.include("is withdrawn: taken down by act 6");
    expect(verification.verdict).to.equal("holds");
  });

  it("are missing, not withdrawn, when another organisation's act said to take the document down", async () => {
    const { ledger, sha256, named } = withDocument();
    const byHackney = { organisation: 2, subject: HACKNEY_SUBJECT, builtOn: named };
    const content = ledger.keep({ reasons: "It holds personal data.", sha256 });
    ledger.record(act("DocumentTakenDown", { ...byHackney, content }, { act: named, reason: 1 }), KEYS.hackney);
    expect(said(await verify(ledger))).to.deep.equal(["act 6: take-down-without-right"]);
    ledger.documents.delete(sha256);
    expect(said(await verify(ledger))).to.deep.equal(["act 6: take-down-without-right", "act 5: document-missing"]);
  });

  /** Hackney records the same bytes as a notice; gives its act. */
  function namedByHackney(ledger: TestLedger, sha256: Hex): Hex {
    const process = processOf("ocds-h6vhtk-1");
    const document = { sha256, mediaType: "text/plain", size: 8, role: "other", title: "Release" };
    const notice = ledger.keep({ source: "findATender", ocid: "ocds-h6vhtk-1", releaseId: "1", document });
    const values = { process, release: releaseOf("1"), source: 1, publishedOn: 0 };
    const envelope = { organisation: 2, subject: evidenceSubject(process), content: notice };
    return ledger.record(act("NoticeRecorded", envelope, values), KEYS.hackney);
  }

  it("are withdrawn for an organisation's own acts alone; the other's still has to be there", async () => {
    const { ledger, sha256, named } = withDocument();
    const own = namedByHackney(ledger, sha256);
    const content = ledger.keep({ reasons: "It holds personal data.", sha256 });
    const taking = { organisation: 2, subject: HACKNEY_SUBJECT, builtOn: own, content };
    ledger.record(act("DocumentTakenDown", taking, { act: own, reason: 1 }), KEYS.hackney);
    expect(said(await verify(ledger))).to.deep.equal(["act 6: document-withdrawn"]);
    ledger.documents.delete(sha256);
    expect(said(await verify(ledger))).to.deep.equal(["act 5: document-missing", "act 6: document-withdrawn"]);
    takeDown(ledger, named, sha256);
    expect(said(await verify(ledger))).to.deep.equal(["act 5: document-withdrawn", "act 6: document-withdrawn"]);
  });

  it("are not looked for when only a published release names them", async () => {
    const ledger = foundedLedger();
    const release = { ocid: "ocds-h6vhtk-1", id: "1", attachment: { sha256: `0x${"77".repeat(32)}` } };
    const content = ledger.keep({ source: "findATender", ocid: "ocds-h6vhtk-1", releaseId: "1", release });
    const process = processOf("ocds-h6vhtk-1");
    const values = { process, release: releaseOf("1"), source: 1, publishedOn: 0 };
    ledger.record(
      act("NoticeRecorded", { organisation: 1, subject: evidenceSubject(process), content }, values),
      KEYS.camden,
    );
    expect(said(await verify(ledger))).to.deep.equal([]);
  });

  it("do not hold after values were erased without a recorded act that names them", async () => {
    const { ledger, named } = withDocument();
    const [digest, content] = [...ledger.contents].find(
      ([, { state, ...rest }]) => state === "whole" && JSON.stringify(rest).includes("mistake"),
    )!;
    expect(named).to.not.equal(digest);
    if (content.state !== "whole") throw new Error("the content is whole");
    const erased = redactContent(openContent(content.value, content.salt), [["reasons"]]);
    ledger.contents.set(digest, { state: "redacted", content: erased });
    const verification = await verify(ledger);
    expect(said(verification)).to.deep.equal(["act 5: content-erased-without-act"]);
    expect(verification.verdict).to.equal("does not hold");
    expect(verification.findings[0]?.what).to.match(/^1 of \d+ values of the content were erased/);
    const forged = { leaves: erased.leaves.slice(1), shown: [] };
    ledger.contents.set(digest, { state: "redacted", content: forged });
    expect(said(await verify(ledger))).to.include("act 5: content-differs");
  });
});

describe("the view", () => {
  it("is read once, block by block, and its progress is told", async () => {
    const ledger = foundedLedger();
    const progress: number[] = [];
    await verifyLedger(ledger, ledger, ledger.trust, { onBlock: ({ acts }) => progress.push(acts) });
    expect(progress).to.deep.equal([0, 1, 2]);
  });

  it("may be empty: an empty ledger has no founding", async () => {
    const ledger = foundedLedger();
    ledger.chain.length = 0;
    const findings: readonly Finding[] = (await verify(ledger)).findings;
    expect(findings.map(({ code }) => code)).to.include.members([
      "founding-missing",
      "ledger-count-differs",
      "act-missing",
    ]);
  });
});
