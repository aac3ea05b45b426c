import { expect } from "chai";
import { listen } from "../../src/http/listen.ts";

const slowly = (milliseconds: number) =>
  listen((_request, response) => setTimeout(() => response.end("done"), milliseconds), { port: 0, host: "127.0.0.1" });

describe("shutting down", () => {
  it("lets a request in flight end and takes no other", async () => {
    const service = await slowly(150);
    const inFlight = fetch(service.url).then((answer) => answer.text());
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = service.close(5);
    const refused = await fetch(service.url).then(
      () => false,
      () => true,
    );
    expect([await inFlight, refused, await closed]).to.deep.equal(["done", true, true]);
  });

  it("does not wait for connections that only keep alive", async () => {
    const service = await slowly(0);
    await (await fetch(service.url)).text();
    const begun = Date.now();
    expect(await service.close(5)).to.be.true;
    expect(Date.now() - begun).to.be.lessThan(1000);
  });

  it("cuts what does not end in time", async () => {
    const service = await slowly(60_000);
    const inFlight = fetch(service.url).then(
      () => "answered",
      () => "cut",
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([await service.close(0.1), await inFlight]).to.deep.equal([false, "cut"]);
  });

  it("says that a port is taken", async () => {
    const first = await slowly(0);
    const port = Number(new URL(first.url).port);
    const second = await listen(() => undefined, { port, host: "127.0.0.1" }).catch((error: unknown) => error);
    expect(second).to.be.instanceOf(Error).with.property("code", "EADDRINUSE");
    await first.close(1);
  });
});
