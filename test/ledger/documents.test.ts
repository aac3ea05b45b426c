import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "chai";
import type { Act, Submission } from "../../src/domain/acts/Act.ts";
import { actHash } from "../../src/domain/acts/actHash.ts";
import { contentDigest } from "../../src/domain/content/contentDigest.ts";
import { type Hex, ZERO_BYTES32 } from "../../src/domain/Hex.ts";
import { keccakOfText } from "../../src/domain/keccak.ts";
import { processOf, releaseOf } from "../../src/domain/ocid.ts";
import { evidenceSubject, organisationSubject } from "../../src/domain/subjects.ts";
import { cleanDocuments } from "../../src/http/documents/cleanDocuments.ts";
import { ContentRefused } from "../../src/ledger/ContentRefused.ts";
import { openEmbeddedLedger } from "../../src/ledger/openEmbeddedLedger.ts";
import { SubmissionCheck } from "../../src/ledger/SubmissionCheck.ts";
import { createLog } from "../../src/platform/Log.ts";
import { TestLedger } from "./TestLedger.ts";

const salt: Hex = `0x${"05".repeat(32)}`;
const ocid = "ocds-h6vhtk-0d0c0d";

describe("documents that acts name", () => {
  let test: TestLedger;
  let sha256: Hex;

  beforeEach(async () => {
    test = await TestLedger.found();
    await test.signFounding();
    ({ sha256 } = await upload(1));
  });
  afterEach(() => test.remove());

  function upload(organisation: 1 | 2) {
    const bytes = async function* () {
      yield Buffer.from("A release that breaks the schema");
    };
    return test.ledger.documents.put(bytes(), "application/json", organisation);
  }

  /** Evidence kept as a document. */
  function noticeWith(document: Hex, organisation: 1 | 2 = 1, size = 32): Submission {
    const content = {
      source: "findATender",
      ocid,
      releaseId: "1",
      document: { sha256: document, mediaType: "application/json", size, role: "other", title: "Release 1" },
    };
    const act = {
      kind: "NoticeRecorded",
      organisation,
      subject: evidenceSubject(processOf(ocid)),
      builtOn: ZERO_BYTES32,
      content: contentDigest(content, salt),
      validUntil: 4_000_000_000,
      values: { process: processOf(ocid), release: releaseOf("1"), source: 1, publishedOn: 0 },
    } as const;
    return test.keys[organisation === 1 ? 0 : 1].sign(act, test.ledger.identity, { content, salt });
  }

  function takenDown(organisation: 1 | 2, act: Hex): Submission {
    const content = { sha256, reasons: "It names a person." };
    const takeDown: Act<"DocumentTakenDown"> = {
      kind: "DocumentTakenDown",
      organisation,
      subject: organisationSubject(keccakOfText(organisation === 1 ? "GB-LAE-CMD" : "GB-LAE-HCK")),
      builtOn: act,
      content: contentDigest(content, salt),
      validUntil: 4_000_000_000,
      values: { act, reason: 1 },
    };
    return test.keys[organisation === 1 ? 0 : 1].sign(takeDown, test.ledger.identity, { content, salt });
  }

  it("have been uploaded before, or the act is refused", async () => {
    const error = await test.ledger.submit(noticeWith(`0x${"99".repeat(32)}`)).catch((reason: unknown) => reason);
    expect(error)
      .to.be.instanceOf(ContentRefused)
      .with.deep.property("refusal", { reason: "document-missing", sha256: [`0x${"99".repeat(32)}`] });
  });

  it("have the size that the act says, or every check after it would say that they were changed", async () => {
    const error = await test.ledger.submit(noticeWith(sha256, 1, 31)).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(ContentRefused);
    expect(String(error)).to.include("has 32 bytes, not 31");
    await test.ledger.submit(noticeWith(sha256));
  });

  it("are kept from then on, also when the process dies before they are moved", async () => {
    await test.ledger.submit(noticeWith(sha256));
    await test.reopen();
    await test.ledger.contents.moveAll();
    expect(await test.ledger.documents.find(sha256)).to.include({ state: "kept" });
    expect(await test.ledger.removeUnnamedDocuments(Date.now() + 1e9)).to.deep.equal([]);
  });

  it("are gone once the organisation that brought them takes them down", async () => {
    const notice = noticeWith(sha256);
    const hash = actHash(notice.act, test.ledger.identity);
    await test.ledger.submit(notice);
    const { act } = await test.ledger.submit(takenDown(1, hash));
    const withdrawn = { sha256, state: "withdrawn", takenDown: [{ organisation: 1, act: act.actHash }] };
    expect(await test.ledger.documents.find(sha256)).to.deep.equal(withdrawn);
    await test.reopen();
    expect(await test.ledger.documents.find(sha256)).to.deep.equal(withdrawn);
  });

  it("stay when a notice only repeats a release that names them", async () => {
    const release = { ocid, id: "1", tag: ["tender"], attachment: { sha256, size: 32 } };
    const content = { source: "findATender", ocid, releaseId: "1", release };
    const submitted = noticeWith(sha256).act;
    const act = { ...submitted, content: contentDigest(content, salt) };
    const notice = test.keys[0].sign(act, test.ledger.identity, { content, salt });
    await test.ledger.submit(notice);
    const error = await test.ledger
      .submit(takenDown(1, actHash(act, test.ledger.identity)))
      .catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(ContentRefused);
  });

  it("stay when a take-down that was refused is taken for the act that brought them", async () => {
    const notice = noticeWith(sha256);
    await test.ledger.submit(notice);
    const first = takenDown(2, actHash(notice.act, test.ledger.identity));
    await carriedPastTheCheck(first);
    const second = takenDown(2, actHash(first.act, test.ledger.identity));
    const error = await test.ledger.submit(second).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(ContentRefused);
    await carriedPastTheCheck(second);
    await test.reopen();
    expect(await test.ledger.documents.find(sha256)).not.to.include({ state: "withdrawn" });
  });

  /** As somebody's own carrier would: no contract can tell whose the document is. */
  async function carriedPastTheCheck(submission: Submission): Promise<void> {
    const original = Object.getOwnPropertyDescriptor(SubmissionCheck.prototype, "contentOf");
    SubmissionCheck.prototype.contentOf = ({ act, content, salt: given }) =>
      Promise.resolve(given === undefined ? undefined : { digest: act.content, content, salt: given });
    try {
      await test.ledger.submit(submission);
    } finally {
      if (original !== undefined) Object.defineProperty(SubmissionCheck.prototype, "contentOf", original);
    }
  }

  for (const [first, second] of [
    [1, 2],
    [2, 1],
  ] as const)
    it(`stay for whoever else names them: organisation ${first} named them first, and takes them down`, async () => {
      const own = noticeWith(sha256, first);
      await test.ledger.submit(own);
      await test.ledger.submit(noticeWith(sha256, second));
      const { act } = await test.ledger.submit(takenDown(first, actHash(own.act, test.ledger.identity)));
      await test.reopen();
      await test.ledger.contents.moveAll();
      const takenDownBy = [{ organisation: first, act: act.actHash }];
      expect(await test.ledger.documents.find(sha256)).to.deep.include({ state: "kept", takenDown: takenDownBy });
    });

  it("are gone once everybody who named them has taken them down", async () => {
    const notices = [noticeWith(sha256), noticeWith(sha256, 2)] as const;
    for (const notice of notices) await test.ledger.submit(notice);
    for (const [index, { act }] of notices.entries())
      await test.ledger.submit(takenDown(index === 0 ? 1 : 2, actHash(act, test.ledger.identity)));
    expect(await test.ledger.documents.find(sha256)).to.include({ state: "withdrawn" });
  });

  it("can be brought by another organisation after they were taken down, with their bytes", async () => {
    const first = noticeWith(sha256);
    await test.ledger.submit(first);
    await test.ledger.submit(takenDown(1, actHash(first.act, test.ledger.identity)));
    const without = await test.ledger.submit(noticeWith(sha256, 2)).catch((reason: unknown) => reason);
    expect(without).to.be.instanceOf(ContentRefused).with.nested.property("refusal.reason", "document-missing");
    await upload(2);
    await test.ledger.submit(noticeWith(sha256, 2));
    await test.reopen();
    await test.ledger.contents.moveAll();
    expect(await test.ledger.documents.find(sha256)).to.include({ state: "kept" });
  });

  it("stay for an act that was on its way while they were taken down", async () => {
    const first = noticeWith(sha256);
    await test.ledger.submit(first);
    const takeDown = takenDown(1, actHash(first.act, test.ledger.identity));
    const taken = test.ledger.submit(takeDown);
    const second = await test.ledger.submit(noticeWith(sha256, 2)).catch((reason: unknown) => reason);
    await taken;
    const found = await test.ledger.documents.find(sha256);
    if (second instanceof ContentRefused) expect(second.refusal.reason).to.equal("document-missing");
    else expect(found).to.include({ size: 32 });
  });

  it("stay when the process died before they were moved, and the next start is a day later", async () => {
    const copy = await mkdtemp(join(tmpdir(), "counterfoil-"));
    await test.ledger.submit(noticeWith(sha256));
    await cp(test.folder, copy, { recursive: true }); // as kill -9 leaves it: the content waits in its segment
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    for (const name of await readdir(join(copy, "documents", "uploaded")))
      await utimes(join(copy, "documents", "uploaded", name), twoDaysAgo, twoDaysAgo);
    const next = await openEmbeddedLedger({ folder: copy, clock: test.clock });
    const stop = cleanDocuments(next, createLog("silent"), () => Promise.resolve([]));
    await wait(300);
    expect(await next.documents.find(sha256)).to.include({ state: "kept" });
    stop();
    await next.close();
    await rm(copy, { recursive: true });
  });

  it("are taken down all the same when the disk refuses at first: the act was recorded", async () => {
    const first = noticeWith(sha256);
    await test.ledger.submit(first);
    await test.ledger.contents.moveAll();
    const obstacle = join(test.folder, "documents", sha256.slice(2, 4), `${sha256.slice(2)}.withdrawn.new`);
    await mkdir(obstacle); // no file can be written under that name
    const { act } = await test.ledger.submit(takenDown(1, actHash(first.act, test.ledger.identity)));
    expect(act.sequence).to.equal(4);
    expect(await test.ledger.documents.find(sha256)).to.include({ state: "kept" });
    await rm(obstacle, { recursive: true, force: true });
    await test.ledger.removeUnnamedDocuments();
    expect(await test.ledger.documents.find(sha256)).to.include({ state: "withdrawn" });
  });

  it("are gone after a crash between the fact and the bytes", async () => {
    const notice = noticeWith(sha256);
    await test.ledger.submit(notice);
    await test.ledger.contents.moveAll();
    const file = join(test.folder, "documents", sha256.slice(2, 4), sha256.slice(2));
    const bytes = await readFile(file);
    await test.ledger.submit(takenDown(1, actHash(notice.act, test.ledger.identity)));
    await writeFile(file, bytes);
    await test.reopen();
    expect(existsSync(file)).to.be.false;
  });

  it("stay when another organisation would take them down", async () => {
    const notice = noticeWith(sha256);
    await test.ledger.submit(notice);
    const foreign = takenDown(2, actHash(notice.act, test.ledger.identity));
    const error = await test.ledger.submit(foreign).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(ContentRefused);
    expect(String(error)).to.match(/is no act of this organisation that brought the document/);
    expect(await test.ledger.documents.find(sha256)).not.to.include({ state: "withdrawn" });
  });
});
