import { expect } from "chai";
import { z } from "zod";
import { Change, Entry, NotHere, Population, ThreeWay } from "../../../src/cli/audit/AuditAnswers.ts";
import {
  changeWords,
  entryWords,
  notHereWords,
  populationWords,
  threeWayWords,
} from "../../../src/cli/audit/auditWords.ts";
import { readsOf } from "../../audit/aReading.ts";
import { dampSensors, noticed } from "../../projection/aStory.ts";

async function reads() {
  const { ledger } = dampSensors();
  noticed(ledger, { id: "1", tender: { title: "Damp sensing" }, buyer: { name: "London Borough of Camden" } });
  return (await readsOf(ledger)).reads;
}

/** As the service's answer comes over the wire. */
function wire<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  return schema.parse(JSON.parse(JSON.stringify(value)));
}

describe("the words of an audit at the terminal", () => {
  it("count and sum everything, with the head up to which it is whole", async () => {
    const population = wire(Population, await (await reads()).population());
    const words = populationWords(population);
    expect(words).to.match(/^Whole up to act 26, 24 June 2025, midday BST, head 0x[0-9a-f]{64}\n/);
    expect(words).to.match(/^ +1 {2}agreements and offers, 1 of them signed$/m);
    expect(words).to.match(/^ +£14,000 {2}paid, as corrected, net$/m);
  });

  it("say of each agreement what was agreed and paid, and explain every difference", async () => {
    const { items } = await (await reads()).listThreeWay({});
    const words = threeWayWords(wire(z.array(ThreeWay), items));
    expect(words).to.include("agreed £52,000, accepted £15,000, invoiced £15,000, paid £14,000 (net)");
    expect(words).to.include("Milestone 2, agreed and accepted: £32,000 less: nothing is delivered yet");
    expect(threeWayWords([])).to.equal("No agreement was ever in force.");
  });

  it("say what was recorded late, and by how much", async () => {
    const { items } = await (await reads()).recordedLate({});
    const words = entryWords(wire(z.array(Entry), items));
    expect(words).to.match(/^ {4}21 {2}16 June 2025, midday BST, 17 days after it happened\n/);
  });

  it("say what changed after bidders saw it, and what that did to the deadline", async () => {
    const { items } = await (await reads()).changesAfterSeen({});
    const words = changeWords(wire(z.array(Change), items));
    expect(words).to.include("14 days before the deadline\n        Changed: Title; Deadline for tenders");
    expect(words).to.include("Document “Invitation”: replaced");
    expect(words).to.match(/Deadline: 7 days longer, 21 days left$/);
  });

  it("say what of a change could not be compared", async () => {
    const { items } = await (await reads()).changesAfterSeen({});
    const words = changeWords(
      wire(z.array(Change), items).map((change) => ({ ...change, notWhole: ["Version 1 is gone."] })),
    );
    expect(words).to.include("\n        Not compared: Version 1 is gone.\n");
  });

  it("say what is not here", async () => {
    const words = notHereWords(wire(NotHere, await (await reads()).notHere()));
    expect(words).to.match(/without the notice that their ground calls for: 0\nNotices of member authorities .*: 1\n/);
    expect(words).to.match(/ {2}Damp sensing \(ocds-h6vhtk-0550b4\)$/);
  });
});
