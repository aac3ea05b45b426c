import { expect } from "chai";
import { createLog } from "../../src/platform/Log.ts";
import { ShutdownSequence } from "../../src/platform/ShutdownSequence.ts";

describe("the shutdown", () => {
  const log = createLog("silent");

  it("closes what was opened last first, one after the other", async () => {
    const closed: string[] = [];
    const shutdown = new ShutdownSequence(log);
    shutdown.add("ledger", () => void closed.push("ledger"));
    shutdown.add("projection", async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      closed.push("projection");
    });
    shutdown.add("server", () => void closed.push("server"));
    expect(await shutdown.run("test")).to.be.true;
    expect(closed).to.deep.equal(["server", "projection", "ledger"]);
  });

  it("happens once, however often it is asked for", async () => {
    let times = 0;
    const shutdown = new ShutdownSequence(log);
    shutdown.add("x", () => void times++);
    await Promise.all([shutdown.run("a"), shutdown.run("b")]);
    expect(times).to.equal(1);
  });

  it("goes on after a step that fails, and says that it was not clean", async () => {
    let closed = false;
    const shutdown = new ShutdownSequence(log);
    shutdown.add("ledger", () => void (closed = true));
    shutdown.add("server", () => Promise.reject(new Error("no")));
    expect([await shutdown.run("test"), closed]).to.deep.equal([false, true]);
  });
});
