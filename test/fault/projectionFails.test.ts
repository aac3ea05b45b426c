import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "chai";
import { z } from "zod";
import { type RunningService, startService } from "../../src/cli/service/startService.ts";
import { actHash } from "../../src/domain/acts/actHash.ts";
import { readConfig } from "../../src/platform/Config.ts";
import { createLog } from "../../src/platform/Log.ts";
import { TestLedger } from "../ledger/TestLedger.ts";

const problem = z.looseObject({ type: z.string(), status: z.number(), detail: z.string() });

describe("a service whose tables cannot be written for a while", () => {
  let test: TestLedger;
  let service: RunningService;
  let locker: DatabaseSync;
  const logged: string[] = [];

  before(async () => {
    test = await TestLedger.found({}, { sandbox: true });
    await test.signFounding();
    await test.ledger.close();
    const config = { ...readConfig({}), dataFolder: test.folder, port: 0 };
    const sink = new Writable({ write: (line, _encoding, done) => (logged.push(String(line)), done()) });
    const log = createLog("info", sink);
    service = await startService({ config, log, onProgress: () => undefined, newServiceKey: true });
    locker = new DatabaseSync(join(test.folder, "projection.sqlite"));
    locker.exec("begin immediate");
  });
  after(async () => {
    locker.close();
    await service.stop("the test is over");
    await test.remove().catch(() => undefined);
  });

  const get = (path: string, accept = "application/json") =>
    fetch(service.url + path, { headers: { accept }, signal: AbortSignal.timeout(5_000) });
  const draftOf = () =>
    fetch(`${service.url}/api/acts/draft`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ kind: "PlanPublished", organisation: 1 }),
      signal: AbortSignal.timeout(5_000),
    });

  it("records acts all the same", async () => {
    const { act, already } = await service.ledger.submit(test.notice(1));
    expect([act.sequence, already]).to.deep.equal([3, false]);
    await wait(300);
    expect(logged.join("")).to.include("database is locked");
  });

  it("answers who reads or drafts with not-ready, and says when to come again", async () => {
    for (const answer of [await get("/api/organisations"), await get("/api/procurements"), await draftOf()]) {
      const { type, detail } = problem.parse(await answer.json());
      expect([answer.status, type]).to.deep.equal([503, "/problems/not-ready"]);
      expect(detail)
        .to.match(/Come again in \d+ s\.$/)
        .and.not.match(/sqlite|locked/i);
      expect(Number(answer.headers.get("retry-after"))).to.be.within(1, 10);
    }
  });

  it("shows people a page that says so", async () => {
    const page = await get("/procurements", "text/html");
    expect([page.status, page.headers.get("content-type")]).to.deep.equal([503, "text/html; charset=utf-8"]);
    expect(await page.text()).to.include("Come again in");
  });

  it("tells machines why, by /ready and /metrics", async () => {
    const answer = await get("/ready");
    expect(answer.status).to.equal(503);
    expect(await answer.text()).to.match(/cannot be brought up to the ledger \(database is locked\)/);
    expect(await (await get("/metrics")).text()).to.match(/counterfoil_projection_lag_acts 1$/m);
  });

  it("still answers what the ledger itself knows, and records the next act", async () => {
    expect((await get("/api/ledger")).status).to.equal(200);
    await service.ledger.submit(test.notice(2));
  });

  it("comes back by itself, with all that was recorded meanwhile", async () => {
    locker.exec("rollback");
    let status = 0;
    for (let tries = 0; tries < 60 && status !== 200; tries++) {
      await wait(100);
      ({ status } = await get("/ready"));
    }
    expect(status).to.equal(200);
    const hash = actHash(test.notice(2).act, service.ledger.identity);
    expect((await get(`/api/acts/${hash}`)).status).to.equal(200);
    expect((await get("/procurements", "text/html")).status).to.equal(200);
    expect((await draftOf()).status).to.equal(200);
    expect(logged.join("")).to.include("the projection has caught up with the ledger");
  });
});
