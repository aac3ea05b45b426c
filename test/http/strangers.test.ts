import { once } from "node:events";
import { connect } from "node:net";
import { expect } from "chai";
import { Arrival } from "../../src/http/Arrival.ts";
import { BodyBudget } from "../../src/http/BodyBudget.ts";
import { isTooDeep } from "../../src/http/isTooDeep.ts";
import type { Problem } from "../../src/problems/Problem.ts";
import { type Running, startService } from "./startService.ts";

/** What a raw request is answered with, and the kind of its problem. */
async function raw(url: string, request: string | Buffer): Promise<{ status: number; type: string; body: string }> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  let answer = "";
  socket.setEncoding("utf8").on("data", (text: string) => (answer += text));
  socket.on("error", () => undefined).write(request);
  await once(socket, "close");
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), type: /"type":"\/problems\/([a-z-]+)"/.exec(body)?.[1] ?? "", body };
}

describe("a stranger", () => {
  let service: Running;
  before(async () => {
    service = await startService();
  });
  after(() => service.stop());

  const get = (host: string, more = "") => `GET /health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`;

  for (const host of ["localhost", "LOCALHOST:3000", "127.0.0.1", "localhost.", "[::1]:80"])
    it(`is answered who asks for ${host}`, async () => {
      expect((await raw(service.url, get(host))).status).to.equal(200);
    });

  for (const host of ["evil.example", "localhost.evil.example", "10.1.2.3", "evil.example:80", "user@localhost", "x y"])
    it(`is refused who asks for ${host}, as a page that leads its own name here does`, async () => {
      expect(await raw(service.url, get(host))).to.include({ status: 421, type: "host-unknown" });
    });

  it("is refused who writes another name into the address, or none at all", async () => {
    const whole = "GET http://evil.example/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    expect(await raw(service.url, whole)).to.include({ status: 421, type: "host-unknown" });
    const none = "GET /health HTTP/1.1\r\nConnection: close\r\n\r\n";
    expect(await raw(service.url, none)).to.include({ status: 400, type: "request-unreadable" });
  });

  it("may ask for a name that the operator gave", async () => {
    const named = await startService({ services: { hosts: ["Records.London.Example."] } });
    expect((await raw(named.url, get("records.london.example:443"))).status).to.equal(200);
    await named.stop();
  });

  for (const [what, request, status, type] of [
    ["expects something", get("localhost", "Expect: 200-maybe\r\n"), 417, "expectation-unmet"],
    ["wants a tunnel", "CONNECT evil.example:25 HTTP/1.1\r\nHost: localhost\r\n\r\n", 405, "method-not-allowed"],
    ["writes endless headers", get("localhost", `X: ${"x".repeat(20_000)}\r\n`), 431, "headers-too-large"],
    ["speaks no HTTP", "hello\r\n\r\n", 400, "request-unreadable"],
  ] as const)
    it(`that ${what} gets problem details like everybody`, async () => {
      expect(await raw(service.url, request)).to.include({ status, type });
    });

  it("has a megabyte of brackets refused before they are parsed", async () => {
    const began = performance.now();
    const answer = await service.post("/api/acts/prepare", `{"content":${"[".repeat(900_000)}${"]".repeat(100_000)}`);
    expect(answer.status).to.equal(400);
    expect(await answer.text()).to.contain("nested more than");
    expect(performance.now() - began).to.be.lessThan(500);
    expect(isTooDeep(Buffer.from(`["${"[".repeat(500)}\\"${"[".repeat(500)}"]`))).to.be.false;
  });

  it("hears at which byte a body stops being UTF-8", async () => {
    const body = Buffer.concat([Buffer.from('{"kind":\n"Pr'), Buffer.from([0xfc]), Buffer.from('fung"}')]);
    const answer = await fetch(`${service.url}/api/acts`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });
    expect(answer.status).to.equal(400);
    expect(await answer.text()).to.contain("byte 13 (line 2, byte 4 of it) is not UTF-8");
  });

  it("sends no more to prepare and draft than a wish can need", async () => {
    const wish = { kind: "NoticeRecorded", organisation: 1, content: "x".repeat(1_200_000) };
    expect((await service.post("/api/acts/prepare", wish)).status).to.equal(413);
    expect((await service.post("/api/acts/draft", wish)).status).to.equal(413);
  });

  for (const [what, wish] of [
    ["values", { values: Object.fromEntries(Array.from({ length: 70_000 }, (_, at) => [`k${at}`, 1])) }],
    ["members", { content: Object.fromEntries(Array.from({ length: 70_000 }, (_, at) => [`k${at}`, 1])) }],
    ["items", { content: { documents: Array.from({ length: 100_000 }, () => ({ a: 1 })) } }],
  ] as const)
    it(`holds nobody up with a wish of very many ${what}`, async () => {
      const before = process.cpuUsage(); // not the clock, which other processes make run on
      const answer = await service.post("/api/acts/prepare", { kind: "TenderPublished", organisation: 1, ...wish });
      const { user, system } = process.cpuUsage(before);
      expect(answer.status).to.be.within(400, 422);
      expect((user + system) / 1000, "milliseconds of the processor").to.be.lessThan(800); // a second and more, before sizes were looked at first
    });

  it("loses a body that does not come on, and the memory that it held", async () => {
    const bodies = new BodyBudget(1000);
    const slow = await startService({ services: { bodies } });
    const begun = (bytes: number) =>
      `POST /api/acts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n${"x".repeat(bytes)}`;
    const held = connect(Number(new URL(slow.url).port), "127.0.0.1");
    held.on("error", () => undefined).write(begun(800));
    while (bodies.held === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await raw(slow.url, begun(800))).to.include({ status: 429, type: "too-many-requests" });
    held.destroy();
    while (bodies.held > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await slow.stop();
  });

  it("has ten seconds for a body, and more only while bytes come", async () => {
    const late = Promise.withResolvers<Problem>();
    const arrival = new Arrival(late.resolve, 0.05);
    arrival.came(4096); // an eighth of a second more
    const began = performance.now();
    expect(await late.promise).to.include({ status: 408, type: "request-too-slow" });
    expect(performance.now() - began).to.be.within(120, 1000);
  });
});
