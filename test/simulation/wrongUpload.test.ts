import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { verifyFolder } from "../../src/cli/verify/verifyFolder.ts";
import type { DocumentReference } from "../../src/domain/DocumentReference.ts";
import { bytes32Schema, type Hex } from "../../src/domain/Hex.ts";
import { fromRfc3339 } from "../../src/domain/londonTime.ts";
import type { SignedReceipt } from "../../src/domain/receipt.ts";
import { uploadAuthorization, uploadHash } from "../../src/domain/uploadStatement.ts";
import { backUp } from "../../src/ledger/backUp.ts";
import { verifyReceipt } from "../../src/verify/verifyReceipt.ts";
import type { Authority } from "./support/Authority.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";

const SECRET = "Scores of the assessors, with their names.";
const Act = z.looseObject({
  entry: z.looseObject({
    documents: z.array(
      z.looseObject({
        digest: z.string(),
        size: z.int(),
        takenDown: z.looseObject({ reason: z.string(), by: z.looseObject({ sequence: z.int() }) }).nullable(),
      }),
    ),
  }),
});

describe("an officer who uploaded the wrong document", () => {
  const procurement = "CMD-70";
  let story: Story;
  let camden: Authority;
  let hackney: Authority;
  let secret: DocumentReference;
  let published: SignedReceipt;
  let copy: string;
  let hackneys: Hex;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hackney = await story.authority("HCK");
    await camden.opens(procurement);
  });
  after(async () => {
    await story.end();
    await rm(join(copy, ".."), { recursive: true });
  });

  /** Every file of the data folder in which the document's bytes stand. */
  function filesThatHold(text: string, folder = story.folder): string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => readFileSync(path).includes(text));
  }

  /** An upload that is signed as it should be and says nothing about the public. */
  async function putWithoutSaying(text: string): Promise<Response> {
    const key = camden.key("procurement");
    const bytes = Buffer.from(text);
    const sha256: Hex = `0x${createHash("sha256").update(bytes).digest("hex")}`;
    const ledger = await story.client.ledger();
    const mediaType = "text/plain";
    const stated = { sha256, size: bytes.length, mediaType, validUntil: fromRfc3339(ledger.time) + 60 };
    const signed = { ...stated, signer: key.signer, signature: key.sign(uploadHash(stated, ledger)) };
    const headers = { "Content-Type": mediaType, Authorization: uploadAuthorization(signed) };
    return fetch(`${story.url}/api/documents`, { method: "PUT", body: bytes, headers });
  }

  const document = (act = published.receipt.actHash) => story.get(`/api/acts/${act}/documents/1`);

  it("was asked whether the public may read it, and had to say yes", async () => {
    const answer = await putWithoutSaying(SECRET);
    expect(answer.status).to.equal(400);
    expect(await answer.text()).to.include("May the public read this document? Everything here is public.");
    expect(filesThatHold(SECRET)).to.deep.equal([]);
    secret = await camden.uploads(SECRET, "procurement");
    expect(filesThatHold(SECRET)).to.have.length(1);
  });

  it("published a tender with it, and everybody could read it", async () => {
    const documents = [{ ...secret, role: "technicalSpecifications", title: "Challenge brief" }] as const;
    published = await camden.publishesTender(procurement, { deadline: "2026-04-02 12:00", documents: [...documents] });
    expect(await (await document()).text()).to.equal(SECRET);
    const page = await story.read(`/procurements/${procurement}`);
    expect(page).to.include("Challenge brief");
  });

  it("sees that no other organisation can hide it, not even by naming it in an act of its own", async () => {
    const { actHash } = published.receipt;
    const foreign = await refused(() => hackney.takesDown(actHash, secret, "procurement"));
    expect(foreign.problem).to.equal("content-contradicts-act");
    const byDigest = { values: { reason: "other" }, content: { sha256: secret.sha256, reasons: "Not ours." } };
    const unnamed = await refused(() => hackney.records("DocumentTakenDown", "procurement", byDigest));
    expect(unnamed.says).to.match(
      /Act \d+ of organisation 1 brought this document, and no act of this organisation did/,
    );
    await hackney.opens("HCK-1", { documents: [{ ...secret, role: "other", title: "Found elsewhere" }] });
    const { opening } = await story.client.reads.get(
      "procurements/HCK-1",
      z.looseObject({ opening: z.looseObject({ actHash: bytes32Schema }) }),
    );
    hackneys = opening.actHash;
    await hackney.records("DocumentTakenDown", "procurement", byDigest);
    expect((await document(hackneys)).status, "gone for Hackney's own act").to.equal(410);
    expect((await document()).status, "and there for Camden's").to.equal(200);
    expect(await story.read("/procurements/HCK-1")).to.match(/taken down/i);
    expect(await story.read(`/procurements/${procurement}`)).not.to.match(/taken down/i);
  });

  it("keeps a copy of the folder from before, as backups do", async () => {
    copy = join(await mkdtemp(join(tmpdir(), "counterfoil-copy-")), "data");
    await backUp(story.folder, copy);
    expect(filesThatHold(SECRET, copy)).to.have.length(1);
  });

  it("takes it down: the bytes are gone from answers, from the folder and from the memory of answers", async () => {
    // Which act named it the records know: its digest is enough.
    const content = { sha256: secret.sha256, reasons: "It should not have been uploaded." };
    await camden.records("DocumentTakenDown", "procurement", { values: { reason: "personalData" }, content });
    const answer = await document();
    expect(answer.status).to.equal(410);
    expect(await answer.text())
      .to.include("document-withdrawn")
      .and.not.to.include(SECRET);
    expect(filesThatHold(SECRET)).to.deep.equal([]);
    expect(existsSync(join(story.folder, "documents", secret.sha256.slice(2, 4), secret.sha256.slice(2)))).to.equal(
      false,
    );
  });

  it("leaves digest, size, reason and who on page, in API and history, also where another act named it", async () => {
    const { entry } = Act.parse(JSON.parse(await story.read(`/api/acts/${published.receipt.actHash}`)));
    expect(entry.documents[0]).to.include({ digest: secret.sha256, size: SECRET.length });
    expect(entry.documents[0]?.takenDown?.reason).to.match(/personal data/);
    for (const path of [`/procurements/${procurement}`, `/acts/${published.receipt.actHash}`, "/procurements/HCK-1"])
      expect(await story.read(path), path)
        .to.match(/taken down/i)
        .and.to.include(secret.sha256);
    const history = await story.read("/api/organisations/1/history");
    expect(history).to.include("takes down").and.to.include("It should not have been uploaded.");
  });

  it("cannot bring it back by uploading it again", async () => {
    const again = await refused(() => camden.uploads(SECRET, "procurement"));
    expect(again.problem).to.equal("document-withdrawn");
    expect(filesThatHold(SECRET)).to.deep.equal([]);
  });

  it("still verifies: withdrawn, not tampered; the receipt of the act that named it and the copy hold", async () => {
    const verification = await story.verify();
    const { verdict, findings } = verification;
    expect(verdict).to.equal("holds");
    expect(verifyReceipt(published, verification).outcome).to.equal("stands");
    expect((await verifyFolder(copy)).verdict).to.equal("holds");
    const codes = findings.map(({ code }) => code);
    expect(codes).to.include("document-withdrawn").and.not.to.include.members(["document-missing"]);
    expect(codes).not.to.include("take-down-without-right");
  });
});
