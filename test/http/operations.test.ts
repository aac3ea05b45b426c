import { connect } from "node:net";
import { expect } from "chai";
import { readConfig } from "../../src/platform/Config.ts";
import { startService } from "./startService.ts";

describe("what operators ask", () => {
  it("is it alive, may it get requests, how is it doing", async () => {
    let ready = true;
    const readiness = () => ({ ready, reasons: ready ? [] : ["the projection is 12 acts behind"] });
    const head = () => Promise.resolve({ sequence: 1, ledgerHead: "", block: 1, blockHash: "", time: "" });
    const service = await startService({ services: { readiness }, audit: { head } });
    expect((await service.get("/health")).status).to.equal(200);
    expect((await service.get("/ready")).status).to.equal(200);
    ready = false;
    const answer = await service.get("/ready");
    expect([answer.status, await answer.json()]).to.deep.equal([
      503,
      { status: "not ready", reasons: ["the projection is 12 acts behind"] },
    ]);
    const metrics = await (await service.get("/metrics")).text();
    expect(metrics).to.contain('counterfoil_http_requests_total{route="/ready",status="503"} 1');
    expect(metrics).to.contain("counterfoil_ledger_acts 3").and.to.contain("counterfoil_projection_lag_acts 2");
    await service.stop();
  });

  it("a browser is told to run nothing that is not ours", async () => {
    const service = await startService();
    const { headers } = await service.get("/api-docs");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy)
      .to.contain("default-src 'none'")
      .and.not.match(/unsafe|https?:|\*/);
    expect(headers.get("x-content-type-options")).to.equal("nosniff");
    expect(headers.get("referrer-policy")).to.equal("no-referrer");
    expect(headers.has("x-powered-by")).to.be.false;
    await service.stop();
  });

  it("who asks too often is told when to come again", async () => {
    const limits = { ...readConfig({}).limits, requestsPerMinute: 2 };
    const service = await startService({ services: { limits } });
    const statuses = [];
    for (let n = 0; n < 4; n++) statuses.push((await service.get("/problems")).status);
    expect(statuses).to.deep.equal([200, 200, 429, 429]);
    const answer = await service.get("/problems");
    expect(Number(answer.headers.get("retry-after"))).to.be.within(1, 60);
    expect((await service.get("/health")).status).to.equal(200);
    await service.stop();
  });

  it("what is no HTTP is answered like every other error", async () => {
    const service = await startService();
    expect(await sendRaw(service.url, "NONSENSE\r\n\r\n"))
      .to.match(/^HTTP\/1\.1 400 /)
      .and.to.contain("/problems/request-unreadable");
    await service.stop();
  });

  it("a body that comes slowly is waited for, and its answer is not", async () => {
    const limits = { ...readConfig({}).limits, requestSeconds: 0.05 };
    const service = await startService({ services: { limits } });
    const answer = await sendRaw(
      service.url,
      "POST /api/acts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{",
      "}",
    );
    expect(answer).to.match(/^HTTP\/1\.1 422 /);
    await service.stop();
  });

  it("who waits too long is told so", async () => {
    const limits = { ...readConfig({}).limits, requestSeconds: 0.05 };
    const search = () => new Promise<never>(() => undefined);
    const service = await startService({ audit: { search }, services: { limits } });
    const answer = await service.get("/api/search?q=x");
    expect([answer.status, ((await answer.json()) as Record<string, unknown>)["type"]]).to.deep.equal([
      503,
      "/problems/took-too-long",
    ]);
    await service.stop();
  });
});

/** Sends bytes as they are, and more after a while; gives all that comes back. */
async function sendRaw(url: string, bytes: string, later = ""): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(bytes);
  if (later !== "") setTimeout(() => socket.write(later), 150);
  let answer = "";
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}
