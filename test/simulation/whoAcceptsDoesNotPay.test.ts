import { expect } from "chai";
import type { Hex } from "../../src/domain/Hex.ts";
import { ROLES } from "../../src/domain/roles.ts";
import { agreed } from "./support/agreed.ts";
import type { Authority } from "./support/Authority.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";
import type { Supplier } from "./support/Supplier.ts";

describe("whoever accepts a delivery does not record its payment", () => {
  const today = "2026-04-20";
  let story: Story;
  let camden: Authority;
  let hexagon: Supplier;
  let agreement: Hex;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hexagon = await story.supplier("Hexagon Research Ltd", "99990001", camden);
    // A small borough may give one officer both roles; the key is then still one key.
    await camden.addsKey("everything", ROLES.OFFICER | ROLES.FINANCE);
    await camden.addsKey("everything-2", ROLES.OFFICER | ROLES.FINANCE);
    agreement = await agreed(story, camden, hexagon, [10_000, 10_000, 10_000, 10_000, 10_000]);
    await story.moveTo(`${today} 09:00`);
    for (const number of [1, 2, 3, 4, 5]) await hexagon.delivers(agreement, number, today);
  });
  after(() => story.end());

  it("even where that key may do both", async () => {
    await camden.accepts(agreement, 1, { on: today, pounds: 10_000, by: "everything" });
    const refusal = await refused(() => camden.pays(agreement, 1, { on: today, pounds: 10_000, by: "everything" }));
    expect(refusal.error).to.equal("PaymentByDecidingKey");
    expect(refusal.says).to.match(/another key/i);
    await camden.pays(agreement, 1, { on: today, pounds: 10_000, by: "everything-2" });
  });

  it("nor corrects the payment afterwards", async () => {
    await camden.accepts(agreement, 2, { on: today, pounds: 10_000, by: "everything" });
    const payment = await camden.pays(agreement, 2, { on: today, pounds: 9_000, by: "finance" });
    const correction = { payment, on: today, pounds: 10_000 };
    const refusal = await refused(() => camden.correctsPayment(agreement, 2, { ...correction, by: "everything" }));
    expect(refusal.error).to.equal("PaymentByDecidingKey");
    await camden.correctsPayment(agreement, 2, { ...correction, by: "finance" });
  });

  it("nor does whoever pays correct the decision that was paid on", async () => {
    await camden.acceptsInPart(agreement, 3, { on: today, pounds: 6_000 });
    await camden.pays(agreement, 3, { on: today, pounds: 6_000, by: "everything" });
    const more = { outcome: "accepted", on: today, pounds: 10_000 } as const;
    const refusal = await refused(() => camden.correctsDecision(agreement, 3, { ...more, by: "everything" }));
    expect(refusal.error).to.equal("MilestoneByPayingKey");
    await camden.correctsDecision(agreement, 3, { ...more, by: "contracts" });
    await camden.pays(agreement, 3, { on: today, pounds: 4_000, by: "everything" });
  });

  it("nor does whoever corrected the decision pay on it", async () => {
    await camden.acceptsInPart(agreement, 4, { on: today, pounds: 6_000 });
    await camden.correctsDecision(agreement, 4, { outcome: "accepted", on: today, pounds: 10_000, by: "everything" });
    const refusal = await refused(() => camden.pays(agreement, 4, { on: today, pounds: 10_000, by: "everything" }));
    expect(refusal.error).to.equal("PaymentByDecidingKey");
  });

  it("nor does whoever took the first decision, which another key has corrected since", async () => {
    await camden.acceptsInPart(agreement, 5, { on: today, pounds: 6_000, by: "everything" });
    await camden.correctsDecision(agreement, 5, { outcome: "accepted", on: today, pounds: 10_000 });
    const refusal = await refused(() => camden.pays(agreement, 5, { on: today, pounds: 10_000, by: "everything" }));
    expect(refusal.error).to.equal("PaymentByDecidingKey");
  });

  it("an officer's key without the role pays nothing, and finance accepts nothing", async () => {
    const officer = await refused(() => camden.pays(agreement, 5, { on: today, pounds: 10_000, by: "procurement-2" }));
    expect(officer.says).to.include("finance officer");
    const decision = { outcome: "acceptedInPart", on: today, pounds: 9_000, by: "finance" } as const;
    const finance = await refused(() => camden.correctsDecision(agreement, 5, decision));
    expect(finance.says).to.include("procurement officer");
  });

  it("every decision says on its page which post took it and what it rests on", async () => {
    const page = await story.read(`/agreements/${agreement}`);
    const history = await story.read("/api/procurements/CMD-A/history");
    expect(page + history)
      .to.include("contract manager")
      .and.to.include("Scheme of delegation PRO/7");
    expect(history).to.include("accounts payable").and.to.include("Scheme of delegation FIN/4.2");
  });
});
