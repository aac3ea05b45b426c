import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { CounterfoilClient } from "../../src/client/CounterfoilClient.ts";
import { ServiceDeceives } from "../../src/client/ServiceDeceives.ts";
import { ServiceProblem } from "../../src/client/ServiceProblem.ts";
import { batchesOf, type Outcome } from "../../src/client/submitBatch.ts";
import type { Submission } from "../../src/domain/acts/Act.ts";
import type { Services } from "../../src/http/services.ts";
import { ActRefused } from "../../src/ledger/ActRefused.ts";
import { LedgerFull } from "../../src/platform/LedgerFull.ts";
import { fakeLedger, identity, recorded, submission } from "../http/fakeLedger.ts";
import { type Running, startService } from "../http/startService.ts";

/** Acts that differ in what they say until when. */
const acts = (count: number): Submission[] =>
  Array.from({ length: count }, (_, index) => {
    const { act, ...signed } = submission();
    return { act: { ...act, validUntil: act.validUntil + index }, ...signed };
  });
const told = (outcomes: readonly Outcome[]) =>
  outcomes.map((one) => (one instanceof ServiceProblem ? one.kind : "recorded"));

describe("a client that records many acts at once", () => {
  let service: Running;
  let answer: Services["ledger"]["submit"];
  let between: Server | undefined;

  beforeEach(async () => {
    answer = (given) => Promise.resolve({ act: recorded(given), already: false });
    service = await startService({ services: { ledger: fakeLedger((given, options) => answer(given, options)) } });
  });
  afterEach(async () => {
    between?.close();
    await service.stop();
  });

  /** A client of the service with somebody in between who sees every request, and may answer in its place. */
  async function client(seen: string[], instead?: (path: string, response: ServerResponse, body: string) => boolean) {
    const server = createServer((request: IncomingMessage, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (text: string) => (body += text));
      request.on("end", () => {
        const path = request.url ?? "";
        seen.push(path);
        if (instead?.(path, response, body) === true) return;
        const key = request.headers["idempotency-key"];
        const named = typeof key === "string" ? { "Idempotency-Key": key } : undefined;
        const init = { method: "POST", headers: { "Content-Type": "application/json", ...named }, body };
        void fetch(service.url + path, init).then(async (got) => {
          response.writeHead(got.status, { "Content-Type": "application/json" }).end(await got.text());
        });
      });
    });
    between = server;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    return new CounterfoilClient({ url: `http://127.0.0.1:${port}`, identity, pause: 1, attempts: 1 });
  }

  const known = (one: CounterfoilClient) => {
    one.identity = () => Promise.resolve(identity);
    return one;
  };

  it("sends fifty in a request, and has a receipt for each that it has checked", async () => {
    const seen: string[] = [];
    const outcomes = await known(await client(seen)).submitAll(acts(120));
    expect(told(outcomes)).to.deep.equal(Array.from({ length: 120 }, () => "recorded"));
    expect(seen).to.deep.equal(["/api/acts/batch", "/api/acts/batch", "/api/acts/batch"]);
  });

  it("says of each what was refused, in its place", async () => {
    let calls = 0;
    answer = (given) =>
      calls++ === 1
        ? Promise.reject(new ActRefused({ error: "HistoryLogActExpired", args: { validUntil: 1, time: 2 } }))
        : Promise.resolve({ act: recorded(given), already: false });
    expect(told(await known(await client([])).submitAll(acts(3)))).to.deep.equal([
      "recorded",
      "act-expired",
      "recorded",
    ]);
  });

  it("sends alone, under the same key, what failed in passing", async () => {
    const seen: string[] = [];
    const keys: (string | undefined)[] = [];
    answer = (given, options) => {
      keys.push(options?.idempotencyKey);
      if (keys.length === 2) return Promise.reject(new LedgerFull("journal", new Error("no room")));
      return Promise.resolve({ act: recorded(given), already: false });
    };
    const outcomes = await known(await client(seen)).submitAll(acts(2));
    expect(told(outcomes)).to.deep.equal(["recorded", "recorded"]);
    expect(seen).to.deep.equal(["/api/acts/batch", "/api/acts"]);
    expect(keys[2]).to.be.a("string").and.to.equal(keys[1]);
  });

  it("sends each alone to a service that takes none together", async () => {
    const seen: string[] = [];
    const refuses = (path: string, response: ServerResponse) => {
      if (path !== "/api/acts/batch") return false;
      response.writeHead(405).end('{"type":"/problems/method-not-allowed"}');
      return true;
    };
    expect(told(await known(await client(seen, refuses)).submitAll(acts(2)))).to.deep.equal(["recorded", "recorded"]);
    expect(seen).to.deep.equal(["/api/acts/batch", "/api/acts", "/api/acts"]);
  });

  it("takes no receipt that belongs to another act of the batch, and no answer too few", async () => {
    for (const change of [(all: unknown[]) => all.toReversed(), (all: unknown[]) => all.slice(1)]) {
      const lying = (path: string, response: ServerResponse, body: string) => {
        const init = { method: "POST", headers: { "Content-Type": "application/json" }, body };
        void fetch(service.url + path, init).then(async (got) => {
          const { answers } = (await got.json()) as { answers: unknown[] };
          response.writeHead(200).end(JSON.stringify({ answers: change(answers) }));
        });
        return true;
      };
      const failure: unknown = await known(await client([], lying))
        .submitAll(acts(2))
        .catch((e: unknown) => e);
      expect(failure).to.be.instanceOf(ServiceDeceives);
      between?.close();
    }
  });

  it("keeps requests below a megabyte and the order of the acts", () => {
    const large = acts(5).map((one) => ({ ...one, content: "a".repeat(400_000) }));
    const batches = batchesOf([...large, ...acts(1)]);
    expect(batches.map((batch) => batch.length)).to.deep.equal([2, 2, 2]);
    expect(batches.flat().map((one) => one.submission.act.validUntil)).to.deep.equal(
      [...large, ...acts(1)].map(({ act }) => act.validUntil),
    );
  });
});
