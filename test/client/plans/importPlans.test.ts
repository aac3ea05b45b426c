import { expect } from "chai";
import { importPlans, type PlanOwner } from "../../../src/client/plans/importPlans.ts";
import { type RealService, realService } from "../../http/realService.ts";

const heading = "reference,title,summary,estimate,starts on\n";

describe("importing a table of plans", () => {
  let service: RealService;
  before(async function () {
    this.timeout(60_000);
    service = await realService();
    await service.test.signFounding();
  });
  after(() => service.stop());

  const owner: PlanOwner = {
    organisation: 1,
    name: "first authority",
    authority: { post: "headOfProcurement", reference: "Scheme of delegation PRO/3" },
  };
  const take = (rows: string) => {
    const [key] = service.test.keys;
    const signing = { signer: key.signer, sign: key.signature.bind(key) };
    return importPlans(service.client, heading + rows, owner, signing);
  };
  const count = () => service.test.ledger.head().sequence;

  it("changes nothing while one row is wrong, and says which", async () => {
    const before = count();
    const report = await take("P-1,Sensors,Of damp,400000,01/09/2026\nP-2,Kerbs,Of cars,many,\nP-3,,Nothing,1,\n");
    expect(report.recorded).to.deep.equal([]);
    expect(report.refused.map(({ row, column }) => [row, column])).to.deep.equal([
      [3, "estimate"],
      [4, "title"],
    ]);
    expect(count()).to.equal(before);
  });

  it("publishes every row once, and leaves what is there when it is run again", async () => {
    const rows = "P-1,Sensors,Of damp,400000,01/09/2026\nP-2,Kerbs,Of cars,,\n";
    const before = count();
    const first = await take(rows);
    expect(first.recorded.map(({ row, reference }) => [row, reference])).to.deep.equal([
      [2, "P-1"],
      [3, "P-2"],
    ]);
    await service.client.wait(first.recorded[1]!.actHash as `0x${string}`);
    const second = await take(`${rows}P-3,New,Later,,\n`);
    expect(second.already).to.deep.equal([
      { row: 2, reference: "P-1", differs: [] },
      { row: 3, reference: "P-2", differs: [] },
    ]);
    expect(second.recorded.map(({ reference }) => reference)).to.deep.equal(["P-3"]);
    expect(count()).to.equal(before + 3);
  });

  it("says which rows differ from what was published, and changes nothing of it", async () => {
    const report = await take("P-1,Sensors for damp,Of damp,450000,01/09/2026\n");
    expect(report.already).to.deep.equal([{ row: 2, reference: "P-1", differs: ["title", "estimate"] }]);
    expect(report.recorded).to.deep.equal([]);
  });
});
