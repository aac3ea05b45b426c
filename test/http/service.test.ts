import { expect } from "chai";
import { z } from "zod";
import { ServiceProblem } from "../../src/client/ServiceProblem.ts";
import { toHex, ZERO_BYTES32 } from "../../src/domain/Hex.ts";
import { keccakOfText } from "../../src/domain/keccak.ts";
import { fromRfc3339, startOfLondonDay } from "../../src/domain/londonTime.ts";
import { receiptIsSigned, SignedReceipt } from "../../src/domain/receipt.ts";
import { endpoints } from "../../src/http/api/endpoints.ts";
import type { TestKey } from "../ledger/TestKey.ts";
import { type RealService, realService } from "./realService.ts";

const authority = { post: "headOfProcurement", reference: "Scheme of delegation PRO/3" };

/** A test key as the client takes keys. */
const actKey = (key: TestKey) => ({ signer: key.signer, sign: (hash: `0x${string}`) => key.signature(hash) });

describe("the service on a real ledger", () => {
  let service: RealService;
  before(async function () {
    this.timeout(60_000);
    service = await realService();
  });
  after(() => service.stop());

  const first = () => actKey(service.test.keys[0]);
  const second = () => actKey(service.test.keys[1]);

  const planContent = (title: string) => ({
    reference: "CAM-2026-001",
    title,
    summary: "Sensors that tell of damp before mould grows.",
    owner: { organisation: 1, name: "first authority" },
    startsOn: "2026-04-01",
    authority,
  });
  const planWish = (title: string) => ({
    kind: "PlanPublished" as const,
    organisation: 1,
    values: {
      ownReference: keccakOfText("CAM-2026-001"),
      estimatedValue: 0,
      currency: "GBP",
      startsOn: startOfLondonDay("2026-04-01"),
    },
    content: planContent(title),
  });

  async function kindOf(promise: Promise<unknown>): Promise<string> {
    const failure = await promise.then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(failure instanceof ServiceProblem)) throw failure instanceof Error ? failure : new Error("It was taken.");
    return failure.kind;
  }

  it("lets founders sign the memorandum that it gives them, and take part from then on", async () => {
    const wish = { kind: "FoundingSigned", organisation: 1 } as const;
    const prepared = await service.client.prepare(wish);
    expect(prepared.description).to.match(/first authority signs “Memorandum”/);
    const receipt = await service.client.submit(await service.client.sign(prepared, first()));
    expect(receipt.receipt.sequence).to.equal(1);
    await service.client.record({ ...wish, organisation: 2 }, second());
    expect((await service.client.wait(receipt.receipt.actHash)).entry.organisation.number).to.equal(1);
  });

  it("gives the first answer again to an act that is repeated, whatever the key, and refuses the signer's next under it", async () => {
    const prepared = await service.client.prepare({ kind: "FoundingSigned", organisation: 2 });
    const again = await service.client.sign(prepared, second());
    const act = service.test.notice(1);
    const send = (key: string) => service.post("/api/acts", act, { "Idempotency-Key": key });
    const [one, two] = [await send("a"), await send("b")];
    expect([one.status, two.status]).to.deep.equal([201, 200]);
    const receipts = [SignedReceipt.parse(await one.json()), SignedReceipt.parse(await two.json())];
    expect(receipts[1]!.receipt).to.deep.equal(receipts[0]!.receipt);
    expect(receipts.every(receiptIsSigned)).to.be.true;
    const next = service.post("/api/acts", service.test.notice(2), { "Idempotency-Key": "a" });
    expect(((await (await next).json()) as { type: string }).type).to.equal("/problems/idempotency-key-used");
    // what somebody else calls "a" is another thing
    expect((await service.client.submit(again, { idempotencyKey: "a" })).receipt.kind).to.equal("FoundingSigned");
  });

  it("gives a lost receipt out again, as it was, and none of an act that was never recorded", async () => {
    const { receipt } = await service.client.submit(service.test.notice(1));
    const again = await service.client.receipt(receipt.actHash);
    expect(again.receipt).to.deep.equal(receipt);
    expect(receiptIsSigned(again)).to.be.true;
    expect(await kindOf(service.client.receipt(ZERO_BYTES32))).to.equal("not-recorded");
  });

  it("shows what was recorded, in words, and as it was at a time", async () => {
    const { receipt } = await service.client.submit(service.test.notice(2));
    await service.client.wait(receipt.actHash);
    const history = await service.client.reads.evidenceHistory("ocds-h6vhtk-000002");
    expect(history.entries[0]?.description).to.match(/recorded as evidence release 2-2025 of ocds-h6vhtk-000002/);
    const before = await service.get("/api/evidence/ocds-h6vhtk-000002/history?as-at=2020-01-01");
    const entries = before.status === 404 ? [] : ((await before.json()) as { entries: unknown[] }).entries;
    expect(entries).to.deep.equal([]);
  });

  it("says why an act is refused: stale, expired, for another ledger, by a key that may not", async () => {
    const { client, test } = service;
    const stale = test.notice(2, { note: "again" });
    expect(await kindOf(client.submit(stale))).to.equal("act-stale");
    const expired = await client.prepare({ ...planWish("Damp"), validUntil: 1_000 });
    expect(await kindOf(client.submit(await client.sign(expired, first())))).to.equal("act-expired");
    const unknown = actKey(new (test.keys[0].constructor as typeof TestKey)("nobody"));
    const plan = await client.prepare(planWish("Damp"));
    expect(await kindOf(client.submit(await client.sign(plan, unknown)))).to.equal("key-unknown");
    expect(await kindOf(client.submit(await client.sign(plan, second())))).to.equal("key-not-allowed");
    const { identity } = test.ledger;
    const elsewhere = test.keys[0].sign(plan.act, { ...identity, chainId: identity.chainId + 1 });
    const carried = { ...elsewhere, content: plan.content, salt: plan.salt };
    expect(await kindOf(client.submit(carried))).to.equal("act-for-another-ledger");
    const signed = await client.sign(plan, first());
    expect(await kindOf(client.submit({ ...signed, content: planContent("Something else") }))).to.equal(
      "content-invalid",
    );
  });

  it("fills in what a next act builds on, so that two in a row fit", async () => {
    const { client } = service;
    const published = await client.record(planWish("Damp sensors"), first());
    await client.wait(published.receipt.actHash);
    const drop = {
      kind: "PlanDropped",
      organisation: 1,
      subject: published.receipt.subject,
      values: { reason: 1 },
      content: { reasons: "Another authority buys it for all.", authority },
    } as const;
    const prepared = await client.prepare(drop);
    expect(prepared.act.builtOn).to.equal(published.receipt.actHash);
    expect(prepared.act.builtOn).not.to.equal(ZERO_BYTES32);
    const dropped = await client.submit(await client.sign(prepared, first()));
    expect(dropped.receipt.subjectSequence).to.equal(2);
    await client.wait(dropped.receipt.actHash);
    const answer = await service.get(`/api/plans/${published.receipt.subject}`);
    expect(await answer.json()).to.include({ title: "Damp sensors", state: "dropped" });
  });

  it("refuses a content that names a document that was not uploaded, and takes it once it is there", async () => {
    const { client } = service;
    const brief = Buffer.from("What we look for.");
    const document = await client.documents.upload(brief, "text/plain", first());
    const other = { ...document, sha256: toHex(Buffer.alloc(32, 1)) };
    const wish = (named: object) => ({
      ...planWish("With a brief"),
      values: { ...planWish("").values, ownReference: keccakOfText("CAM-2026-002") },
      content: {
        ...planContent("With a brief"),
        reference: "CAM-2026-002",
        documents: [{ ...named, role: "technicalSpecifications", title: "Brief" }],
      },
    });
    expect(await kindOf(client.record(wish(other), first()))).to.equal("document-missing");
    const { receipt } = await client.record(wish(document), first());
    await client.wait(receipt.actHash);
    const pieces: Uint8Array[] = [];
    for await (const piece of await client.documents.download(receipt.actHash, 1)) pieces.push(piece);
    expect(Buffer.concat(pieces)).to.deep.equal(brief);
  });

  it("gives contents that have their digest", async () => {
    const { act } = service.test.notice(2);
    expect(await service.client.reads.content(act.content)).to.have.property("content");
  });

  it("moves the sandbox's clock, and acts bear its time", async () => {
    const before = fromRfc3339((await service.client.ledger()).time);
    const after = fromRfc3339(await service.client.advanceClock({ advance: "P7D" }));
    expect(after - before).to.be.within(7 * 86_400 - 3600, 7 * 86_400 + 3600);
    const { receipt } = await service.client.submit(service.test.notice(3));
    expect(receipt.time).to.be.at.least(after);
  });

  it("answers every read with what it documents", async () => {
    const { client } = service;
    const { receipt } = await client.submit(service.test.notice(4));
    await client.wait(receipt.actHash);
    const plans = await client.reads.get("plans", z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) }));
    const named: Record<string, string> = {
      "/api/plans/:id": plans.items[0]!.id,
      "/api/plans/:id/history": plans.items[0]!.id,
      "/api/organisations/:number": "1",
      "/api/organisations/:number/history": "1",
      "/api/organisations/by-identifier/:identifier": "GB-LAE-CMD",
      "/api/evidence/:ocid": "ocds-h6vhtk-000004",
      "/api/evidence/:ocid/history": "ocds-h6vhtk-000004",
      "/api/acts/:hash": receipt.actHash,
      "/api/content/:digest": service.test.notice(4).act.content,
    };
    for (const { method, path, operation } of endpoints) {
      const name = named[path];
      if (method !== "get" || (path.includes(":") && name === undefined)) continue;
      const address = path.replace(/:\w+/, name ?? "") + (path === "/api/search" ? "?q=damp" : "");
      const answer = await service.get(address);
      expect([address, answer.status]).to.deep.equal([address, 200]);
      const documented = operation.responses?.["200"];
      const media = documented && "content" in documented ? documented.content?.["application/json"] : undefined;
      const schema: unknown = media && "schema" in media ? media.schema : undefined;
      if (!(schema instanceof z.ZodType)) throw new Error(`${path} documents no answer.`);
      const problem = schema.safeParse(await answer.json()).error;
      expect(problem && `${path}: ${z.prettifyError(problem)}`).to.be.undefined;
    }
  });

  it("gives every list as a table, histories included", async () => {
    const plans = z.object({ items: z.array(z.looseObject({ id: z.string() })) });
    const [plan] = (await service.client.reads.get("plans", plans.loose())).items;
    const histories: Record<string, string> = {
      "/api/plans/:id/history.csv": `/api/plans/${plan?.id}/history.csv`,
      "/api/organisations/:number/history.csv": "/api/organisations/1/history.csv",
      "/api/evidence/:ocid/history.csv": "/api/evidence/ocds-h6vhtk-000004/history.csv",
    };
    for (const { csvPath: path } of endpoints) {
      const csvPath = path?.includes(":") ? histories[path] : path;
      if (csvPath === undefined) continue;
      const answer = await service.get(csvPath);
      expect([csvPath, answer.status, answer.headers.get("content-type")?.slice(0, 8)]).to.deep.equal([
        csvPath,
        200,
        "text/csv",
      ]);
      expect(await answer.text()).to.match(/\w/);
    }
  });

  it("knows a cursor that no page gave", async () => {
    const answer = await service.get("/api/plans?cursor=nonsense");
    expect([answer.status, ((await answer.json()) as { type: string }).type]).to.deep.equal([
      400,
      "/problems/cursor-invalid",
    ]);
  });
});
