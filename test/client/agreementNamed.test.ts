import { expect } from "chai";
import type { AgreementRow } from "../../src/audit/agreement/AgreementView.ts";
import { agreementNamed } from "../../src/client/agreementNamed.ts";
import { CounterfoilClient } from "../../src/client/CounterfoilClient.ts";
import { word } from "../http/fakeLedger.ts";
import { type Running, startService } from "../http/startService.ts";
import { agreementRow } from "../web/samples.ts";

describe("an agreement called by name", () => {
  let service: Running;
  const asked: unknown[] = [];
  let rows: Partial<AgreementRow>[] = [];
  const named = (name: string) => agreementNamed(new CounterfoilClient({ url: service.url }).reads, name);
  const failure = (name: string) => named(name).then(String, ({ message }: Error) => message);

  before(async () => {
    service = await startService({
      audit: {
        listAgreements: (filter) => {
          asked.push(filter.reference);
          return Promise.resolve({ items: rows.map((row) => ({ ...agreementRow, ...row })), next: null });
        },
      },
    });
  });

  after(() => service.stop());

  it("is found by its buyer's reference, to the letter", async () => {
    rows = [{ id: word(1) }];
    expect(await named("CAM-2025-014/1")).to.equal(word(1));
    expect(asked).to.deep.equal(["CAM-2025-014/1"]);
  });

  it("is taken as said by its id, whatever the service lists", async () => {
    rows = [];
    expect(await named(word(7))).to.equal(word(7));
  });

  it("is the one offer that stands, after others under its reference were declined or withdrawn", async () => {
    rows = [
      { id: word(3), state: "offered" },
      { id: word(2), state: "withdrawn" },
      { id: word(1), state: "declined" },
    ];
    expect(await named("CAM-1")).to.equal(word(3));
  });

  it("has to be told apart where two stand, and looked up where there is none", async () => {
    rows = [{ id: word(3) }, { id: word(2) }];
    expect(await failure("CAM-3"))
      .to.contain(word(3))
      .and.contain(word(2));
    rows = [];
    expect(await failure("CAM-2")).to.contain('no agreement "CAM-2"');
  });
});
