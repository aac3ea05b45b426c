import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { CommandFailure } from "../../src/cli/CommandFailure.ts";
import { wishFromOptions } from "../../src/cli/wishFromOptions.ts";

describe("an act as somebody gives it at the terminal", () => {
  let folder: string;
  let draft: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "counterfoil-wish-"));
    draft = join(folder, "reject.json");
    const values = { agreement: `0x${"1".repeat(64)}`, reason: "⟨one of: …⟩" };
    writeFileSync(
      draft,
      JSON.stringify({ kind: "DeliveryRejected", subject: "CMD-1", values, content: { reasons: "Late" } }),
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is a draft's file, to which options add", () => {
    expect(wishFromOptions(draft, { values: '{"reason":"criteriaNotMet"}' })).to.deep.equal({
      kind: "DeliveryRejected",
      subject: "CMD-1",
      values: { agreement: `0x${"1".repeat(64)}`, reason: "criteriaNotMet" },
      content: { reasons: "Late" },
    });
  });

  it("builds on what stood when its draft was begun, and not on what a colleague recorded since", () => {
    const builtOn = `0x${"ab".repeat(32)}`;
    writeFileSync(draft, JSON.stringify({ kind: "TenderAmended", subject: "CMD-1", builtOn, content: {} }));
    expect(wishFromOptions(draft, {})).to.have.property("builtOn", builtOn);
  });

  it("is a kind with its content in a file or as JSON", () => {
    const content = '{"question":"May we begin on 1 June?"}';
    expect(wishFromOptions("OfferQuestioned", { agreement: "CMD-1/A1", content })).to.deep.equal({
      kind: "OfferQuestioned",
      agreement: "CMD-1/A1",
      content: { question: "May we begin on 1 June?" },
    });
  });

  it("is refused in words where it is neither", () => {
    expect(() => wishFromOptions("Reject", {})).to.throw(CommandFailure, 'no kind of act and no file "Reject"');
    expect(() => wishFromOptions("PlanDropped", { values: "[]" })).to.throw(CommandFailure, 'there is no file "[]"');
  });
});
