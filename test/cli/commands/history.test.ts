import { expect } from "chai";
import { inWords } from "../../../src/cli/commands/history.ts";
import { HistoryAnswer } from "../../../src/client/answers.ts";

const entry = {
  sequence: 278,
  actHash: `0x${"1".repeat(64)}`,
  recordedAt: "2027-02-22T13:03:00Z",
  happenedOn: "2027-02-20",
  description: "Gully Watch Ltd (now Gully Sense Ltd) delivered.",
  kind: "MilestoneDelivered",
  content: `0x${"3".repeat(64)}`,
  documents: [],
  standing: "good",
  organisation: { number: 40, name: "Gully Watch Ltd", nameNow: "Gully Sense Ltd" },
};

function history(changed: object): HistoryAnswer {
  const entries = [{ ...entry, ...changed }];
  return HistoryAnswer.parse({ subject: `0x${"2".repeat(64)}`, title: "Gullies", entries, head: null, count: 1 });
}

describe("a history at the terminal", () => {
  it("writes days as people do, and counts one act as one", () => {
    expect(inWords(history({}))).to.contain("22 February 2027, 1:03pm GMT, happened on 20 February 2027\n");
    expect(inWords(history({}))).to.match(/\n1 act; head none$/);
  });

  it("says once what an organisation is called now", () => {
    expect(inWords(history({})).match(/Gully Sense Ltd/g)).to.have.length(1);
    const signed = inWords(history({ description: "Gully Watch Ltd delivered." }));
    expect(signed).to.contain("Gully Watch Ltd delivered. [now called Gully Sense Ltd]");
  });
});
