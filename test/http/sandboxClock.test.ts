import { expect } from "chai";
import { fakeLedger } from "./fakeLedger.ts";
import { startService } from "./startService.ts";

const refuse = () => Promise.reject(new Error("no acts here"));

describe("a sandbox's clock", () => {
  async function sandbox(start: string) {
    let now = Date.parse(start) / 1000;
    const advanceTo = (time: number) => {
      if (time < now) return Promise.reject(new RangeError("A sandbox's clock only moves forward."));
      now = time;
      return Promise.resolve();
    };
    return startService({ services: { ledger: fakeLedger(refuse, () => now), sandbox: { advanceTo } } });
  }

  for (const [wish, time] of [
    [{ advance: "P30D" }, "2026-03-31T11:00:00Z"],
    [{ advance: "PT36H" }, "2026-03-03T00:00:00Z"],
    [{ to: "2026-04-01T09:00:00+01:00" }, "2026-04-01T08:00:00Z"],
    [{ to: "2026-07-01 12:00" }, "2026-07-01T11:00:00Z"],
  ] as const) {
    it(`moves by ${JSON.stringify(wish)}, as London counts days`, async () => {
      const service = await sandbox("2026-03-01T12:00:00Z");
      const answer = await service.post("/api/sandbox/clock", wish);
      expect([answer.status, await answer.json()]).to.deep.equal([200, { time }]);
      await service.stop();
    });
  }

  for (const wish of [
    {},
    { advance: "a while" },
    { advance: "-P1D" },
    { to: "2020-01-01T00:00:00Z" },
    { to: "soon" },
  ]) {
    it(`does not move by ${JSON.stringify(wish)}`, async () => {
      const service = await sandbox("2026-03-01T12:00:00Z");
      const answer = await service.post("/api/sandbox/clock", wish);
      expect(answer.status).to.equal(400);
      await service.stop();
    });
  }

  it("says how a time is given", async () => {
    const service = await sandbox("2026-03-01T12:00:00Z");
    for (const wish of [{}, null, { advance: "a while" }, { advance: "P1D", to: "soon" }])
      expect(await (await service.post("/api/sandbox/clock", wish)).text(), JSON.stringify(wish)).to.contain("P30D");
    await service.stop();
  });

  it("is there in a sandbox only", async () => {
    const service = await startService();
    const answer = await service.post("/api/sandbox/clock", { advance: "P1D" });
    expect(answer.status).to.equal(403);
    await service.stop();
  });
});
