import { request } from "node:http";
import { expect } from "chai";
import fc from "fast-check";
import type { Submission } from "../../src/domain/acts/Act.ts";
import { receiptIsSigned, SignedReceipt } from "../../src/domain/receipt.ts";
import type { Services } from "../../src/http/services.ts";
import { ActRefused } from "../../src/ledger/ActRefused.ts";
import { ClockRefused } from "../../src/ledger/clock/ClockRefused.ts";
import { ContentRefused } from "../../src/ledger/ContentRefused.ts";
import { IdempotencyConflict } from "../../src/ledger/IdempotencyConflict.ts";
import type { SubmitOptions } from "../../src/ledger/Ledger.ts";
import { LedgerFull } from "../../src/platform/LedgerFull.ts";
import { fakeLedger, recorded, submission, word } from "./fakeLedger.ts";
import { type Running, startService } from "./startService.ts";

describe("submitting an act over HTTP", () => {
  let service: Running;
  let submitted: [Submission, SubmitOptions | undefined][];
  let answer: (given: Submission) => ReturnType<Services["ledger"]["submit"]>;

  before(async () => {
    const ledger = fakeLedger((given, options) => {
      submitted.push([given, options]);
      return answer(given);
    });
    service = await startService({ services: { ledger } });
  });
  beforeEach(() => {
    submitted = [];
    answer = (given) => Promise.resolve({ act: recorded(given), already: false });
  });
  after(() => service.stop());

  const problemOf = async (response: Response) => {
    expect(response.headers.get("content-type")).to.equal("application/problem+json");
    return (await response.json()) as Record<string, unknown>;
  };

  it("is answered with a receipt that its holder can check", async () => {
    const response = await service.post("/api/acts", submission());
    expect(response.status).to.equal(201);
    const receipt = SignedReceipt.parse(await response.json());
    expect(receiptIsSigned(receipt)).to.be.true;
    expect(receipt.receipt).to.include({ chainId: 4711, kind: "PlanDropped", sequence: 3, subject: word(1) });
    expect(response.headers.get("location")).to.equal(`/api/acts/${receipt.receipt.actHash}`);
    expect(submitted).to.deep.equal([[submission(), {}]]);
  });

  it("tells a repetition by its status", async () => {
    answer = (given) => Promise.resolve({ act: recorded(given), already: true });
    expect((await service.post("/api/acts", submission())).status).to.equal(200);
  });

  it("passes the Idempotency-Key on, and refuses one that is none", async () => {
    await service.post("/api/acts", submission(), { "Idempotency-Key": "wish-1" });
    expect(submitted[0]?.[1]).to.deep.equal({ idempotencyKey: "wish-1" });
    const response = await service.post("/api/acts", submission(), { "Idempotency-Key": "two words" });
    expect((await problemOf(response))["type"]).to.equal("/problems/request-invalid");
  });

  it("gives acts that arrive together receipts of one signature, each good alone", async () => {
    const responses = await Promise.all(Array.from({ length: 20 }, () => service.post("/api/acts", submission())));
    const receipts = await Promise.all(responses.map(async (one) => SignedReceipt.parse(await one.json())));
    expect(receipts.every(receiptIsSigned)).to.be.true;
  });

  const diskError = (code: string) => Object.assign(new Error(`${code}: read /somewhere/secret`), { code });
  const stale = { error: "RegisterStale", args: { builtOn: word(2), lastAct: word(9) } };
  const differs = { path: "/value", inAct: 5, inContent: 6, message: "value: 5 is signed, the content says 6" };
  for (const [error, status, type, says] of [
    [new ActRefused(stale), 422, "act-stale", /builds on another act, but another act has been/],
    [
      new ActRefused({ error: "HistoryLogActExpired", args: { validUntil: 1, time: 2 } }),
      422,
      "act-expired",
      /had to be recorded by/,
    ],
    [
      new ActRefused({ error: "HistoryLogInvalidSignature", args: { signer: word(1), actHash: word(2) } }),
      422,
      "act-for-another-ledger",
      /another ledger/,
    ],
    [new ContentRefused({ reason: "disagrees", problems: [differs] }), 422, "content-contradicts-act", /signed/],
    [new ContentRefused({ reason: "missing" }), 422, "content-missing", /content and salt/],
    [new ContentRefused({ reason: "document-missing", sha256: ["0x12"] }), 422, "document-missing", /Upload/],
    [new IdempotencyConflict(word(8)), 409, "idempotency-key-used", /another act/],
    [new LedgerFull("/somewhere/secret", diskError("ENOSPC")), 503, "ledger-full", /is full\. Nothing was recorded/],
    [
      new LedgerFull("/somewhere/secret", diskError("EIO")),
      503,
      "ledger-full",
      /answers with an error \(EIO\)\. Nothing/,
    ],
    [diskError("EIO"), 503, "not-ready", /disk .* answers with an error.* Come again/],
    [diskError("EMFILE"), 503, "not-ready", /disk .* answers with an error.* Come again/],
    [new ClockRefused("behind", "The clock is behind."), 503, "ledger-halted", /behind/],
  ] as const) {
    it(`says ${type} (${status}) in words: ${error.message.slice(0, 30)}`, async () => {
      answer = () => Promise.reject(error);
      const response = await service.post("/api/acts", submission());
      const problem = await problemOf(response);
      expect([response.status, problem["type"]]).to.deep.equal([status, `/problems/${type}`]);
      expect(problem["detail"])
        .to.match(says)
        .and.not.match(/secret/);
    });
  }

  for (const [what, body, headers, status, type] of [
    ["no JSON", "{", {}, 400, "body-malformed"],
    ["nothing", "", {}, 400, "body-malformed"],
    ["a form", "a=b", { "Content-Type": "application/x-www-form-urlencoded" }, 415, "media-type-unsupported"],
    ["compressed JSON", "{}", { "Content-Encoding": "gzip" }, 415, "media-type-unsupported"],
    ["too much", `"${"x".repeat(2 * 1024 * 1024)}"`, {}, 413, "body-too-large"],
    ["another kind", { ...submission(), act: { ...submission().act, kind: "Nothing" } }, {}, 422, "act-invalid"],
    ["one member more", { ...submission(), more: 1 }, {}, 422, "act-invalid"],
    [
      "a number as text",
      JSON.stringify(submission()).replace('"organisation":3', '"organisation":"3"'),
      {},
      422,
      "act-invalid",
    ],
    [
      "a fraction",
      JSON.stringify(submission()).replace('"organisation":3', '"organisation":3.5'),
      {},
      422,
      "act-invalid",
    ],
    ["a prototype", '{"__proto__":{"act":1},"constructor":{"prototype":{}}}', {}, 422, "act-invalid"],
    ["content without salt", { ...submission(), content: {} }, {}, 422, "act-invalid"],
    ["an abyss", "[".repeat(200_000) + "]".repeat(200_000), {}, 400, "body-malformed"],
  ] as const) {
    it(`refuses ${what} as ${type}`, async () => {
      const response = await service.post("/api/acts", body, headers);
      const problem = await problemOf(response);
      expect([response.status, problem["type"]]).to.deep.equal([status, `/problems/${type}`]);
      expect(submitted).to.deep.equal([]);
    });
  }

  it("answers any JSON with a problem and never with a fault or a stack", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        const response = await service.post("/api/acts", body);
        expect(response.status).to.equal(422);
        expect(JSON.stringify(await problemOf(response))).not.to.match(/\.ts:|node_modules/);
      }),
      { numRuns: 60 },
    );
  });

  it("stops reading a body without end at the limit", async () => {
    const status = await new Promise<number | undefined>((resolve) => {
      const headers = { "Content-Type": "application/json", "Transfer-Encoding": "chunked" };
      const endless = request(`${service.url}/api/acts`, { method: "POST", headers }, (response) => {
        resolve(response.statusCode);
        endless.destroy();
      });
      endless.on("error", () => undefined);
      const more = () => endless.destroyed || endless.write("x".repeat(65_536), more);
      more();
    });
    expect(status).to.equal(413);
  });
});
