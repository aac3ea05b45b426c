import { expect } from "chai";
import { z } from "zod";
import { MOST_ACTS_AT_ONCE } from "../../src/domain/batch.ts";
import { receiptIsSigned, SignedReceipt } from "../../src/domain/receipt.ts";
import type { Services } from "../../src/http/services.ts";
import { ActRefused } from "../../src/ledger/ActRefused.ts";
import type { SubmitOptions } from "../../src/ledger/Ledger.ts";
import { LedgerFull } from "../../src/platform/LedgerFull.ts";
import { fakeLedger, recorded, submission } from "./fakeLedger.ts";
import { type Running, startService } from "./startService.ts";

const Answers = z.strictObject({
  answers: z.array(
    z.strictObject({
      status: z.int(),
      receipt: SignedReceipt.optional(),
      problem: z.looseObject({ type: z.string(), detail: z.string() }).optional(),
    }),
  ),
});

describe("submitting many acts in one request", () => {
  let service: Running;
  let options: (SubmitOptions | undefined)[];
  let answer: Services["ledger"]["submit"];

  before(async () => {
    const ledger = fakeLedger((given, option) => {
      options.push(option);
      return answer(given, option);
    });
    service = await startService({ services: { ledger } });
  });
  beforeEach(() => {
    options = [];
    answer = (given) => Promise.resolve({ act: recorded(given), already: false });
  });
  after(() => service.stop());

  const post = (...acts: unknown[]) => service.post("/api/acts/batch", { acts });
  const answersTo = async (...acts: unknown[]) => {
    const response = await post(...acts);
    expect(response.status).to.equal(200);
    return Answers.parse(await response.json()).answers;
  };

  it("answers each with its receipt, and all under one signature", async () => {
    const answers = await answersTo({ submission: submission() }, { submission: submission() });
    expect(answers.map(({ status }) => status)).to.deep.equal([201, 201]);
    const receipts = answers.flatMap(({ receipt }) => receipt ?? []);
    expect(receipts.every(receiptIsSigned)).to.equal(true);
    expect(new Set(receipts.map(({ signature }) => signature)).size).to.equal(1);
  });

  it("tells in its place what was refused, what is malformed and what failed, and records the rest", async () => {
    const outcomes = [
      () => Promise.reject(new ActRefused({ error: "HistoryLogActExpired", args: { validUntil: 1, time: 2 } })),
      () => Promise.reject(new LedgerFull("/ledger/journal", new Error("no room"))),
      () => Promise.reject(new Error("a secret of ours")),
    ];
    answer = (given) => (outcomes.shift() ?? (() => Promise.resolve({ act: recorded(given), already: true })))();
    const one = { submission: submission() };
    const answers = await answersTo(one, { submission: { act: {} } }, one, one, one);
    expect(answers.map(({ status, problem }) => [status, problem?.type])).to.deep.equal([
      [422, "/problems/act-expired"],
      [422, "/problems/act-invalid"],
      [503, "/problems/ledger-full"],
      [500, "/problems/internal-error"],
      [200, undefined],
    ]);
    expect(JSON.stringify(answers)).not.to.include("secret");
    expect(service.logged.join("")).to.include("a secret of ours");
  });

  it("passes each act's own key on", async () => {
    await answersTo({ submission: submission(), idempotencyKey: "wish-1" }, { submission: submission() });
    expect(options).to.deep.equal([{ idempotencyKey: "wish-1" }, {}]);
  });

  it("refuses a request as a whole that is none: no acts, too many, a key that is none, another member", async () => {
    const one = { submission: submission() };
    for (const acts of [
      [],
      Array.from({ length: MOST_ACTS_AT_ONCE + 1 }, () => one),
      [{ ...one, idempotencyKey: "two words" }],
      [{ ...one, note: "unknown" }],
    ]) {
      const response = await post(...acts);
      expect(response.status).to.equal(400);
      expect(await response.json()).to.include({ type: "/problems/request-invalid" });
    }
    expect(options).to.deep.equal([]);
  });

  it("takes no body that is larger than one act's may be", async () => {
    const response = await post({ submission: { ...submission(), content: "a".repeat(3_000_000) } });
    expect(await response.json()).to.include({ type: "/problems/body-too-large" });
  });
});
